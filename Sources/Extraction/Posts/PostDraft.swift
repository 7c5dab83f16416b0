internal import Records

/// A post while it is gathered from the sentences that tell of it.
struct PostDraft {
  var platform: String?
  var author: PostAuthor
  var handle: String?
  /// Stretches or embedded text, in reading order.
  var texts: [Range<Int>] = []
  var date: String?
  var url: String?
  var tokens: Range<Int>
  var paragraph: Int
  var isEmbedded = false
  /// Told with a verb that goes on (`she continued`).
  var continues = false
  /// Told as one more: `also`, `a second tweet`.
  var isAnother = false
  /// Told with what opens a post: a platform, a photo, `tweeted`.
  var opens = false

  func post(in document: Document, cast: Cast) -> SocialPost {
    let text = texts.isEmpty ? nil : texts.map { document.text($0) }.joined(separator: " … ")
    return SocialPost(
      platform: platform, author: author.member.map { cast.members[$0].name } ?? author.displayName,
      handle: handle, text: text, date: date, url: url, span: document.span(tokens))
  }
}
