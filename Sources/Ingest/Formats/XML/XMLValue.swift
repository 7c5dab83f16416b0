import Markup
import Records

/// Writes elements that mean nothing here as JSON, for `Article.extra`.
enum XMLValue {
  /// Text as a string, an element with attributes or elements as an object; nil for an empty element.
  static func json(of element: XMLElement) -> String? {
    var writer = JSONWriter()
    guard holds(element) else { return nil }
    write(element, to: &writer, depth: 0)
    return writer.text
  }

  /// Elements in each other that keep their names; what lies deeper is only its text.
  private static let deepest = 6

  private static func holds(_ element: XMLElement) -> Bool {
    element.text != nil
      || element.tree.subtree(of: element.node).contains { index in
        element.tree.nodes[index].tag != .text && !element.tree.nodes[index].range.isEmpty
      }
  }

  private static func write(_ element: XMLElement, to writer: inout JSONWriter, depth: Int) {
    let attributes = element.attributes.filter { !$0.value.isEmpty }
    let children = depth < deepest ? element.children.filter(holds) : []
    if attributes.isEmpty, children.isEmpty { return writer.value(element.text) }
    var groups: [(name: String, elements: [XMLElement])] = []
    for child in children {
      if let place = groups.firstIndex(where: { $0.name == child.fullName }) {
        groups[place].elements.append(child)
      } else if groups.count < 64 {
        groups.append((child.fullName, [child]))
      }
    }
    writer.object { writer in
      for (name, value) in attributes {
        writer.key("@" + name)
        writer.value(value)
      }
      for (name, elements) in groups {
        writer.key(name)
        if elements.count == 1 {
          write(elements[0], to: &writer, depth: depth + 1)
        } else {
          writer.array(elements) { write($1, to: &$0, depth: depth + 1) }
        }
      }
      if children.isEmpty, let text = element.text {
        writer.key("text")
        writer.value(text)
      }
    }
  }
}
