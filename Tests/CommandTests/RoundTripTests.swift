import Demo
import Extraction
import Foundation
import Ingest
import Records
import Storage
import Testing

/// What the extractor finds is what the archive gives back.
@Suite struct RoundTripTests {
  private func records(_ place: Workplace) throws -> [Record] {
    for article in Demo.articles { try place.write(article.text, to: "clippings/\(article.name)") }
    var records: [Record] = []
    try Pipeline().run([place.folder.appendingPathComponent("clippings").path]) { batch in
      for case .record(let record) in batch.events { records.append(record) }
    }
    return records
  }

  @Test func everyRecordIsReadBack() throws {
    try Workplace.with { place in
      let records = try records(place)
      #expect(records.count == Demo.articles.count)
      let archive = try Archive(path: ":memory:", access: .readWrite)
      let run = try archive.beginRun(extractor: Extractor.version, at: "2031-05-02T10:00:00Z")
      let report = try archive.write(records, in: run)
      #expect(report.new == records.count)
      for (number, record) in records.enumerated() {
        let stored = try #require(try archive.article(Int64(number + 1)))
        #expect(stored.record.article == record.article)
        var findings = record.findings
        findings.sentences = []
        findings.sketch = Sketch()
        // What the name statistics say is asked for when persons are told apart, and not stored.
        for index in findings.people.indices { findings.people[index].isCommonGivenName = false }
        #expect(stored.record.findings == findings, "\(record.article.source.path)")
        // So a reindex by the same extractor finds the same.
        #expect(Extractor().extract(stored.record.article) == record)
      }
    }
  }
}
