/// Parses XML with libxml2: feeds and newsroom formats, also somewhat broken ones.
///
/// Nothing outside the bytes is read, and entities that the document declares are not expanded.
public enum XMLParser {
  /// Elements may stand in each other this deep.
  public static let depthLimit = 3000

  /// The tree of a document in valid UTF-8, names and their prefixes apart; `problem` tells where its XML is broken.
  ///
  /// Of a broken document the tree is that of its elements with their ends put where they belong, so that a slip costs little
  /// of what stands after it. Throws ``MarkupError/tooDeep(limit:)``, or ``MarkupError/broken(problem:line:)`` when there is
  /// no element at all.
  ///
  /// - Parameter namespaces: gives names the usual prefixes of their vocabularies; nil leaves them as written.
  public static func parse(_ bytes: [UInt8], namespaces: XMLNamespaces? = nil) throws(MarkupError) -> (
    tree: MarkupTree, problem: (words: String, line: Int)?
  ) {
    let mended = XMLMender.mend(bytes)
    var (tree, problem) = try build(mended)
    if problem != nil { tree = try build(XMLBalancer.balance(mended)).tree }
    if tree.nodes.isEmpty {
      throw .broken(problem: problem?.words ?? "there is no element", line: problem?.line ?? 1)
    }
    namespaces?.resolve(&tree)
    return (tree, problem)
  }

  private static func build(_ bytes: [UInt8]) throws(MarkupError) -> (
    tree: MarkupTree, problem: (words: String, line: Int)?
  ) {
    let builder = TreeBuilder(capacity: bytes.count, depthLimit: depthLimit, hasPrefixes: true)
    let problem = SAXEvents.xml(bytes, into: builder)
    if builder.isTooDeep { throw .tooDeep(limit: depthLimit) }
    return (builder.finish(), problem.map { ($0.problem, $0.line) })
  }
}
