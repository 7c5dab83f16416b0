import Testing

@testable import Storage

struct TransactionPaceTests {
  @Test func endsAfterSoManyArticlesOrBytes() {
    var pace = TransactionPace(wanted: 100)
    #expect(!pace.isOver)
    pace.add(articles: 99, bytes: 1000)
    #expect(!pace.isOver)
    pace.add(articles: 1, bytes: 10)
    #expect(pace.isOver)
    pace.end(wanted: 1000)
    pace.add(articles: 1, bytes: 2_799_999)
    #expect(!pace.isOver)
    pace.add(articles: 1, bytes: 1)
    #expect(pace.isOver)
  }

  @Test func leavesOthersAChanceBetweenTransactions() async throws {
    var pace = TransactionPace(wanted: 1)
    #expect(pace.mayStore)
    pace.add(articles: 1, bytes: 10)
    #expect(pace.mayStore)
    pace.end(wanted: 1)
    #expect(!pace.mayStore)
    try await Task.sleep(for: .milliseconds(150))
    #expect(pace.mayStore)
  }
}
