import Records
import Testing
import Wording

@testable import Ingest

@Suite struct TextFormatTests {
  private func draft(_ text: String) -> Draft {
    TextFormat.draft(
      of: Array(text.utf8),
      article: Article(source: Source(path: "a.txt", format: .text, sha256: ""), body: ""))
  }

  @Test(arguments: [
    " date 2021-10-01 Vera Lind Weds", "date 2021-10-01 Vera Lind Weds", "Date: 2021-10-01 Vera Lind Weds",
    "\n\n date 2021-10-01\nVera Lind Weds",
    "date 2021-10-01T08:00:00Z Vera Lind Weds",
  ])
  func readsTheDateLine(text: String) {
    let draft = draft(text)
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.units.map(\.line.text) == ["Vera Lind Weds"])
  }

  @Test func keepsTheTimeOfTheDateLine() {
    #expect(
      draft("date 2021-10-01T08:00:00+0200 Vera Lind Weds").article.publishedAt == "2021-10-01T08:00:00+02:00"
    )
  }

  @Test(arguments: [
    "date night for Vera Lind", "date 1 October 2021 Vera Lind", "dates 2021-10-01", "2021-10-01 Vera Lind",
  ])
  func leavesOtherOpenings(text: String) {
    let draft = draft(text)
    #expect(draft.article.published == nil)
    #expect(draft.units.map(\.line.text) == [text])
  }

  @Test func saysWhyADateIsImpossible() {
    let draft = draft("date 2021-02-31 Vera Lind Weds")
    #expect(draft.article.published == nil)
    #expect(
      draft.notes == [
        "cannot read the publication date '2021-02-31': February 2021 has 28 days; pass --date to set it"
      ])
    #expect(draft.units.map(\.line.text) == ["Vera Lind Weds"])
  }

  @Test func partsParagraphsAtBlankLines() {
    let units = draft("Title\n \n\nOne line here.\nTwo lines here.\n\nThree.").units
    #expect(units.map(\.line.text) == ["Title", "One line here.", "Two lines here.", "Three."])
    #expect(units.map(\.startsParagraph) == [true, true, false, true])
  }
}
