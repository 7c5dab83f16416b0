import Markup

/// An element of a parsed document.
struct XMLElement {
  let tree: MarkupTree
  /// Its index in the tree.
  let node: Int

  /// Without prefix.
  var name: String { tree.name(of: node) }
  var prefix: String { tree.prefix(of: node) }

  /// Name with prefix, as written.
  var fullName: String { prefix.isEmpty ? name : "\(prefix):\(name)" }

  /// Whether it is an element and no run of text.
  var isElement: Bool { tree.nodes[node].tag != .text }

  /// The elements right in it.
  var children: [XMLElement] {
    tree.children(of: node).filter { tree.nodes[$0].tag != .text }.map { XMLElement(tree: tree, node: $0) }
  }

  /// The children of a name, and of a prefix where one is given.
  func all(_ name: String, prefix: String? = nil) -> [XMLElement] {
    children.filter { $0.name == name && (prefix == nil || $0.prefix == prefix) }
  }

  /// The first child of a name.
  func first(_ name: String, prefix: String? = nil) -> XMLElement? {
    for child in tree.children(of: node) where tree.nodes[child].tag != .text && tree.name(of: child) == name
    {
      if prefix == nil || tree.prefix(of: child) == prefix { return XMLElement(tree: tree, node: child) }
    }
    return nil
  }

  /// The first element on a path of names.
  func first(path: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.first(name) }
    return element
  }

  /// All elements of a name in it, at any depth, in order.
  func descendants(_ name: String) -> [XMLElement] {
    tree.subtree(of: node).dropFirst().filter { tree.nodes[$0].tag != .text && tree.name(of: $0) == name }
      .map { XMLElement(tree: tree, node: $0) }
  }

  /// The text in it, white space collapsed; nil when there is none.
  var text: String? {
    let text = tree.text(of: node)
    return text.isEmpty ? nil : text
  }

  /// The text in it as written, line breaks and all.
  var rawText: String {
    var bytes: [UInt8] = []
    for index in tree.subtree(of: node) where tree.nodes[index].tag == .text {
      bytes.append(contentsOf: tree.bytes(tree.nodes[index].range))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of an attribute; nil for none and for an empty one.
  func attribute(_ name: StaticString) -> String? {
    tree.attribute(name, of: node).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The attributes with their names, prefixes as written.
  var attributes: [(name: String, value: String)] {
    let range = tree.nodes[node].range
    return tree.attributes[Int(range.lowerBound)..<Int(range.upperBound)].map { attribute in
      let prefix = tree.prefixes[Int(attribute.name)]
      let name = tree.names[Int(attribute.name)]
      return (
        prefix.isEmpty ? name : "\(prefix):\(name)",
        String(decoding: tree.bytes(attribute.value), as: UTF8.self)
      )
    }
  }
}
