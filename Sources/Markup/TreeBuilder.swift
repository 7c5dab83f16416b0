internal import CLibXML2

/// Takes the events of a parser and builds the tree.
final class TreeBuilder {
  // The parser's events come one after the other from one thread, so accesses cannot overlap; checking each costs a tenth of the
  // time of reading a page.
  @exclusivity(unchecked) private(set) var tree = MarkupTree()
  /// Whether elements stood in each other too deep; then building has stopped.
  @exclusivity(unchecked) private(set) var isTooDeep = false
  /// Ends the parser's run.
  var stop: (() -> Void)?
  /// Looks at the parser before each element's events.
  var look: (() -> Void)?

  private typealias Known = (name: UInt16, tag: Tag, key: AttributeKey)

  private let depthLimit: Int
  private let hasPrefixes: Bool
  @exclusivity(unchecked) private var open: [Int32] = []
  /// The parser keeps each name once, so its address tells names apart.
  @exclusivity(unchecked) private var known: [UnsafePointer<UInt8>: Known] = [:]
  /// The names looked up last, by a few bits of their addresses.
  @exclusivity(unchecked) private var recent: [(address: UnsafePointer<UInt8>?, known: Known)]
  @exclusivity(unchecked) private var numbers: [String: UInt16] = [:]
  /// The text node being written, -1 for none.
  @exclusivity(unchecked) private var textStart: Int32 = -1

  /// `hasPrefixes`: whether a colon parts a name's prefix from it, as in XML.
  init(capacity: Int, depthLimit: Int, hasPrefixes: Bool = false) {
    recent = Array(repeating: (nil, (0, .other, .other)), count: TreeBuilder.recentMask + 1)
    self.depthLimit = depthLimit
    self.hasPrefixes = hasPrefixes
    tree.bytes.reserveCapacity(capacity)
    tree.nodes.reserveCapacity(capacity / 32)
    tree.attributes.reserveCapacity(capacity / 64)
  }

  private var parent: Int32 { open.last ?? -1 }

  /// Opens an element; attributes follow.
  func begin(_ name: UnsafePointer<UInt8>) {
    closeText()
    if open.count >= depthLimit {
      isTooDeep = true
      stop?()
      return
    }
    let (number, tag, _) = look(up: name)
    let start = Int32(tree.attributes.count)
    open.append(Int32(tree.nodes.count))
    tree.nodes.append(
      MarkupTree.Node(
        tag: tag, name: number, parent: open.count > 1 ? open[open.count - 2] : -1, end: 0,
        range: start..<start))
  }

  /// Adds an attribute to the element just opened.
  func attribute(_ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    guard !isTooDeep else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    let (number, _, key) = look(up: name)
    tree.attributes.append(
      MarkupTree.Attribute(key: key, name: number, value: start..<Int32(tree.bytes.count)))
  }

  /// Ends the attributes of the element just opened.
  func endAttributes() {
    guard !isTooDeep, let last = tree.nodes.indices.last else { return }
    let node = tree.nodes[last]
    tree.nodes[last] = MarkupTree.Node(
      tag: node.tag, name: node.name, parent: node.parent, end: 0,
      range: node.range.lowerBound..<Int32(tree.attributes.count))
  }

  func text(_ characters: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !isTooDeep else { return }
    if textStart < 0 { textStart = Int32(tree.bytes.count) }
    tree.bytes.append(contentsOf: characters)
  }

  func end() {
    guard !isTooDeep else { return }
    closeText()
    guard let node = open.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
  }

  /// The tree, with whatever is still open closed.
  func finish() -> MarkupTree {
    while !open.isEmpty, !isTooDeep { end() }
    return tree
  }

  private func closeText() {
    guard textStart >= 0 else { return }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Node(
        tag: .text, name: 0, parent: parent, end: index + 1, range: textStart..<Int32(tree.bytes.count)))
    textStart = -1
  }

  private func look(up name: UnsafePointer<UInt8>) -> Known {
    let place = Int(bitPattern: name) >> 3 & TreeBuilder.recentMask
    if recent[place].address == name { return recent[place].known }
    let found = known[name] ?? number(name)
    recent[place] = (name, found)
    return found
  }

  private static let recentMask = 255

  private func number(_ name: UnsafePointer<UInt8>) -> Known {
    let text = String(cString: name)
    let colon = hasPrefixes ? text.utf8.firstIndex(of: 0x3A) : nil
    let local = colon.map { String(text[text.utf8.index(after: $0)...]) } ?? text
    let number: UInt16
    if let found = numbers[text] {
      number = found
    } else {
      // A document with more names than that is noise; the names beyond are one.
      number = UInt16(min(tree.names.count, Int(UInt16.max)))
      if tree.names.count <= Int(UInt16.max) {
        tree.names.append(local)
        tree.prefixes.append(colon.map { String(text[..<$0]) } ?? "")
      }
      numbers[text] = number
    }
    let found: Known = (number, Tag(named: local), AttributeKey(named: local))
    known[name] = found
    return found
  }
}
