import Records
import Testing
import Wording

@testable import Ingest

@Suite struct HTMLFormatTests {
  private static let text = """
    Maren Lindqvay arrived in Harrow on Tuesday morning, and she did not come alone, according to two people who saw her. \
    Her husband carried three suitcases and a birdcage, which he said was empty, and laughed when he was asked why he had it.
    """

  private func read(_ html: String, envelope: RawDocument.Envelope = .init()) -> [DocumentPart] {
    HTMLFormat.read(RawDocument(path: "a.html", bytes: Array(html.utf8), envelope: envelope))
  }

  private func problem(_ html: String) -> IngestError? {
    if case .rejected(let error, _, _) = read(html).first { error } else { nil }
  }

  @Test func `A page is one draft with what it says, at the address it was fetched from`() throws {
    let html =
      "<html><title>Lindqvay Moves to Harrow</title><body><article><h1>Lindqvay Moves to Harrow</h1><p>\(Self.text)</p></article>"
    let parts = read(html, envelope: .init(url: "https://marquee.example/moves"))
    guard case .draft(let draft, nil, let bytes) = try #require(parts.first) else {
      Issue.record("no draft: \(parts)")
      return
    }
    #expect(parts.count == 1 && bytes == 0..<html.utf8.count)
    #expect(draft.article.source.format == .html)
    #expect(draft.article.url == "https://marquee.example/moves")
    #expect(draft.article.headline == "Lindqvay Moves to Harrow")
    #expect(draft.units.map(\.line.text) == [Self.text])
  }

  @Test func `What is no article is refused in one line that says why`() {
    #expect(problem("  \n ") == .empty)
    #expect(
      problem("<html><title>404</title><body><h1>Page not found</h1></body></html>") == .noArticle(words: 0))
    #expect(problem(String(repeating: "<div>", count: 100_000)) == .pageTooDeep(limit: 3000))
    #expect(
      problem("<p>" + String(repeating: "x", count: HTMLFormat.pageLimit))
        == .pageTooLarge(limit: HTMLFormat.pageLimit))
    for error in [IngestError.noArticle(words: 3), .pageTooDeep(limit: 3000), .pageTooLarge(limit: 16 << 20)]
    {
      #expect(error.description.contains("; ") && !error.description.contains("\n"))
    }
  }
}
