/// When an import begins and ends its transactions: they are long, for that makes each article cheap, and others who write to the archive wait
/// for their ends.
public struct TransactionPace: Sendable {
  /// Articles a transaction should have.
  private var wanted: Int
  private var articles = 0
  private var bytes = 0
  private var gathered = 0
  private var began: ContinuousClock.Instant?
  private var ended: ContinuousClock.Instant?

  /// Bytes of text an article, on the average, of a transaction.
  private static let articleBytes = 2800
  /// Bytes of memory: some 20,000 usual articles gather so many, fewer that are full of names.
  private static let mostGathered = 48 << 20
  /// Some seconds, which is how long others wait.
  private static let longest = 10.0
  /// Articles a second.
  private static let slow = 100.0
  /// SQLite looks every 100 ms whether a lock it waits for is free.
  private static let pause = Duration.milliseconds(120)

  /// - Parameter wanted: articles a transaction should have; see ``Archive/articlesATransaction()``.
  public init(wanted: Int) { self.wanted = wanted }

  /// Whether more may be stored: within a transaction, or once those who waited for the last one's end have had their chance.
  public func mayStore(at now: ContinuousClock.Instant = .now) -> Bool {
    began != nil || ended.map { now - $0 > TransactionPace.pause } ?? true
  }

  /// Whether the transaction has had enough, or what comes is too slow to keep others waiting for it.
  public func isOver(at now: ContinuousClock.Instant = .now) -> Bool {
    guard let began else { return false }
    let seconds = (now - began) / .seconds(1)
    return articles >= wanted || bytes >= wanted * TransactionPace.articleBytes
      || gathered >= TransactionPace.mostGathered || seconds > TransactionPace.longest
      || seconds > 1 && Double(articles) < TransactionPace.slow * seconds
  }

  /// Counts what was stored.
  ///
  /// - Parameters:
  ///   - bytes: of text.
  ///   - gathered: bytes of memory that wait for the transaction's end; see ``Archive/gatheredBytes()``.
  public mutating func add(
    articles: Int, bytes: Int, gathered: Int, at now: ContinuousClock.Instant = .now
  ) {
    began = began ?? now
    self.gathered = gathered
    self.articles += articles
    self.bytes += bytes
  }

  /// Begins anew after a transaction's end.
  public mutating func end(wanted: Int, at now: ContinuousClock.Instant = .now) {
    self = TransactionPace(wanted: wanted)
    ended = now
  }
}
