import Records
import Storage
import Testing

@testable import limelight

@Suite struct ContentIdentifierTests {
  @Test func isAUUIDOfVersion8() throws {
    let uuid = ContentIdentifier(of: ["a"]).uuid
    #expect(uuid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(ContentIdentifier(of: ["ab", "c"]) != ContentIdentifier(of: ["a", "bc"]))
  }

  @Test func staysWhenMoreArticlesTellTheEntryAndBetter() {
    let before = TimelineSamples.entry("2021-09", sources: [TimelineSamples.source(TimelineSamples.gala, 10)])
    let after = TimelineSamples.entry(
      "2021-09-28", .date, "It happened on Tuesday.",
      sources: [
        TimelineSamples.source(TimelineSamples.wire, 3), TimelineSamples.source(TimelineSamples.gala, 10),
      ],
      sourceCount: 2)
    #expect(ContentIdentifier(of: before) == ContentIdentifier(of: after))
  }

  @Test func tellsEntriesApart() {
    let entries = [
      TimelineSamples.entry("2021"), TimelineSamples.entry("2021", .quote),
      TimelineSamples.entry("2021", sources: [TimelineSamples.source(TimelineSamples.gala, 11)]),
      TimelineSamples.entry("2021", sources: [TimelineSamples.source(TimelineSamples.wire, 10)]),
      TimelineSamples.entry("2021", .publication),
    ]
    #expect(Set(entries.map { ContentIdentifier(of: $0).uuid }).count == entries.count)
  }

  @Test func articlesOfOneFileWithoutAddressesAreToldApart() {
    let entries = ["A", "B"].map { headline in
      TimelineSamples.entry(
        "2021", .publication,
        sources: [TimelineSamples.source(ArticleReference(id: 1, headline: headline, path: "wire.jsonl"), 0)])
    }
    #expect(ContentIdentifier(of: entries[0]) != ContentIdentifier(of: entries[1]))
  }
}
