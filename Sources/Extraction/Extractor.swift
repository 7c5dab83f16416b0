public import Records

/// Turns an article into a record: pure, without clock, database or randomness.
public struct Extractor: Sendable {
  /// Version of the extractor, stored beside what it found; raised whenever its results change.
  public static let version = "1"

  /// An extractor with the embedded models.
  public init() { weights = .fitted }

  /// An extractor with other weights, for measuring them.
  package init(weights: SpeechWeights) { self.weights = weights }

  private let weights: SpeechWeights

  /// Finds people, quotes, posts, dates and relations; never throws: messy prose yields what was found.
  public func extract(_ article: Article) -> Record {
    let document = Document(article)
    let dates = DateFinder.find(in: document)
    let cast = CastBuilder.build(document)
    let speech = QuoteFinder.find(in: document, cast: cast, dates: dates, weights: weights)
    var findings = Findings()
    findings.people = cast.people(in: document)
    findings.quotes = speech.quotes.map { $0.record(in: document, cast: cast) }
    findings.statements = StatementFinder(speech: speech, dates: dates).find()
    findings.posts = PostFinder.find(in: speech, dates: dates)
    findings.dates = dates.map {
      DateMention(text: document.text($0.tokens), value: $0.value, span: document.span($0.tokens))
    }
    findings.relations = RelationFinder.find(in: document, cast: cast, quotes: speech.quotes)
    findings.sentences = document.sentences.map { document.span($0) }
    return Record(article: article, findings: findings)
  }
}
