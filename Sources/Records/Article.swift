/// One article as it is read and cleaned: its text and what the input says about it, before extraction.
public struct Article: Sendable, Equatable {
  /// Where it was read.
  public var source: Source
  /// Web address, as the input gives it.
  public var url: String?
  /// Name of the publication.
  public var publisher: String?
  /// ISO 639-1 code of the body's language, nil when unknown.
  public var language: String?
  /// The title; nil for a text without one.
  public var headline: String?
  /// The summary line under the headline.
  public var deck: String?
  /// Authors, as written.
  public var bylines: [String]
  /// Day of publication, `2021-10-01`.
  public var published: String?
  /// Full ISO 8601 time of publication, when known.
  public var publishedAt: String?
  /// Day of the last change that the publisher tells, when it is not the day of publication.
  public var modified: String?
  /// Paragraphs parted by one blank line (`\n\n`).
  public var body: String
  /// What is missing of the text; nil when it is whole, as far as anyone can see.
  public var partial: Partial?
  /// Posts that the page embeds, in reading order.
  public var embeds: [Embed]
  /// Photo captions and credits.
  public var captions: [String]
  /// Boilerplate set aside: newsletter and app prompts, share lines.
  public var removed: [String]
  /// Keys of a JSON input that mean nothing to Limelight, as one JSON object; nil when there were none.
  public var extra: String?

  /// Takes the values of the properties of the same names.
  public init(
    source: Source, url: String? = nil, publisher: String? = nil, language: String? = nil,
    headline: String? = nil, deck: String? = nil, bylines: [String] = [], published: String? = nil,
    publishedAt: String? = nil, modified: String? = nil, body: String, partial: Partial? = nil,
    embeds: [Embed] = [], captions: [String] = [], removed: [String] = [], extra: String? = nil
  ) {
    self.source = source
    self.url = url
    self.publisher = publisher
    self.language = language
    self.headline = headline
    self.deck = deck
    self.bylines = bylines
    self.published = published
    self.publishedAt = publishedAt
    self.modified = modified
    self.body = body
    self.partial = partial
    self.embeds = embeds
    self.captions = captions
    self.removed = removed
    self.extra = extra
  }

  /// Why an article's text is only a part of it.
  public enum Partial: String, Sendable {
    /// The publisher shows the rest to subscribers.
    case paywall
    /// The input carries a summary or the beginning only, as many feeds do.
    case summary
  }

  /// The text of one field; empty where the article has none.
  public func text(of field: Field) -> String {
    switch field {
    case .headline: headline ?? ""
    case .deck: deck ?? ""
    case .body: body
    case .caption(let index): captions.indices.contains(index) ? captions[index] : ""
    }
  }
}

/// Where an article came from.
public struct Source: Sendable, Equatable {
  /// The path as given, or `-` for standard input.
  public var path: String
  /// How the input was written.
  public var format: Format
  /// SHA-256 of the article's raw bytes, 64 hexadecimal digits.
  public var sha256: String
  /// UTF-8 bytes before the article in a file that holds several; nil when the file is the article.
  public var offset: Int?
  /// What stays the same when the article's content changes: its URL or, of a page that shows an article in another way,
  /// ``CanonicalURL/identity``; else the absolute path of a file that is the article;
  /// nil where there is neither (standard input, a line of a JSON Lines file without a URL). Not part of the JSON format.
  public var identity: String?
  /// When the article was fetched, ISO 8601 in UTC, where a web archive tells. Not part of the JSON format.
  public var fetched: String?

  /// How an article is written; a container (an archive, a compressed file) is no format of an article.
  public enum Format: String, Sendable, CaseIterable {
    case text, markdown, html, csv, rss, atom, nitf, ninjs, email
    case jsonLines = "jsonl"
    case jsonFeed = "jsonfeed"
    case newsML = "newsml-g2"
  }

  /// Takes the values of the properties of the same names.
  public init(
    path: String, format: Format, sha256: String, offset: Int? = nil, identity: String? = nil,
    fetched: String? = nil
  ) {
    self.path = path
    self.format = format
    self.sha256 = sha256
    self.offset = offset
    self.identity = identity
    self.fetched = fetched
  }
}
