import Records
import Testing

@testable import Ingest

@Suite struct CleanerTests {
  private func cleaned(_ text: String, headline: String? = nil, date: String? = nil) throws -> Article {
    let article = Article(
      source: Source(path: "a.txt", format: .text, sha256: ""), headline: headline, published: date, body: "")
    return try Cleaner.clean(TextFormat.draft(of: Array(text.utf8), article: article))
  }

  static let prose =
    "Vera Lind left the stage on Friday after thirty years. Her husband was in the first row."
  static let more = "She told the paper that she will write a book about the lake."

  @Test func takesTheFirstLineForTheHeadline() throws {
    let article = try cleaned(
      " date 2021-10-01 Vera Lind Leaves the Stage\n\n\(Self.prose)\n\n\(Self.more)\n")
    #expect(article.headline == "Vera Lind Leaves the Stage")
    #expect(article.deck == nil)
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
    #expect(article.published == "2021-10-01")
    #expect(article.language == "en")
  }

  @Test func takesASummaryWithoutAHeadlineForTheDeck() throws {
    let deck =
      "Architect Mia Roe was given the keys of the old lighthouse in Lund by the keeper who had painted the lamp for a film"
    let article = try cleaned(" date 2021-10-01 \(deck)\n\n\(Self.prose)")
    #expect(article.headline == nil)
    #expect(article.deck == deck)
    #expect(article.body == Self.prose)
  }

  @Test func leavesTheBodyWhereThereIsNoHeadline() throws {
    let article = try cleaned("date 2021-10-01 \(Self.prose)\n\n\(Self.more)")
    #expect(article.headline == nil)
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
  }

  @Test func takesASecondLineWithoutAPeriodForTheDeck() throws {
    let article = try cleaned(
      "Vera Lind Leaves the Stage\n\nThe singer plans a book about the lake\n\n\(Self.prose)")
    #expect(article.deck == "The singer plans a book about the lake")
    #expect(article.body == Self.prose)
  }

  @Test func keepsARepeatedHeadlineOnce() throws {
    let article = try cleaned("Lind Dropped - EXCLUSIVE\n\nLind Dropped – EXCLUSIVE\n\n\(Self.prose)")
    #expect(article.headline == "Lind Dropped - EXCLUSIVE")
    #expect(article.body == Self.prose)
  }

  @Test func readsAnAddressAboveTheHeadline() throws {
    let article = try cleaned(
      "date 2021-10-01 https://www.lamp.example/lind\nVera Lind Leaves the Stage\n2021-10-01T08:00:00Z\n\(Self.prose)"
    )
    #expect(article.url == "https://www.lamp.example/lind")
    #expect(article.publisher == "lamp.example")
    #expect(article.headline == "Vera Lind Leaves the Stage")
    #expect(article.removed == ["2021-10-01T08:00:00Z"])
    #expect(article.body == Self.prose)
  }

  @Test func keepsADayThatContradictsTheDateLineInTheText() throws {
    let article = try cleaned("date 2021-10-01 Vera Lind Leaves the Stage\n\n2017-08-24\n\n\(Self.prose)")
    #expect(article.published == "2021-10-01")
    #expect(article.body == "2017-08-24\n\n\(Self.prose)")
  }

