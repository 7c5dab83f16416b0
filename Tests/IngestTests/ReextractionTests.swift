import Extraction
import Ingest
import Records
import Testing

struct ReextractionTests {
  private struct Stop: Error {}

  private let articles = (0..<40).map { number in
    Article(
      source: Source(path: "\(number).txt", format: .text, sha256: "\(number)"), published: "2031-05-02",
      body:
        "Vera Lund, \(20 + number), said on Thursday: \"I am number \(number).\" Her husband Otto Lund laughed."
    )
  }

  @Test("gives the records of the articles in their order", arguments: [1, 2, 5])
  func givesTheRecordsInOrder(jobs: Int) throws {
    var portions = [Array(articles[..<7]), Array(articles[7...])]
    var records: [Record] = []
    try Reextraction(jobs: jobs).run(draw: { portions.isEmpty ? [] : portions.removeFirst() }) {
      records += $0
    }
    let extractor = Extractor()
    #expect(records == articles.map { extractor.extract($0) })
  }

  @Test func drawsOnePortionAheadOfTheSink() throws {
    var drawn = 0
    var seen: [Int] = []
    try Reextraction(jobs: 2).run(
      draw: {
        drawn += 1
        return drawn > 3 ? [] : [articles[drawn]]
      }, sink: { _ in seen.append(drawn) })
    #expect(seen == [2, 3, 4])
  }

  @Test func endsWithTheErrorOfTheSink() throws {
    var sunk = 0
    #expect(throws: Stop.self) {
      try Reextraction(jobs: 2).run(draw: { articles }) { _ in
        sunk += 1
        throw Stop()
      }
    }
    #expect(sunk == 1)
  }

  @Test func nothingDrawnIsNothingDone() throws {
    try Reextraction().run(draw: { [] }) { _ in Issue.record("the sink got an empty portion") }
  }
}
