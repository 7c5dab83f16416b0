import Foundation
import Records
import Testing

@Suite struct RecordJSONTests {
  static func parsed(_ record: Record) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(record.json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func everyKeyIsThereEvenWhenNothingIsKnown() throws {
    let record = Record(
      article: Article(source: Source(path: "-", format: .text, sha256: "00"), body: "Words."),
      findings: Findings())
    let keys = try Set(Self.parsed(record).keys)
    #expect(
      keys == [
        "source", "url", "publisher", "language", "headline", "deck", "bylines", "published", "publishedAt",
        "modified", "body", "partial",
        "captions", "removed", "extra", "people", "quotes", "statements", "posts", "dates", "relations",
      ])
  }

  @Test func spansOutsideTheBodySayWhere() throws {
    var findings = Findings()
    findings.dates = [
      DateMention(text: "May", value: "2023-05", span: Span(.headline, 1, 4)),
      DateMention(text: "May", value: "2023-05", span: Span(.body, 0, 3)),
      DateMention(text: "May", value: nil, span: Span(.caption(1), 0, 3)),
    ]
    let record = Record(
      article: Article(source: Source(path: "-", format: .text, sha256: "00"), body: "May."),
      findings: findings)
    let dates = try #require(Self.parsed(record)["dates"] as? [[String: Any]])
    #expect(dates.map { $0["in"] as? String } == ["headline", nil, "captions[1]"])
    #expect(dates[2]["value"] is NSNull)
    #expect(dates[0]["start"] as? Int == 1)
  }

  @Test func aRecordIsOneLine() {
    let article = Article(
      source: Source(path: "a\nb", format: .text, sha256: "00"), headline: "x\ny", body: "one\n\ntwo")
    #expect(!Record(article: article, findings: Findings()).json.contains("\n"))
  }
}