  @Test func setsBylineCaptionAndBoilerplateAsideInOrder() throws {
    let article = try cleaned(
      """
      Vera Lind Leaves the Stage | The Evening Lamp

      By Mia Roe and Jon Poe | Published Oct. 1, 2021

      \(Self.prose)

      Turn on notifications and the Lamp rings whenever the harbour does.

      Vera Lind Instagram Vera Lind | Credit: Vera Lind Instagram

      \(Self.more)

      Lind at the lake
      Photo: Example Agency

      RELATED: Otto Falk's Quiet Year
      """)
    #expect(article.headline == "Vera Lind Leaves the Stage")
    #expect(article.publisher == "The Evening Lamp")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.published == "2021-10-01")
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
    #expect(
      article.captions == [
        "Vera Lind Instagram Vera Lind | Credit: Vera Lind Instagram",
        "Lind at the lake\nPhoto: Example Agency",
      ])
    #expect(
      article.removed == [
        "By Mia Roe and Jon Poe | Published Oct. 1, 2021",
        "Turn on notifications and the Lamp rings whenever the harbour does.",
        "RELATED: Otto Falk's Quiet Year",
      ])
  }

  @Test func takesALinkListWithItsHeader() throws {
    let article = try cleaned(
      "Vera Lind Leaves the Stage\n\n\(Self.prose)\n\nSEE ALSO\nOtto Falk accused of singing in the bath\n\(Self.more)"
    )
    #expect(article.removed == ["SEE ALSO", "Otto Falk accused of singing in the bath"])
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
  }

  @Test func movesALinkAtTheEndOfAParagraph() throws {
    let article = try cleaned(
      "Vera Lind Leaves the Stage\n\n\(Self.prose) Read more: Otto Falk's quiet year\n\n\(Self.more)")
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
    #expect(article.removed == ["Read more: Otto Falk's quiet year"])
  }

  @Test func keepsLineBreaksInsideAParagraph() throws {
    let article = try cleaned(
      "Vera Lind Leaves the Stage\n\n\(Self.prose)\n\(Self.more)\n\nThe end came on Friday.")
    #expect(article.body == "\(Self.prose)\n\(Self.more)\n\nThe end came on Friday.")
  }

  @Test func takesHardWrappedProseForOneParagraph() throws {
    let wrapped =
      "Vera Lind left the stage on Friday after thirty years of tours, and her\nhusband, who had come from the lake with the two dogs, was in the first\nrow. Photo: shoots were over by noon."
    let article = try cleaned("Vera Lind Leaves the Stage\n\n\(wrapped)\n\n\(Self.more)")
    #expect(article.body == "\(wrapped)\n\n\(Self.more)")
    #expect(article.captions.isEmpty)
  }

  @Test(arguments: [
    ("Published: October 1, 2021\n\n", "2021-10-01"),
    ("Updated Oct. 3, 2021\nPublished Oct. 1, 2021\n\n", "2021-10-01"),
    ("Friday, 1 October 2021\n\n", "2021-10-01"), ("LONDON, Oct. 1, 2021 (Wire) - ", "2021-10-01"),
  ])
  func findsTheDayInTheText(opening: String, iso: String) throws {
    #expect(
      try cleaned("Vera Lind Leaves the Stage\n\n\(opening)\(Self.prose)\n\n\(Self.more)").published == iso)
  }

  @Test func losesNoWordOnTheWay() throws {
    let lines = [
      "Vera Lind Leaves the Stage", "Her last night in Lund was long", Self.prose, "Advertisement",
      "Photo: Example Agency", "RELATED: Falk's Year",
      "\"It was time,\" she said.", "Follow us on Instagram!", "Ida Falk at the lake (Getty Images)",
      Self.more, "A short line without an end",
    ]
    let article = try cleaned(lines.joined(separator: "\n\n"))
    let kept =
      [article.headline, article.deck].compactMap { $0 }
      + article.body.split(separator: "\n\n").map(String.init) + article.captions + article.removed
    #expect(kept.sorted() == lines.sorted())
  }

  @Test func leavesTheHeadlineOfTheInputAlone() throws {
    let article = try cleaned("\(Self.prose)\n\n\(Self.more)", headline: "Given")
    #expect(article.headline == "Given")
    #expect(article.body == "\(Self.prose)\n\n\(Self.more)")
  }

  @Test(arguments: ["", "date 2021-10-01", "Advertisement\n\nRead more", " date 2021-10-01 \n\n"])
  func refusesAnArticleWithoutText(text: String) {
    #expect(throws: IngestError.noText) { try cleaned(text) }
  }

  @Test func keepsALoneLineAsTheBody() throws {
    #expect(
      try cleaned("date 2021-10-01 Vera Lind has left the stage").body == "Vera Lind has left the stage")
  }
}
