import Foundation
import Ingest
import Records
import Testing

/// Invented pages of the makes that are met: what a person reads on them is what is read from them.
@Suite struct PageQualityTests {
  private struct Truth: Decodable {
    var headline: String
    var deck: String?
    var authors: [String]
    var publisher: String?
    var published: String
    var modified: String?
    var language: String
    var partial: String?
    var url: String?
    var body: String
    var captions: [String]?
    var posts: [Post]
  }

  private struct Post: Decodable, Equatable {
    var platform: String?
    var author: String?
    var handle: String?
    var date: String?
    var url: String?
  }

  private static func folder() throws -> URL { try BundledArticles.goldFolder().appending(path: "Pages") }

  private static func truths() throws -> [String: Truth] {
    let file = try Data(contentsOf: folder().appending(path: "truth.json"))
    return try JSONDecoder().decode([String: Truth].self, from: file)
  }

  private static func reading() throws -> (records: [String: Record], rejected: [RejectedInput]) {
    var reading: (records: [String: Record], rejected: [RejectedInput]) = ([:], [])
    try Pipeline(jobs: 1).run([folder().appending(path: "html").path]) { batch in
      for event in batch.events {
        switch event {
        case .record(let record):
          reading.records[URL(filePath: record.article.source.path).lastPathComponent] = record
        case .rejected(let input): reading.rejected.append(input)
        case .known, .note: break
        }
      }
    }
    return reading
  }

  @Test func `Every article is read with what its page says about it`() throws {
    let records = try PageQualityTests.reading().records
    let truths = try PageQualityTests.truths()
    #expect(records.keys.sorted() == truths.keys.sorted())
    for (name, truth) in truths {
      let record = try #require(records[name], "\(name)")
      let article = record.article
      #expect(article.headline == truth.headline, "\(name)")
      #expect(article.bylines == truth.authors, "\(name)")
      #expect(article.published == truth.published, "\(name)")
      #expect(article.modified == truth.modified, "\(name)")
      #expect(article.language == truth.language, "\(name)")
      #expect(article.partial?.rawValue == truth.partial, "\(name)")
      if let deck = truth.deck { #expect(article.deck == deck, "\(name)") }
      if let publisher = truth.publisher { #expect(article.publisher == publisher, "\(name)") }
      if let url = truth.url { #expect(article.url == url, "\(name)") }
    }
  }

  @Test func `Of every page the article's text is left, all of it and nothing else`() throws {
    let records = try PageQualityTests.reading().records
    for (name, truth) in try PageQualityTests.truths() {
      let article = try #require(records[name]?.article, "\(name)")
      #expect(article.body.split(separator: "\n") == truth.body.split(separator: "\n"), "\(name)")
      if let captions = truth.captions { #expect(article.captions == captions, "\(name)") }
    }
  }

  @Test func `Embedded posts are posts with handle, day and address`() throws {
    let records = try PageQualityTests.reading().records
    for (name, truth) in try PageQualityTests.truths() {
      let record = try #require(records[name], "\(name)")
      let posts = record.findings.posts.filter { $0.url != nil }.map {
        Post(platform: $0.platform, author: $0.author, handle: $0.handle, date: $0.date, url: $0.url)
      }
      #expect(posts == truth.posts, "\(name)")
    }
  }

  @Test func `A list of links is no article`() throws {
    let rejected = try PageQualityTests.reading().rejected
    #expect(rejected.map { URL(filePath: $0.path).lastPathComponent } == ["gallery-index.html"])
  }
}
