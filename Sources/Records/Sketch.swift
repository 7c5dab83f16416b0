/// By what an article and the events in it are compared with others: words as hashes, never text.
public struct Sketch: Sendable, Equatable {
  /// A content word of the article.
  public struct Term: Sendable, Equatable {
    /// Hash of the word's stem, 24 bits.
    public var key: UInt32
    /// How often it occurs in deck and body, an occurrence in the headline counting twice; at least 1.
    public var count: Int
    /// Mentions of the persons whose names hold the word, those in the headline counting thrice; 0 for a word of no name.
    public var nameCount: Int
    /// Whether the headline has it.
    public var isInHeadline: Bool

    /// Takes the values of the properties of the same names.
    public init(key: UInt32, count: Int, nameCount: Int = 0, isInHeadline: Bool = false) {
      self.key = key
      self.count = count
      self.nameCount = nameCount
      self.isInHeadline = isInHeadline
    }
  }

  /// Every content word once, in order of first occurrence.
  public var terms: [Term] = []
  /// SimHash of the text, 64 bits: texts that are nearly the same differ in few of them.
  public var fingerprint: UInt64 = 0
  /// Hashes of the pairs of neighbouring content words of the body, in order: what copies share most of.
  public var pairs: [UInt64] = []
  /// The words of the headline, 48 bits, one set for each word.
  public var headline: UInt64 = 0
  /// The words of each of ``Findings/sentences``.
  public var sentences: [UInt64] = []
  /// The words of each of ``Findings/quotes``.
  public var quotes: [UInt64] = []
  /// The words of each of ``Findings/posts``.
  public var posts: [UInt64] = []

  /// Of an article without words.
  public init() {}
}
