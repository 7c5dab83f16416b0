import Extraction
import Foundation
import Ingest
import Records
import Testing

@testable import benchmark

@Suite struct InventedCorpusTests {
  private func lines(_ count: Int, seed: UInt64 = 7) -> [String] {
    InventedCorpus(seed: seed).prefix(count).map(\.json)
  }

  @Test func `the same seed makes the same articles`() {
    #expect(lines(50) == lines(50))
    #expect(lines(50) != lines(50, seed: 8))
    #expect(Set(lines(200)).count == 200)
  }

  @Test func `what is told of the articles is found in them`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
      .path
    defer { unlink(path) }
    try lines(60).joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    let (articles, remarks) = ArticleCollection.read([path])
    #expect(remarks.isEmpty)
    let records = articles.map { Extractor().extract($0) }
    let invented = Array(InventedCorpus(seed: 7).prefix(60))
    #expect(records.map(\.article.published) == invented.map(\.published))
    #expect(records.map(\.article.headline) == invented.map(\.headline))
    #expect(records.allSatisfy { !$0.findings.people.isEmpty })
    #expect(records.count { $0.findings.quotes.contains { $0.speaker != nil } } > 50)
    #expect(records.contains { !$0.findings.posts.isEmpty })
    #expect(records.contains { !$0.findings.relations.isEmpty })
    #expect(records.count { !$0.findings.dates.isEmpty } > 50)
  }

  @Test func `a story's articles come together and name the same person`() {
    let articles = Array(InventedCorpus(seed: 3).prefix(300))
    let heroes = articles.map { $0.headline.split(separator: " ").prefix(2).joined(separator: " ") }
    let neighbours = zip(heroes, heroes.dropFirst()).count { $0 == $1 }
    #expect(neighbours > 100 && neighbours < 290)
  }

  @Test(arguments: [
    (0, "1970-01-01", "Thursday"), (12_784, "2005-01-01", "Saturday"), (19_782, "2024-02-29", "Thursday"),
    (-1, "1969-12-31", "Wednesday"),
  ])
  func `days are told as the calendar has them`(number: Int, iso: String, weekday: String) {
    #expect(InventedDay(number: number).iso == iso)
    #expect(InventedDay(number: number).weekday == weekday)
  }

  @Test func `earlier elements are favoured`() {
    var dice = Dice(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[dice.rank(upTo: 10)] += 1 }
    #expect(counts[0] > counts[1] && counts[1] > counts[3] && counts[3] > counts[9] && counts[9] > 100)
  }
}
