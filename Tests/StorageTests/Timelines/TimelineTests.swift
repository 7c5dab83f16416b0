import Linking
import Records
import Testing

@testable import Storage

extension Archive {
  /// The entries of a timeline, each as its date, kind and text.
  func told(_ subject: TimelineSubject, _ change: (inout TimelineFilter) -> Void = { _ in }) throws
    -> [TimelineEntry]
  {
    var filter = TimelineFilter()
    change(&filter)
    let timeline = try #require(try timeline(of: subject, filter))
    let entries = try entries(of: timeline, 0..<timeline.count)
    #expect(entries.count == timeline.count)
    #expect(entries.map(\.sortKey) == entries.map(\.sortKey).sorted())
    return entries
  }
}

struct TimelineTests {
  private func article(
    _ path: String, _ published: String?, _ headline: String, _ body: String, person: String = "Vera Lund"
  ) -> Draft {
    Draft(headline, published: published, path: path, body: body).person(person)
  }

  private func dates(_ entries: [TimelineEntry]) -> [TimelineEntry] { entries.filter { $0.kind == .date } }

  @Test func whatSeveralArticlesTellIsOneEntry() throws {
    let archive = try Archive.holding([
      article("1", "2031-05-02", "Sold", "Vera Lund sold her lighthouse in Tessaly to a brewer on April 30.")
        .date("April 30", "2031-04-30"),
      article(
        "2", "2031-05-03", "Gone",
        "On April 30 Vera Lund sold the Tessaly lighthouse to a rich brewer. She rests."
      )
      .date("April 30", "2031-04-30"),
      article(
        "3", "2031-05-04", "Fall", "Vera Lund broke a green violin in a quiet Quill bakery on April 30."
      )
      .date("April 30", "2031-04-30"),
    ])
    let entries = dates(try archive.told(.person(1)))
    #expect(entries.map(\.sourceCount) == [2, 1])
    #expect(entries.map(\.copyCount) == [0, 0])
    #expect(entries[0].date == "2031-04-30")
    #expect(entries[0].reported == "2031-05-02")
    #expect(entries[0].people == ["Vera Lund"])
    #expect(entries[0].sources.map(\.place.article.id) == [1, 2])
    #expect(entries[0].text == "Vera Lund sold her lighthouse in Tessaly to a brewer on April 30.")
  }

  @Test func backgroundRepeatedInManyArticlesIsOneEntry() throws {
    let archive = try Archive.holding(
      (1...60).map { index in
        article(
          "\(index)", "2031-05-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1)", "Number \(index)",
          "Nothing\(index). Vera Lund was born in a lighthouse keeper's cottage in May 1990."
        )
        .date("May 1990", "1990-05")
      })
    let entries = dates(try archive.told(.person(1)))
    #expect(entries.count == 1)
    #expect(entries.first?.sourceCount == 60)
    #expect(entries.first?.sources.count == TimelineEntry.mostSources)
    #expect(Set(entries.first?.sources.map(\.place.article.id) ?? []).count == TimelineEntry.mostSources)
    #expect(entries.first?.reported == "2031-05-01")
  }

  @Test func copiesCountOnce() throws {
    func wire(_ cut: Int) -> Draft {
      var draft = Matters.wire(cut, published: "2031-05-0\(cut + 1)")
      draft.article.body =
        "Ida Marsh fell into the harbour of Quill with a green violin on April 30. " + draft.article.body
      draft.findings = Findings()
      return draft.person("Ida Marsh").date("April 30", "2031-04-30")
    }
    let archive = try Archive.holding([
      wire(0), wire(1), wire(2),
      article(
        "x", "2031-05-09", "Fall", "Ida Marsh fell into Quill harbour on April 30 with her green violin.",
        person: "Ida Marsh"
      ).date("April 30", "2031-04-30"),
    ])
    let person = try archive.id("Ida Marsh")
    let entry = try #require(dates(try archive.told(.person(person))).first)
    #expect([entry.sourceCount, entry.copyCount] == [2, 2])
    #expect(entry.sources.map(\.isCopy).filter { $0 }.count == 2)
    #expect(entry.sources.first?.isCopy == false)
    #expect(try dates(archive.told(.person(person)) { $0.minSources = 2 }).count == 1)
    #expect(try archive.told(.person(person)) { $0.minSources = 3 }.isEmpty)
  }

