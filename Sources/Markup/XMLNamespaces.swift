/// Which vocabulary a prefix stands for: authors may choose prefixes freely, readers know vocabularies by their usual ones
/// (W3C, "Namespaces in XML 1.0").
public struct XMLNamespaces: Sendable {
  /// The usual prefix of a vocabulary, by its address; empty for one whose names stand without.
  private let usual: [String: String]
  /// What prefixes stand for around a document, the empty one included.
  private var bindings: [String: String] = [:]
  /// The vocabulary of the document's own format, whose names stand without a prefix whatever its usual one.
  private var own: String?

  /// `usual` has addresses and prefixes. What is not in it keeps its prefix as written.
  public init(usual: [String: String]) {
    self.usual = Dictionary(usual.map { (XMLNamespaces.folded($0.key), $0.value) }) { first, _ in first }
  }

  /// The same for pieces cut out of a document: with what its root, and the children of it of some name, declare.
  public func within(_ tree: MarkupTree, through child: String) -> XMLNamespaces {
    var inner = self
    guard !tree.nodes.isEmpty else { return inner }
    let inside = tree.children(of: 0).first { tree.nodes[$0].tag != .text && tree.name(of: $0) == child }
    for node in [0] + (inside.map { [$0] } ?? []) {
      for (prefix, address) in XMLNamespaces.declarations(of: node, in: tree) {
        inner.bindings[prefix] = address
      }
    }
    inner.own = own(of: tree, bindings: inner.bindings) ?? ""
    return inner
  }

  /// Gives each element of a tree the usual prefix of its vocabulary.
  public func resolve(_ tree: inout MarkupTree) {
    let declares = tree.names.indices.map { tree.names[$0] == "xmlns" || tree.prefixes[$0] == "xmlns" }
    guard declares.contains(true) || !bindings.isEmpty, !tree.nodes.isEmpty else { return }
    var bindings = bindings
    var own = own
    // What the declarations of open elements covered, to be put back at their ends.
    var covered: [(end: Int, old: [(prefix: String, address: String?)])] = []
    var renamed: [UInt16: UInt16] = [:]
    var numbers: [String: UInt16] = [:]
    for node in tree.nodes.indices where tree.nodes[node].tag != .text {
      while let last = covered.last, last.end <= node {
        for (prefix, address) in last.old.reversed() { bindings[prefix] = address }
        covered.removeLast()
        renamed.removeAll(keepingCapacity: true)
      }
      let range = tree.nodes[node].range
      let hasDeclarations = tree.attributes[Int(range.lowerBound)..<Int(range.upperBound)]
        .contains { declares[Int($0.name)] }
      if hasDeclarations {
        var old: [(String, String?)] = []
        for (prefix, address) in XMLNamespaces.declarations(of: node, in: tree) {
          old.append((prefix, bindings[prefix]))
          bindings[prefix] = address
        }
        covered.append((Int(tree.nodes[node].end), old))
        renamed.removeAll(keepingCapacity: true)
      }
      if own == nil { own = self.own(of: tree, bindings: bindings) ?? "" }
      let name = tree.nodes[node].name
      let new = renamed[name] ?? number(of: name, bindings, own, &tree, &numbers)
      renamed[name] = new
      if new != name { tree.nodes[node].name = new }
    }
  }

  /// The number of a name with the usual prefix of its vocabulary.
  private func number(
    of name: UInt16, _ bindings: [String: String], _ own: String?, _ tree: inout MarkupTree,
    _ numbers: inout [String: UInt16]
  ) -> UInt16 {
    let written = tree.prefixes[Int(name)]
    guard let address = bindings[written], !address.isEmpty else { return name }
    let found = address == own ? "" : usual[address]
    guard let found, found != written else { return name }
    let local = tree.names[Int(name)]
    let key = "\(found):\(local)"
    if let known = numbers[key] { return known }
    guard let number = UInt16(exactly: tree.names.count) else { return name }
    tree.names.append(local)
    tree.prefixes.append(found)
    numbers[key] = number
    return number
  }

  /// The vocabulary of a tree's root, unless that only frames another, as RDF does with RSS 1.0.
  private func own(of tree: MarkupTree, bindings: [String: String]) -> String? {
    guard let address = bindings[tree.prefix(of: 0)], usual[address] != "rdf" else { return nil }
    return address
  }

  /// The prefixes that an element declares, with the addresses they stand for.
  private static func declarations(of node: Int, in tree: MarkupTree) -> [(prefix: String, address: String)] {
    let range = tree.nodes[node].range
    return tree.attributes[Int(range.lowerBound)..<Int(range.upperBound)].compactMap { attribute in
      let name = Int(attribute.name)
      let isDefault = tree.names[name] == "xmlns" && tree.prefixes[name].isEmpty
      guard isDefault || tree.prefixes[name] == "xmlns" else { return nil }
      let address = folded(String(decoding: tree.bytes(attribute.value), as: UTF8.self))
      return (isDefault ? "" : tree.names[name], address)
    }
  }

  /// An address without what authors get wrong in it: its scheme, its case and the mark at its end.
  private static func folded(_ address: String) -> String {
    var folded = address.lowercased()[...]
    for scheme in ["http://", "https://"] where folded.hasPrefix(scheme) {
      folded = folded.dropFirst(scheme.count)
    }
    while folded.last == "/" || folded.last == "#" { folded.removeLast() }
    return String(folded)
  }
}
