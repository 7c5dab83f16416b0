import Records
import Testing
import Wording

@testable import Ingest

@Suite struct TableFormatTests {
  private func parts(_ text: String, map: [String] = []) throws -> [DocumentPart] {
    try TableFormat.read(RawDocument(path: "a.csv", bytes: Array(text.utf8)), map: ColumnMap(map))
  }

  private func drafts(_ text: String, map: [String] = []) throws -> [Draft] {
    try parts(text, map: map).compactMap { if case .draft(let draft, _, _) = $0 { draft } else { nil } }
  }

  private func errors(_ text: String, map: [String] = []) throws -> [String] {
    try parts(text, map: map).compactMap { part in
      if case .rejected(let error, let label, _) = part { (label ?? "") + " \(error)" } else { nil }
    }
  }

  @Test func readsColumnsByTheirNames() throws {
    let draft = try #require(
      try drafts(
        """
        ,id,Title,publication,author,date,year,url,content
        0,17,Lind & Poe Wed,The Lamp,"['Mia Roe', 'Jon Poe']",2021-10-01,2021.0,nan,"She did it.

        Nobody ""knew""."

        """
      ).first)
    #expect(draft.article.headline == "Lind & Poe Wed")
    #expect(draft.article.publisher == "The Lamp")
    #expect(draft.article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.url == nil)
    #expect(draft.units.map(\.line.text) == ["She did it.", "Nobody \"knew\"."])
    #expect(draft.article.extra == #"{"column 1":"0","id":"17","year":"2021.0"}"#)
    #expect(draft.article.source.format == .csv)
  }

  @Test func aPersonNamesTheColumns() throws {
    let text = "Titel;Artikel;text;Tag\nLind heiratet;Sie tat es.;Kurz;1.10.2021\n"
    let draft = try #require(try drafts(text, map: ["headline=Titel", "body=2", "deck=TEXT"]).first)
    #expect(draft.article.headline == "Lind heiratet")
    #expect(draft.units.map(\.line.text) == ["Sie tat es."])
    #expect(draft.article.deck == "Kurz")
    #expect(draft.article.extra == #"{"Tag":"1.10.2021"}"#)
  }

  @Test func aTableWithoutAHeaderIsReadByNumbers() throws {
    let drafts = try drafts("Lind weds,She did it.\nPoe weds,He did it.\n", map: ["headline=1", "body=2"])
    #expect(drafts.map(\.article.headline) == ["Lind weds", "Poe weds"])
    #expect(drafts.map { $0.units.map(\.line.text) } == [["She did it."], ["He did it."]])
  }

  @Test(arguments: [
    (
      "headline,when\nx,y\n", [],
      [
        " has no column for the text: its columns are 'headline', 'when'; tell which it is, as in --map body=when"
      ]
    ),
    (
      "headline,text\nx,y\n", ["body=story"],
      [" has no column 'story': its columns are 'headline', 'text'; correct --map"]
    ),
    (
      "headline,text\nx,y,z\nx,y\n", [],
      [" row 2 (line 2) is no row of the table: it has 3 cells where the header names 2; correct the row"]
    ),
    (
      "headline,text\n\"a\nb\",c\nx,\"y\n", [],
      [
        " row 3 (line 4) is no row of the table: a quotation mark opens a cell and none closes it; correct the row"
      ]
    ),
    ("", [], [" is empty; there is no article to read"]),
  ])
  func saysWhatIsWrong(text: String, map: [String], errors: [String]) throws {
    #expect(try self.errors(text, map: map) == errors)
  }

  @Test func shortRowsAreReadAndEmptyCellsAtTheEndPassedOver() throws {
    let drafts = try drafts("text,headline,url\nShe did it.\nHe did it.,Poe,,,\n")
    #expect(drafts.map(\.article.headline) == [nil, "Poe"])
  }

  @Test(
    arguments: [
      ("title,text,date\n", true), ("\u{FEFF}url;body\r\nx;y", true), ("id\theadline\tcontent\n", true),
      ("Title, text and date of it\nare here", false), ("text\nfoo", false), ("a,b,c\n", false), ("", false),
      ("{\"title\":1,\"text\":2}", false),
    ])
  func recognisesTables(start: String, isTable: Bool) {
    #expect(TableFormat.recognises(Array(start.utf8)) == isTable)
  }
}

@Suite struct ColumnMapTests {
  @Test(arguments: [
    ("body", "a field, an equals sign and a column are expected, as in body=text"),
    (
      "text=x",
      "there is no field 'text'; fields are headline, deck, body, bylines, published, modified, publisher, url, language, captions"
    ),
    ("body=", "the column is missing, as in body=text"),
  ])
  func saysWhatIsWrong(word: String, problem: String) {
    #expect(throws: IngestError.badMap(text: word, problem: problem)) { try ColumnMap([word]) }
  }

  @Test func namesKeysOfJSON() throws {
    let json = #"{"title":"Lind","lead":"By the lake.","words":"She did it.","text":"Other"}"#
    let draft = try JSONFormat.draft(
      of: Array(json.utf8),
      article: Article(source: Source(path: "a", format: .jsonLines, sha256: ""), body: ""),
      map: ColumnMap(["body=words", "deck=lead"]))
    #expect(draft.units.map(\.line.text) == ["She did it."])
    #expect(draft.article.deck == "By the lake.")
    #expect(draft.article.extra == #"{"text":"Other"}"#)
  }
}
