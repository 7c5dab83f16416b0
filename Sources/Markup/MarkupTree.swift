/// A parsed HTML or XML document in flat arrays: nodes in document order, all text in one buffer.
///
/// The subtree of a node are the nodes from it to its `end`, so going through a subtree is going through a range.
public struct MarkupTree: Sendable {
  /// An element or a run of text.
  public struct Node: Sendable {
    /// The element's name; ``Tag/text`` for text.
    public let tag: Tag
    /// Index into ``MarkupTree/names``: the name as written, for elements that ``Tag`` does not know and for XML.
    public internal(set) var name: UInt16
    /// Index of the parent; -1 for the root.
    public let parent: Int32
    /// Index after the last node of the subtree.
    public internal(set) var end: Int32
    /// Text: its place in ``MarkupTree/bytes``. Element: its attributes' places in ``MarkupTree/attributes``.
    public let range: Range<Int32>
  }

  /// An attribute of an element.
  public struct Attribute: Sendable {
    /// The attribute's name, for those that readers of pages ask for by name.
    public let key: AttributeKey
    /// Index into ``MarkupTree/names``.
    public let name: UInt16
    /// Place of the value in ``MarkupTree/bytes``.
    public let value: Range<Int32>
  }

  /// In document order; the first, if any, is the root element.
  public internal(set) var nodes: [Node] = []
  /// Of all elements, each element's together.
  public internal(set) var attributes: [Attribute] = []
  /// Text and attribute values, UTF-8, entities resolved.
  public internal(set) var bytes: [UInt8] = []
  /// Names of elements and attributes: lower case in HTML, as written in XML and there without prefix.
  public internal(set) var names: [String] = []
  /// Prefixes of the names in XML, `content` of `content:encoded`; empty for none and in HTML.
  public internal(set) var prefixes: [String] = []

  /// An empty tree.
  init() {}
}

extension MarkupTree {
  /// The name of an element.
  public func name(of node: Int) -> String { names[Int(nodes[node].name)] }

  /// The prefix of an element's name in XML; empty for none.
  public func prefix(of node: Int) -> String { prefixes[Int(nodes[node].name)] }

  /// The nodes of a subtree, the root included.
  public func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The children of a node, text included, in order.
  public func children(of node: Int) -> Children {
    Children(tree: self, upcoming: node + 1, end: Int(nodes[node].end))
  }

  /// Goes from sibling to sibling.
  public struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var upcoming: Int
    let end: Int

    /// The index of the next child.
    public mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = Int(tree.nodes[upcoming].end) }
      return upcoming
    }
  }

  /// The bytes of a text node or of an attribute's value.
  public func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The value of an attribute of an element, nil where it has none; for XML, whose names are not known beforehand.
  public func attribute(_ name: StaticString, of node: Int) -> String? {
    guard nodes[node].tag != .text else { return nil }
    for attribute in attributes[Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)]
    where name.withUTF8Buffer({ $0.elementsEqual(names[Int(attribute.name)].utf8) }) {
      return String(decoding: bytes(attribute.value), as: UTF8.self)
    }
    return nil
  }

  /// The value of an attribute of an element of HTML, nil where it has none.
  public func attribute(_ key: AttributeKey, of node: Int) -> String? {
    attributeBytes(key, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, without making a string of it.
  public func attributeBytes(_ key: AttributeKey, of node: Int) -> ArraySlice<UInt8>? {
    let node = nodes[node]
    guard node.tag != .text else { return nil }
    for index in Int(node.range.lowerBound)..<Int(node.range.upperBound) where attributes[index].key == key {
      return bytes(attributes[index].value)
    }
    return nil
  }

  /// All text below a node, runs of white space as one blank, none at the ends.
  public func text(of node: Int) -> String {
    var text: [UInt8] = []
    for index in subtree(of: node) where nodes[index].tag == .text {
      for byte in bytes(nodes[index].range) {
        if byte > 0x20 { text.append(byte) } else if text.last != 0x20, !text.isEmpty { text.append(0x20) }
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
