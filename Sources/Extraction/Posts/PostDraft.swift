internal import Records

/// A post while it is gathered from the sentences that tell of it.
struct PostDraft {
  var platform: String?
  /// Index into ``Cast/members``.
  var member: Int?
  /// A display name that is no member's.
  var displayName: String?
  var handle: String?
  /// Stretches or embedded text, in reading order.
  var texts: [Range<Int>] = []
  var date: String?
  var url: String?
  var tokens: Range<Int>
  var paragraph: Int
  var isEmbedded = false
  /// Told of an unnamed author (`one fan tweeted`).
  var isUnnamed = false
  /// Told with a verb that goes on (`she continued`).
  var continues = false

  func post(in document: Document, cast: Cast) -> SocialPost {
    let text = texts.isEmpty ? nil : texts.map { document.text($0) }.joined(separator: " … ")
    return SocialPost(
      platform: platform, author: member.map { cast.members[$0].name } ?? displayName, handle: handle,
      text: text, date: date, url: url, span: document.span(tokens))
  }
}
