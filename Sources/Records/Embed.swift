/// A post on a social network that a page shows in its own frame, as the page's markup tells it.
public struct Embed: Sendable, Equatable {
  /// `Instagram`, `Twitter`, `TikTok`, `Facebook` …
  public var platform: String
  /// Display name of the author.
  public var author: String?
  /// Handle without `@`.
  public var handle: String?
  /// Day of the post, `2021-10-01`.
  public var date: String?
  /// Web address of the post.
  public var url: String?
  /// Where its words stand in the body, in Unicode scalars; empty, at the place of the embed, when the page does not hold them.
  public var range: Range<Int>

  /// Takes the values of the properties of the same names.
  public init(
    platform: String, author: String? = nil, handle: String? = nil, date: String? = nil,
    url: String? = nil, range: Range<Int> = 0..<0
  ) {
    self.platform = platform
    self.author = author
    self.handle = handle
    self.date = date
    self.url = url
    self.range = range
  }
}
