public import Records

/// What a web page holds besides its frame: the article's text in order, and what the page says about it.
public struct Page: Sendable, Equatable {
  /// What the page says about the article.
  public var metadata = PageMetadata()
  /// The article's text, in reading order, without headline, deck, byline and captions.
  public var blocks: [Block] = []
  /// Photo captions and credits.
  public var captions: [String] = []
  /// What is missing of the text, as far as the page shows it.
  public var partial: Article.Partial?
  /// Whether the page looks like an article's: those of sections, search results and errors do not, even where they hold a
  /// sentence or two.
  public var isArticle = true

  /// A stretch of text that stands by itself.
  public struct Block: Sendable, Equatable {
    /// How the page marks it.
    public enum Kind: Sendable {
      case paragraph, heading, listItem, quotation, preformatted, embed
    }

    /// How the page marks it.
    public var kind: Kind
    /// Its words, white space collapsed; line breaks of the page (`br`) are `\n`. May be empty for an embed.
    public var text: String
    /// The post that the page embeds here, without its range; nil for other blocks.
    public var embed: Embed?

    /// Takes the values of the properties of the same names.
    public init(_ kind: Kind, _ text: String, embed: Embed? = nil) {
      self.kind = kind
      self.text = text
      self.embed = embed
    }
  }

  /// An empty page.
  public init() {}
}

/// What a page says about its article; nil where it does not.
public struct PageMetadata: Sendable, Equatable {
  /// Without the name of the publication.
  public var headline: String?
  /// The summary under the headline.
  public var deck: String?
  /// Names of persons (or of a desk or agency that is named in their place), each once, in order.
  public var authors: [String] = []
  /// Name of the publication.
  public var publisher: String?
  /// The article's own address, absolute.
  public var canonicalURL: String?
  /// The day it first appeared, `2021-10-01`.
  public var published: String?
  /// Full ISO 8601 time of that, when known.
  public var publishedAt: String?
  /// The day it was last changed.
  public var modified: String?
  /// ISO 639-1 code.
  public var language: String?
  /// Whether the publisher says that the text is for subscribers only (schema.org `isAccessibleForFree`).
  public var isForSubscribers = false
  /// Whether the page says that it is the AMP page of an article.
  public var isAMP = false
  /// The text in the metadata (schema.org `articleBody`), where the page's own has not been found instead.
  var text: String?

  /// Nothing known.
  public init() {}
}
