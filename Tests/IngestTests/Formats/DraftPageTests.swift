import Wording
import Pages
import Records
import Testing

@testable import Ingest

@Suite struct DraftPageTests {
  private func draft() -> Draft {
    Draft(article: Article(source: Source(path: "a.html", format: .html, sha256: ""), body: ""))
  }

  @Test func blocksBecomeUnitsOfTheirOwn() {
    var page = Page()
    page.blocks = [
      Page.Block(.paragraph, "Mia\u{A0}Lind sang.\nTwice."), Page.Block(.heading, "The encore"),
      Page.Block(.listItem, "One song"), Page.Block(.quotation, "It was \u{200B}late"),
      Page.Block(.paragraph, " "),
    ]
    var draft = draft()
    draft.add(page)
    #expect(
      draft.units.map(\.line.text) == [
        "Mia Lind sang.", "Twice.", "The encore", "One song", "It was late",
      ])
    #expect(draft.units.map(\.startsParagraph) == [true, false, true, true, true])
  }

  @Test func anEmbedIsOneUnitWithItsWords() {
    let embed = Embed(platform: "Instagram", handle: "mialind")
    var page = Page()
    page.blocks = [
      Page.Block(.embed, "Back home.\n\n So happy ", embed: embed), Page.Block(.embed, "", embed: embed),
    ]
    var draft = draft()
    draft.add(page)
    #expect(draft.units.map(\.line.text) == ["Back home.\nSo happy", ""])
    #expect(draft.units.map(\.embed) == [embed, embed])
  }

  @Test func wrappedLinesOfPreformattedTextAreOneParagraph() {
    var page = Page()
    page.blocks = [Page.Block(.preformatted, "The singer said that she\nwould not come\n\nAnd she did not.")]
    var draft = draft()
    draft.add(page)
    #expect(
      draft.units.map(\.line.text) == ["The singer said that she\nwould not come", "And she did not."])
  }

  @Test func whatIsKnownIsNotOverruled() {
    var page = Page()
    page.metadata.headline = "Site's Title"
    page.metadata.deck = "A  summary\u{0}"
    page.metadata.authors = ["Jon Poe", " "]
    page.metadata.published = "2021-10-02"
    page.metadata.publishedAt = "2021-10-02T08:00:00Z"
    page.metadata.language = "en"
    page.partial = .paywall
    page.captions = ["Lind in\n2020", ""]
    var draft = draft()
    draft.article.headline = "Lind Sings"
    draft.article.published = "2021-10-01"
    draft.article.captions = ["First"]
    draft.add(page)
    #expect(draft.article.headline == "Lind Sings")
    #expect(draft.article.deck == "A summary")
    #expect(draft.article.bylines == ["Jon Poe"])
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.publishedAt == nil)
    #expect(draft.article.language == "en")
    #expect(draft.article.partial == .paywall)
    #expect(draft.article.captions == ["First", "Lind in 2020"])
  }
}
