import Testing

@testable import Storage

struct TransactionPaceTests {
  private let start = ContinuousClock.now

  @Test func endsAfterSoManyArticlesOrBytes() {
    var pace = TransactionPace(wanted: 100)
    #expect(!pace.isOver(at: start))
    pace.add(articles: 99, bytes: 1000, gathered: 0, at: start)
    #expect(!pace.isOver(at: start))
    pace.add(articles: 1, bytes: 10, gathered: 0, at: start)
    #expect(pace.isOver(at: start))
    pace.end(wanted: 1000, at: start)
    pace.add(articles: 1, bytes: 2_799_999, gathered: 0, at: start)
    #expect(!pace.isOver(at: start))
    pace.add(articles: 1, bytes: 1, gathered: 0, at: start)
    #expect(pace.isOver(at: start))
  }

  @Test func endsWhenTooMuchGathers() {
    var pace = TransactionPace(wanted: 10_000)
    pace.add(articles: 128, bytes: 1000, gathered: 40 << 20, at: start)
    #expect(!pace.isOver(at: start))
    pace.add(articles: 128, bytes: 1000, gathered: 49 << 20, at: start)
    #expect(pace.isOver(at: start))
    pace.end(wanted: 10_000, at: start)
    pace.add(articles: 128, bytes: 1000, gathered: 1 << 20, at: start)
    #expect(!pace.isOver(at: start))
  }

  /// Others do not wait much longer than ten seconds, nor for what comes slowly.
  @Test(arguments: [
    (20_000, 9.9, false), (20_000, 10.1, true), (150, 1.4, false), (150, 1.6, true), (50, 0.9, false),
  ])
  func endsInTime(articles: Int, seconds: Double, isOver: Bool) {
    var pace = TransactionPace(wanted: 30_000)
    pace.add(articles: articles - 1, bytes: 1000, gathered: 0, at: start)
    pace.add(articles: 1, bytes: 1000, gathered: 0, at: start + .seconds(0.5))
    #expect(pace.isOver(at: start + .seconds(seconds)) == isOver)
  }

  @Test func leavesOthersAChanceBetweenTransactions() {
    var pace = TransactionPace(wanted: 1)
    #expect(pace.mayStore(at: start))
    pace.add(articles: 1, bytes: 10, gathered: 0, at: start)
    #expect(pace.mayStore(at: start))
    pace.end(wanted: 1, at: start)
    #expect(!pace.mayStore(at: start + .milliseconds(110)))
    #expect(pace.mayStore(at: start + .milliseconds(130)))
  }
}
