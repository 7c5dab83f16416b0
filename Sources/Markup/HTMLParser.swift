internal import CLibXML2

/// A page as its parser leaves it.
public struct HTMLDocument: Sendable {
  /// Without scripts, styles, drawings and comments.
  public let tree: MarkupTree
  /// The contents of the scripts of type `application/ld+json`, in order.
  public let linkedData: [[UInt8]]
}

/// Parses HTML with libxml2, whose repairs (missing ends, elements that may not stand in each other) it takes over.
public enum HTMLParser {
  /// Elements may stand in each other this deep: a hundred times what pages need. The parser looks through all open
  /// elements at an end tag, so without a limit a page of nothing but tags would take hours.
  public static let depthLimit = 3000

  /// Parses a page, or a piece of one, in valid UTF-8.
  ///
  /// Throws ``MarkupError/tooDeep(limit:)`` or ``MarkupError/noElements``.
  public static func parse(_ bytes: [UInt8]) throws(MarkupError) -> HTMLDocument {
    let slim = PageSlimmer.slim(bytes)
    let builder = TreeBuilder(capacity: slim.bytes.count, depthLimit: depthLimit)
    SAXEvents.html(slim.bytes, into: builder)
    if builder.isTooDeep { throw .tooDeep(limit: depthLimit) }
    let tree = builder.finish()
    if tree.nodes.isEmpty { throw .noElements }
    return HTMLDocument(tree: tree, linkedData: slim.linkedData)
  }
}
