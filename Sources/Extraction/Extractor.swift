internal import Linking
public import Records

/// Turns an article into a record: pure, without clock, database or randomness.
public struct Extractor: Sendable {
  /// Version of the extractor, stored beside what it found; raised whenever its results change.
  public static let version = "5"

  /// An extractor with the embedded models.
  public init() { weights = .fitted }

  /// An extractor with other weights, for measuring them.
  package init(weights: SpeechWeights) { self.weights = weights }

  private let weights: SpeechWeights

  /// Finds people, quotes, posts, dates and relations; never throws: messy prose yields what was found.
  public func extract(_ article: Article) -> Record { extract(article) { _ in } }

  /// The same, telling when each stage is done, for measuring them.
  package func extract(_ article: Article, finished: (Stage) -> Void) -> Record {
    let document = Document(article)
    finished(.tokens)
    let dates = DateFinder.find(in: document)
    finished(.dates)
    let cast = CastBuilder.build(document)
    finished(.persons)
    let speech = QuoteFinder.find(in: document, cast: cast, dates: dates, weights: weights)
    let statements = StatementFinder(speech: speech, dates: dates).find()
    finished(.quotes)
    let posts = PostFinder.find(in: speech, dates: dates, embeds: article.embeds)
    finished(.posts)
    let relations = RelationFinder.find(in: document, cast: cast, quotes: speech.quotes)
    finished(.relations)
    var findings = Findings()
    findings.people = cast.people(in: document)
    findings.quotes = speech.quotes.map { $0.record(in: document, cast: cast) }
    PostedQuotes(speech: speech).tell(&findings.quotes, of: posts)
    findings.statements = statements
    findings.posts = posts
    findings.dates = dates.map {
      DateMention(text: document.text($0.tokens), value: $0.value, span: document.span($0.tokens))
    }
    findings.relations = relations
    findings.sentences = document.sentences.map { document.span($0) }
    finished(.record)
    findings.sketch = Sketch(of: article, findings)
    let record = Record(article: article, findings: findings)
    finished(.sketch)
    return record
  }

  /// The work of an extraction, in its order.
  package enum Stage: String, CaseIterable, Sendable {
    case tokens, dates
    /// Name tagging, and the persons made of the names.
    case persons
    /// Quotes, indirect speech, and their speakers.
    case quotes
    case posts, relations
    /// Texts and offsets of what was found.
    case record
    /// By what the article is compared with others.
    case sketch
  }
}