  @Test func aQuoteRepeatedLaterIsOneWithTheFirst() throws {
    let words = "I sold the lighthouse because the stairs hurt my tired knees"
    let archive = try Archive.holding([
      article("1", "2031-05-02", "Sold", "\"\(words)\" Vera Lund said").quote(
        words, by: "Vera Lund", date: "2031-05-01"),
      article(
        "2", "2031-07-20", "Farm", "\"\(words)\" Vera Lund said when she still had a tower in the windy north"
      )
      .quote(words, by: "Vera Lund"),
      article(
        "3", "2031-08-20", "Horse", "\"I ride every morning before the baker opens his shop\" Vera Lund said"
      )
      .quote("I ride every morning before the baker opens his shop", by: "Vera Lund"),
    ])
    let entries = try archive.told(.person(1)) { $0.kinds = [.quote] }
    #expect(entries.map(\.date) == ["2031-05-01", "2031-08-20"])
    #expect(entries.map(\.sourceCount) == [2, 1])
    #expect(entries.first?.reported == "2031-05-02")
  }

  /// Of the second telling the words are longer, so it stands for the entry; its day is that of the repetition.
  @Test func aRepetitionThatTellsItBetterHasTheFirstDay() throws {
    let words = "Stairs hurt tired knees, gulls steal fresh bread"
    let archive = try Archive.holding([
      article("1", "2031-05-02", "Sold", "\"\(words)\" said Vera Lund").quote(
        words, by: "Vera Lund", date: "2031-05-01"),
      article(
        "2", "2031-05-20", "Farm",
        "\"\(words)\" Vera Lund explained the sale of her white tower at Tessaly to a brewer from the mainland in spring"
      ).quote(words, by: "Vera Lund"),
    ])
    let entries = try archive.told(.person(1)) { $0.kinds = [.quote] }
    #expect(entries.count == 1)
    #expect(entries.first?.isSentence == true)
    #expect(entries.first?.date == "2031-05-01")
    #expect(entries.first?.sortKey == "2031-05-01")
  }

  /// Statements of hundreds of words.
  @Test func longPostsAreNotTakenForOneAnother() throws {
    func statement(_ seed: Int) -> String {
      (0..<300).map { "w\(seed)a\($0 * 7 % 311)b" }.joined(separator: " ")
    }
    let archive = try Archive.holding(
      [(1, "2031-05-02"), (2, "2031-05-02"), (3, "2031-06-02"), (1, "2031-07-02")].enumerated().map {
        index, item in
        article(
          "\(index)", item.1, "Post", "Vera Lund wrote\(index == 3 ? " once more" : ""): \(statement(item.0))"
        )
        .post(statement(item.0), on: "Instagram", by: "Vera Lund")
      })
    let entries = try archive.told(.person(1)) { $0.kinds = [.post] }
    #expect(entries.map(\.sourceCount) == [2, 1, 1])
  }

