/// When an import begins and ends its transactions: they are long, for that makes each article cheap, and others who write to the archive wait
/// for their ends.
public struct TransactionPace: Sendable {
  /// Articles a transaction should have.
  private var wanted: Int
  private var articles = 0
  private var bytes = 0
  private var began: ContinuousClock.Instant?
  private var ended: ContinuousClock.Instant?

  /// Bytes of text an article, on the average, of a transaction.
  private static let articleBytes = 2800
  /// Some seconds, which is how long others wait.
  private static let longest = 10.0
  /// Articles a second.
  private static let slow = 100.0
  /// SQLite looks every 100 ms whether a lock it waits for is free.
  private static let pause = Duration.milliseconds(120)

  /// - Parameter wanted: articles a transaction should have; see ``Archive/articlesATransaction()``.
  public init(wanted: Int) { self.wanted = wanted }

  /// Whether more may be stored: within a transaction, or once those who waited for the last one's end have had their chance.
  public var mayStore: Bool {
    began != nil || ended.map { ContinuousClock.now - $0 > TransactionPace.pause } ?? true
  }

  /// Whether the transaction has had enough, or what comes is too slow to keep others waiting for it.
  public var isOver: Bool {
    guard let began else { return false }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    return articles >= wanted || bytes >= wanted * TransactionPace.articleBytes
      || seconds > TransactionPace.longest
      || seconds > 1 && Double(articles) < TransactionPace.slow * seconds
  }

  /// Counts what was stored.
  public mutating func add(articles: Int, bytes: Int) {
    began = began ?? .now
    self.articles += articles
    self.bytes += bytes
  }

  /// Begins anew after a transaction's end.
  public mutating func end(wanted: Int) {
    self = TransactionPace(wanted: wanted)
    ended = .now
  }
}
