/// Parses XML with libxml2: feeds and newsroom formats, also somewhat broken ones.
///
/// Nothing outside the bytes is read, and entities that the document declares are not expanded.
public enum XMLParser {
  /// Elements may stand in each other this deep.
  public static let depthLimit = 3000

  /// The tree of a document in valid UTF-8, without prefixes of names; `problem` tells where its XML is broken, up to where
  /// the tree then reaches.
  ///
  /// Throws ``MarkupError/tooDeep(limit:)``, or ``MarkupError/broken(problem:line:)`` when there is no element at all.
  public static func parse(_ bytes: [UInt8]) throws(MarkupError) -> (
    tree: MarkupTree, problem: (words: String, line: Int)?
  ) {
    let builder = TreeBuilder(capacity: bytes.count, depthLimit: depthLimit, hasPrefixes: true)
    let problem = SAXEvents.xml(EntityNames.resolve(bytes), into: builder)
    if builder.isTooDeep { throw .tooDeep(limit: depthLimit) }
    let tree = builder.finish()
    if tree.nodes.isEmpty {
      throw .broken(problem: problem?.problem ?? "there is no element", line: problem?.line ?? 1)
    }
    return (tree, problem.map { ($0.problem, $0.line) })
  }
}