  @Test func yearsComeBeforeMonthsAndMonthsBeforeDays() throws {
    let archive = try Archive.holding([
      article(
        "1", "2032-05-02", "All",
        "Vera Lund left home on May 1, 2031. Vera Lund wrote songs in May 2031. Vera Lund was rich in 2031. "
          + "Vera Lund wept in the spring. Vera Lund laughed in April 2031."
      ).date("May 1, 2031", "2031-05-01").date("May 2031", "2031-05").date("in 2031", "2031").date(
        "the spring", "2031-21"
      )
      .date("April 2031", "2031-04")
    ])
    #expect(
      dates(try archive.told(.person(1))).map(\.date) == [
        "2031", "2031-21", "2031-04", "2031-05", "2031-05-01",
      ])
  }

  @Test func onOneDayWhatHappenedComesFirst() throws {
    let archive = try Lantern.archive()
    let anya = try archive.id("Anya Taylor-Fox")
    let entries = try archive.told(.person(anya)).filter { $0.date.hasPrefix("2031-05") }
    #expect(entries.map(\.kind) == [.date, .quote, .publication])
    #expect(
      try archive.told(.person(anya)) { $0.kinds = [.publication] }.map(\.date) == [
        "2031-05-02", "2031-06-10",
      ])
    #expect(try archive.told(.person(anya)) { $0.kinds = [] }.isEmpty)
    #expect(try archive.told(.person(anya)) { $0.from = "2031-06" }.map(\.date) == ["2031-06-10"])
    #expect(try archive.told(.person(anya)) { $0.to = "2031-05-01" }.map(\.kind) == [.date, .quote])
    #expect(try archive.timeline(of: .person(999)) == nil)
    #expect(try archive.timeline(of: .story(999)) == nil)
  }

  @Test func theSentenceThatStandsAloneIsChosen() throws {
    let archive = try Archive.holding([
      article(
        "1", "2031-05-02", "Sold",
        "Vera Lund rests. She sold her white lighthouse in Tessaly to a brewer on April 30."
      )
      .date("April 30", "2031-04-30"),
      article(
        "2", "2031-05-03", "Gone",
        "Vera Lund sold her white lighthouse in Tessaly to a brewer on April 30. She rests."
      )
      .date("April 30", "2031-04-30"),
    ])
    let entry = try #require(dates(try archive.told(.person(1))).first)
    #expect(entry.text.hasPrefix("Vera Lund sold"))
    #expect(entry.sources.map(\.place.article.id) == [2, 1])
    #expect(entry.reported == "2031-05-02")
    #expect(entry.sourceCount == 2)
  }

  @Test func headlinesThatAreOnlyTheNameAreOne() throws {
    let archive = try Archive.holding(
      (1...3).map { article("\($0)", "2031-05-02", "Vera Lund", "Vera Lund did number \($0) thing.") })
    #expect(try archive.told(.person(1)).map(\.sourceCount) == [3])
  }

  @Test func theTimelinesOfAPersonAndOfTheStoryAgree() throws {
    let archive = try Archive.holding([
      Matters.lighthouse(0, published: "2031-05-02").date("first albums", "2019"),
      Matters.lighthouse(1, published: "2031-05-03").date("farm", "2032-02"),
      Matters.lighthouse(2, published: "2031-05-05"),
    ])
    try #require(try archive.storiesByArticle() == [[1, 2, 3]])
    let person = try archive.told(.person(1))
    #expect(try archive.told(.story(1)) == person)
    #expect(person.map(\.kind) == [.date, .publication, .publication, .publication, .date])
    #expect(
      try archive.told(.story(1)) {
        $0.from = "2031"; $0.to = "2031-05-03"
      }
        == archive.told(.person(1)) {
          $0.from = "2031"; $0.to = "2031-05-03"
        })
  }

  /// Told every day for two years, each time anew.
  @Test func aQuoteRepeatedEveryDayKeepsItsSourcesInOrder() throws {
    let words = "I sold the lighthouse because the stairs hurt my tired knees"
    let archive = try Archive.holding(
      (0..<60).map { index in
        let day =
          "2031-\(index / 28 < 9 ? "0" : "")\(index / 28 + 1)-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1)"
        return article("\(index)", day, "Day \(index)", "\"\(words)\" Vera Lund said").quote(
          words, by: "Vera Lund")
      }.reversed())
    let entries = try archive.told(.person(1)) { $0.kinds = [.quote] }
    #expect(entries.map(\.sourceCount) == [60])
    #expect(entries.first?.date == "2031-01-01")
    let days = entries.first?.sources.compactMap(\.place.article.published) ?? []
    #expect(days == days.sorted() && days.count == TimelineEntry.mostSources)
  }

  @Test func rangesPastTheEndAreTaken() throws {
    let archive = try Lantern.archive()
    let timeline = try #require(try archive.timeline(of: .person(1)))
    #expect(try archive.entries(of: timeline, 0..<Int.max).count == timeline.count)
    #expect(try archive.entries(of: timeline, 500..<600).isEmpty)
  }

  @Test func undatedArticlesTellOnlyWhatIsDated() throws {
    let archive = try Archive.holding([
      article(
        "1", nil, "Sold", "Vera Lund sold her lighthouse on April 30, 2031. \"So it goes,\" Vera Lund said."
      )
      .date("April 30, 2031", "2031-04-30").quote("So it goes,", by: "Vera Lund")
    ])
    for subject in [TimelineSubject.person(1), .story(1)] {
      let entries = try archive.told(subject)
      #expect(entries.map(\.kind) == [.date])
      #expect(entries.first?.reported == nil)
      #expect(entries.first?.sourceCount == 1)
    }
  }
}
