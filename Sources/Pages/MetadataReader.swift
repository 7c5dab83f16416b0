internal import Markup

/// Reads what a page says about its article.
enum MetadataReader {
  /// The metadata of a page.
  static func read(_ document: HTMLDocument, url: String?) -> PageMetadata {
    var metadata = PageMetadata()
    let tree = document.tree
    for index in tree.nodes.indices where tree.nodes[index].tag == .meta {
      if tree.attribute("property", of: index) == "og:title" {
        metadata.headline = tree.attribute("content", of: index)
        break
      }
    }
    return metadata
  }
}
