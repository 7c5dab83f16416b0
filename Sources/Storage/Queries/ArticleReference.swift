public import Records

/// What one needs to name an article: shown beside everything that comes from it.
public struct ArticleReference: Sendable, Equatable {
  /// Number in the archive.
  public var id: Int64
  /// The title; nil for a text without one.
  public var headline: String?
  /// Day of publication, `2021-10-01`.
  public var published: String?
  /// Name of the publication.
  public var publisher: String?
  /// Web address.
  public var url: String?
  /// Path of the input, as given when it was imported.
  public var path: String

  /// Takes the values of the properties of the same names.
  public init(
    id: Int64, headline: String? = nil, published: String? = nil, publisher: String? = nil,
    url: String? = nil,
    path: String
  ) {
    self.id = id
    self.headline = headline
    self.published = published
    self.publisher = publisher
    self.url = url
    self.path = path
  }
}

/// Where a fact stands: its article, its span and the sentence around it.
public struct Place: Sendable, Equatable {
  /// The article that tells it.
  public var article: ArticleReference
  /// Offsets in Unicode scalars into a field of the article.
  public var span: Span
  /// The sentence or sentences that hold the span; nil when the extractor gave none.
  public var sentence: String?
  /// Unicode scalars before the sentence in the span's field; nil without a sentence.
  public var sentenceStart: Int?

  /// Takes the values of the properties of the same names.
  public init(article: ArticleReference, span: Span, sentence: String?, sentenceStart: Int? = nil) {
    self.article = article
    self.span = span
    self.sentence = sentence
    self.sentenceStart = sentenceStart
  }
}
