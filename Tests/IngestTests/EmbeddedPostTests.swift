import Records
import Testing
import Wording

@testable import Ingest

/// Posts that a page embeds, on their way through the cleaner.
@Suite struct EmbeddedPostTests {
  private static let prose =
    "Vera Lind left the stage on Friday after thirty years. Her husband was in the first row."
  private static let more = "She told the paper that she will write a book about the låke."

  private func post(_ number: Int) -> Embed {
    Embed(
      platform: "Twitter", author: "Vera Lind", handle: "lind",
      url: "https://twitter.com/lind/status/\(number)")
  }

  private func cleaned(_ lines: [(text: String, embed: Embed?)], _ article: Article? = nil) throws -> Article
  {
    let source = Source(path: "a.html", format: .html, sha256: "")
    var draft = Draft(article: article ?? Article(source: source, headline: "Lind Leaves", body: ""))
    draft.units = lines.map { Draft.Unit(line: Line($0.text), startsParagraph: true, embed: $0.embed) }
    return try Cleaner.clean(draft)
  }

  private func text(of embed: Embed, in article: Article) -> String {
    let scalars = Array(article.body.unicodeScalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[embed.range])
    return String(text)
  }

  @Test func keepsWordsAsAParagraphWithTheirPlace() throws {
    let article = try cleaned([
      (Self.prose + " Così!", nil), ("Grazie 🎄\na tutti", post(1)), (Self.more, nil), ("Ciao", post(2)),
    ])
    #expect(article.body == "\(Self.prose) Così!\n\nGrazie 🎄\na tutti\n\n\(Self.more)\n\nCiao")
    #expect(article.embeds.map { text(of: $0, in: article) } == ["Grazie 🎄\na tutti", "Ciao"])
    #expect(article.embeds.map(\.url) == [post(1).url, post(2).url])
  }

  @Test func marksThePlaceOfAPostWithoutWords() throws {
    let article = try cleaned([(Self.prose, nil), ("", post(1)), (Self.more, nil)])
    let place = Self.prose.unicodeScalars.count
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
    #expect(article.embeds.map(\.range) == [place..<place])
  }

  @Test func marksAPostBeforeAllTextAndBehindIt() throws {
    let article = try cleaned([("", post(1)), (Self.prose, nil), ("", post(2))])
    let end = Self.prose.unicodeScalars.count
    #expect(article.body == Self.prose)
    #expect(article.embeds.map(\.range) == [0..<0, end..<end])
  }

  @Test func leavesOutTheSamePostShownAgainForReadersWithoutScripts() throws {
    let article = try cleaned([(Self.prose, nil), ("Ciao", post(1)), ("", post(1)), (Self.more, nil)])
    #expect(article.embeds.map { text(of: $0, in: article) } == ["Ciao"])
  }

  @Test(arguments: [
    "Sign up for our newsletter", "By Otto Falk", "Photo: Otto Falk/Lamp", "Lind Leaves",
    "Published Oct. 1, 2021",
    "RELATED: Vera Lind Weds", "https://lamp.example/lind", "Getty Images",
  ])
  func takesAPostForNothingElse(words: String) throws {
    let article = try cleaned([(words, post(1)), (Self.prose, nil)])
    #expect(article.body == "\(words)\n\n\(Self.prose)")
    #expect(article.embeds.map { text(of: $0, in: article) } == [words])
    #expect(article.bylines == [])
    #expect(article.captions == [] && article.removed == [])
    #expect(article.published == nil)
  }

  @Test func takesNoCaptionFromAPostBeforeACredit() throws {
    let article = try cleaned([
      (Self.prose, nil), ("So happy", post(1)), ("Photo: Otto Falk/Getty Images", nil),
    ])
    #expect(article.body == "\(Self.prose)\n\nSo happy")
    #expect(article.captions == ["Photo: Otto Falk/Getty Images"])
  }

  @Test func letsMetadataStandAgainstTheLinesOfTheText() throws {
    let source = Source(path: "a.html", format: .html, sha256: "")
    let given = Article(
      source: source, publisher: "Evening Lamp", headline: "Gala Night | Vera Lind's Looks",
      bylines: ["Jane Roe"],
      published: "2021-10-01", body: "")
    let article = try cleaned(
      [("By Otto Falk", nil), ("By Jane Roe", nil), ("Updated Oct. 5, 2021", nil), (Self.prose, nil)], given)
    #expect(article.headline == "Gala Night | Vera Lind's Looks")
    #expect(article.publisher == "Evening Lamp")
    #expect(article.bylines == ["Jane Roe"])
    #expect(article.published == "2021-10-01")
    #expect(article.removed == ["By Otto Falk", "Updated Oct. 5, 2021"])
  }

  @Test func tellsTheLanguageOfAPageThatSaysEnglishForWantOfBetter() throws {
    let source = Source(path: "a.html", format: .html, sha256: "")
    let german =
      "Die Sängerin hat am Freitag mit ihrem Mann die Bühne verlassen, und er war nicht in der ersten Reihe."
    #expect(try cleaned([(german, nil)], Article(source: source, language: "en", body: "")).language == "de")
    #expect(
      try cleaned([("Lind sings.", nil)], Article(source: source, language: "en", body: "")).language == "en")
    #expect(try cleaned([(german, nil)], Article(source: source, language: "is", body: "")).language == "is")
  }
}
