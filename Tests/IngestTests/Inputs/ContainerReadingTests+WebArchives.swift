import Containers
import Foundation
import Records
import SampleContainers
import Testing
@testable import Ingest

extension ContainerReadingTests {
  @Test func readsThePagesOfWebArchives() throws {
    let records = [
      SampleWARC.page("https://lamp.example/1", Self.page),
      SampleWARC.page(
        "https://lamp.example/2", Packed.gzip(Array(Self.page.utf8)), fields: ["Content-Encoding: gzip"]),
      SampleWARC.page("https://lamp.example/p", [1], fields: ["Content-Type: image/png"]),
    ]
    let warc = records.flatMap(Packed.gzip)
    let page = "html Vera Lind left the stage "
    let wacz = SampleZip([
      .init("datapackage.json", "{}"), .init("archive/data.warc.gz", warc, method: 0),
      .init("pages/pages.jsonl", "{}"),
      .init("indexes/index.cdx", "x"),
    ])
    #expect(
      try readings(of: wacz.bytes, "a.wacz") == [
        "a.wacz!/archive/data.warc.gz \(page)", "a.wacz!/archive/data.warc.gz \(page)",
        "note passed over in 'a.wacz!/archive/data.warc.gz', holding no articles: 1 × image/png",
      ])
    try TemporaryFolder.with { folder in
      let path = try folder.write(warc, to: "a.warc.gz")
      var reader = InputReader(paths: [path])
      var found: [Article] = []
      while let input = reader.next() {
        for case .article(let article) in ArticleReader(options: ReadingOptions()).read(input) {
          found.append(article)
        }
      }
      #expect(found.map(\.url) == ["https://lamp.example/1", "https://lamp.example/2"])
      #expect(found.map(\.source.identity) == ["https://lamp.example/1", "https://lamp.example/2"])
      #expect(found.map(\.source.offset) == [0, Packed.gzip(records[0]).count])
      #expect(found[0].source.sha256 == SHA256.hexDigest(of: Array(Self.page.utf8)))
      #expect(found[0].source.sha256 == found[1].source.sha256)
      #expect(reader.bytesRead == warc.count)
    }
  }

  static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Lamp</title><item><title>Vera Lind Leaves</title>
    <link>https://lamp.example/7</link><pubDate>Fri, 01 Oct 2021 08:00:00 GMT</pubDate>
    <description>Vera Lind left the stage. She will write a book about the lake and all who live there.</description></item>
    </channel></rss>
    """

  private func record(_ url: String, _ mediaType: String, _ body: String) -> [UInt8] {
    SampleWARC.page(url, Array(body.utf8), fields: ["Content-Type: \(mediaType)"])
  }

  @Test func readsOtherDocumentsOfWebArchivesByTheirContent() throws {
    let text = "Vera Lind Leaves\n\nVera Lind left the stage. She had sung for thirty years.\n"
    let records = [
      // What extracted texts of crawls consist of.
      SampleWARC.record(
        "conversion", url: "https://lamp.example/1", mediaType: "text/plain", Array(text.utf8)),
      record("https://lamp.example/2.txt", "text/plain; charset=utf-8", text),
      record("https://lamp.example/feed", "application/rss+xml", Self.feed),
      record("https://lamp.example/feed.xml", "text/xml", Self.feed),
      record("https://lamp.example/4.json", "application/json", Self.line),
      record("https://lamp.example/5.json", "application/json", "[\(Self.line),{\"views\":12}]"),
      record(
        "https://lamp.example/6.csv", "text/csv",
        "title,text,date\nLind,Vera Lind left the stage.,2021-10-01\n"),
      record("https://lamp.example/views", "application/json", #"{"views":12,"ids":[1,2]}"#),
      record("https://lamp.example/load", "application/json", "load({\"text\":\"a\"})"),
      record("https://lamp.example/map.xml", "application/xml", "<?xml version='1.0'?><urlset xmlns='x'/>"),
      record("https://lamp.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /search\n"),
      record("https://lamp.example/.well-known/x?y", "text/plain", "Vera Lind left."),
      record("https://lamp.example/none", "text/plain", " "),
      record("https://lamp.example/a.js", "text/javascript", "let vera = 'Lind left.'"),
      record("https://lamp.example/a.css", "text/css", "p { color: red }"),
      record("https://lamp.example/a.svg", "image/svg+xml", "<svg xmlns='x'/>"),
    ]
    let found = try readings(of: records.flatMap { $0 }, "a.warc").filter {
      !$0.contains("when it was published")
    }
    #expect(
      found == [
        "a.warc text \(Self.found)", "a.warc text \(Self.found)", "a.warc rss \(Self.found)",
        "a.warc rss \(Self.found)",
        "a.warc jsonl \(Self.found)", "a.warc jsonl \(Self.found)",
        found.first { $0.contains("views") || $0.contains("no article") } ?? "", "a.warc csv \(Self.found)",
        "note passed over in 'a.warc', holding no articles: 2 × application/json, 1 × /.well-known/, 1 × application/xml, 1 × empty text/plain, 1 × image/svg+xml, 1 × robots.txt, 1 × text/css, 1 × text/javascript",
      ])
    try TemporaryFolder.with { folder in
      let path = try folder.write(records[0] + records[2] + records[4], to: "a.warc")
      var reader = InputReader(paths: [path])
      var articles: [Article] = []
      while let input = reader.next() {
        for case .article(let article) in ArticleReader(options: ReadingOptions()).read(input) {
          articles.append(article)
        }
      }
      #expect(
        articles.map(\.url) == [
          "https://lamp.example/1", "https://lamp.example/7", "https://lamp.example/4.json",
        ])
      #expect(articles.first?.headline == "Vera Lind Leaves")
    }
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func tellsTwinsByTheAddressTheyWereFetchedFrom(order: [Int]) throws {
    let page = Self.page.replacing(
      "</head>", with: "<link rel=\"canonical\" href=\"https://www.lamp.example/lind\"></head>")
    let kinds = [("", ""), ("/amp", "#amp"), ("?print=1", "#print")]
    let records = order.map { SampleWARC.page("https://lamp.example/lind" + kinds[$0].0, page) }
    try TemporaryFolder.with { folder in
      var reader = InputReader(paths: [try folder.write(records.flatMap(Packed.gzip), to: "a.warc.gz")])
      var found: [Article] = []
      while let input = reader.next() {
        for case .article(let article) in ArticleReader(options: ReadingOptions()).read(input) {
          found.append(article)
        }
      }
      #expect(found.map(\.url) == Array(repeating: "https://www.lamp.example/lind", count: 3))
      let identities = found.map { CanonicalURL(identity: $0.source.identity ?? "")?.identity }
      #expect(identities == order.map { $0 == 0 ? nil : "//lamp.example/lind" + kinds[$0].1 })
      #expect(found.allSatisfy { $0.source.fetched?.utf8.count ?? 0 >= 20 }, "\(found.map(\.source.fetched))")
    }
  }

  @Test(arguments: [("<html lang=en>", nil), ("<html \u{26A1}>", "//lamp.example/lind#amp")])
  func tellsASavedAMPPageByItsRoot(root: String, identity: String?) throws {
    let page = Self.page.replacing("<html>", with: root).replacing(
      "</head>", with: "<link rel=canonical href=https://lamp.example/lind></head>")
    let document = RawDocument(path: "a.html", bytes: Array(page.utf8))
    let part = try #require(HTMLFormat.read(document).first)
    guard case .draft(let draft, _, _) = part else {
      Issue.record("no draft: \(part)")
      return
    }
    #expect(draft.article.source.identity == identity)
  }
}
