internal import Markup
internal import Records

/// Recognises posts on social networks that a page embeds.
enum EmbedReader {
  /// The post embedded at an element, and its words; nil for any other element.
  static func embed(at node: Int, in tree: MarkupTree) -> (embed: Embed, text: String)? { nil }
}
