/// A post on a social network that an article reports.
public struct SocialPost: Sendable, Equatable {
  /// `Instagram`, `Twitter`, `TikTok` …; nil when the article does not name it.
  public var platform: String?
  /// A ``Person/name`` of the record, or the display name as written; nil when unknown.
  public var author: String?
  /// Handle without `@`.
  public var handle: String?
  /// The post's words; several quoted stretches joined by ` … `; nil when none are given.
  public var text: String?
  /// EDTF of the day it was posted.
  public var date: String?
  /// Web address, as the input gives it.
  public var url: String?
  /// Hashtags of its words without `#`, in order, each once.
  public var hashtags: [String]
  /// Handles that its words mention, without `@`, in order, each once.
  public var mentions: [String]
  /// Indices of the record's quotes that are its words, or repeat them.
  public var quotes: [Int]
  /// Where it stands.
  public var span: Span

  /// Takes the values of the properties of the same names.
  public init(
    platform: String? = nil, author: String? = nil, handle: String? = nil, text: String? = nil,
    date: String? = nil, url: String? = nil, hashtags: [String] = [], mentions: [String] = [],
    quotes: [Int] = [], span: Span
  ) {
    self.platform = platform
    self.author = author
    self.handle = handle
    self.text = text
    self.date = date
    self.url = url
    self.hashtags = hashtags
    self.mentions = mentions
    self.quotes = quotes
    self.span = span
  }
}
