import Extraction
import Records
import Storage
import Terminal
import Testing

@testable import limelight

/// How an article is shown of which only a part is there.
@Suite struct PartialArticleTests {
  @Test(arguments: [
    (Article.Partial.paywall, "only the beginning: the rest is for subscribers"),
    (.summary, "only a summary: the input carries no more"),
  ]) func whatIsMissingIsSaid(partial: Article.Partial, remark: String) throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    var article = Article(
      source: Source(path: "a.html", format: .html, sha256: "00", identity: "https://lamp.example/a"),
      url: "https://lamp.example/a",
      headline: "Lind sells lighthouse", published: "2031-05-02", modified: "2031-05-04",
      body: "Vera Lind sold it. More soon.")
    article.partial = partial
    article.embeds = [
      Embed(
        platform: "Instagram", author: "Vera Lind", handle: "veralind", url: "https://insta.example/1",
        range: 18..<18)
    ]
    let run = try archive.beginRun(extractor: Extractor.version, at: "2031-05-05T10:00:00Z")
    _ = try archive.write([Extractor().extract(article)], in: run)
    let stored = try #require(try archive.article(1))
    #expect(stored.record.article.embeds == article.embeds)
    #expect(stored.record.findings.posts.map(\.span) == [Span(.body, 18, 18)])
    let page = ArticlePage(article: stored, width: 80).lines.map { $0.plain }
    #expect(page.contains(remark))
    #expect(page.contains { $0.hasPrefix("2031-05-02 · changed 2031-05-04 · ") })
    #expect(page.contains { $0.contains("Instagram, https://insta.example/1: (no words given)") })
    let json = ArticleJSON(article: stored, facts: nil).line
    #expect(json.contains("\"partial\":\"\(partial.rawValue)\""))
    #expect(json.contains("\"modified\":\"2031-05-04\""))
  }
}
