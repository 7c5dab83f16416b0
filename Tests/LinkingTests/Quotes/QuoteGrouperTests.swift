@testable import Linking
import Testing

struct QuoteGrouperTests {
  /// A quote of an article: speaker 1 unless told, each in an article of its own.
  struct Told: Sendable {
    var text: String
    var day: Int? = 100
    var speaker: Int64? = 1
    var article: Int64?
    var story: Int64?

    init(_ text: String, day: Int? = 100, speaker: Int64? = 1, article: Int64? = nil, story: Int64? = nil) {
      self.text = text
      self.day = day
      self.speaker = speaker
      self.article = article
      self.story = story
    }
  }

  private func groups(_ quotes: [Told]) -> [[Int]] {
    var grouper = QuoteGrouper()
    for (number, quote) in quotes.enumerated() {
      grouper.add(
        quote.text, speaker: quote.speaker, day: quote.day, article: quote.article ?? Int64(1000 + number),
        story: quote.story)
    }
    return grouper.groups().filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private static let full =
    "It took me a whole year to come back to a stage, and the carpet frightened me more than the song ever did."

  @Test(arguments: [
    "it took me a whole year to come back to a stage and the carpet frightened me more than the song ever did",
    "It took me a whole year to come back to a stage",
    "the carpet frightened me more than the song ever did.",
    "It took me a whole year to come back … the carpet frightened me more than the song",
    "It took [me] a whole year to come back to [the theatre], and the carpet frightened me more than the song ever did.",
    "It took me two years to come back to a stage, and the carpet frightened me more than the song ever did.",
    "It took me a whole year to come back to a stage, and the carpet frightend me more than the song ever did.",
  ])
  func oneSpeakersWordsAreOneQuoteHoweverCut(_ other: String) {
    #expect(groups([Told(Self.full), Told(other, day: 103)]) == [[0, 1]])
    #expect(groups([Told(other), Told(Self.full, day: 103)]) == [[0, 1]])
  }

  @Test(arguments: [
    ("She is an amazing mother", "She is an amazing actress"),
    ("I love my sister so much", "I love my brother so much"),
    ("We are so happy to be here tonight", "We are so proud to be here tonight"),
    ("I never met her and never will", "I have met nobody there, I never will"),
    ("It was a dream come true", "It was a nightmare, not a dream"),
  ])
  func likeSentencesAreNotOne(_ one: String, _ other: String) {
    #expect(groups([Told(one), Told(other)]) == [])
  }

  @Test func cutsOfOneStatementMeetInTheMiddle() {
    let middle = "the harbour was full of boats and every captain waved at us"
    #expect(
      groups([
        Told("We came home late, and \(middle)"), Told("\(middle), so we waved back and sang", day: 101),
      ])
        == [[0, 1]])
  }

  @Test(arguments: [
    (5, true), (29, false), (400, false),
  ])
  func shortPhrasesNeedNearness(_ days: Int, _ isOne: Bool) {
    let quotes = [Told("I'm so happy"), Told("I'm so happy!", day: 100 + days)]
    #expect(groups(quotes) == (isOne ? [[0, 1]] : []))
  }

  @Test func shortPhrasesOfOneStoryNeedNoNearness() {
    #expect(groups([Told("No comment", story: 7), Told("No comment", day: 160, story: 7)]) == [[0, 1]])
    #expect(groups([Told("No comment", day: nil), Told("No comment", day: nil)]) == [])
  }

  @Test func aWeeklyPhraseIsManyQuotes() {
    let groups = groups((0..<10).map { Told("I'm so happy", day: 100 + 30 * ($0 / 2)) })
    #expect(groups == [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]])
  }

  @Test func longQuotesAreOneHoweverLate() {
    #expect(groups([Told(Self.full), Told(Self.full, day: 9000), Told(Self.full, day: nil)]) == [[0, 1, 2]])
  }

  @Test func twoPersonsMaySayTheSame() {
    #expect(groups([Told("I love you"), Told("I love you", speaker: 2)]) == [])
    #expect(groups([Told("I love you", story: 3), Told("I love you", speaker: 2, story: 3)]) == [])
    #expect(groups([Told(Self.full), Told(Self.full, speaker: 2)]) == [])
  }

  @Test func articlesOfAStoryMayAscribeAQuoteToOthers() {
    #expect(groups([Told(Self.full, story: 3), Told(Self.full, speaker: 2, story: 3)]) == [[0, 1]])
    #expect(groups([Told(Self.full, story: 3), Told(Self.full, speaker: nil, story: 3)]) == [[0, 1]])
  }

  @Test func sourcesWithoutANameAreMany() {
    let phrase = "They are very happy together"
    #expect(groups([Told(phrase, speaker: nil), Told(phrase, speaker: nil)]) == [])
    #expect(
      groups([Told(phrase, speaker: nil, story: 3), Told(phrase, speaker: nil, story: 3)]) == [[0, 1]])
  }

  @Test func aHeadlinesFragmentIsPartOfItsQuote() {
    let quotes = [
      Told("We are heartbroken and ask for quiet", article: 1), Told("heartbroken", speaker: nil, article: 1),
      Told("'Heartbroken'", day: 102), Told("heartbroken", day: 200),
      Told("heartbroken", day: 101, speaker: 2),
    ]
    #expect(groups(quotes) == [[0, 1, 2]])
  }

  @Test func aFragmentMakesNoOneOfTwo() {
    let quotes = [
      Told("We are heartbroken and ask for quiet", day: 100),
      Told("My mother was heartbroken when the old theatre burned", day: 101), Told("heartbroken", day: 102),
    ]
    #expect(groups(quotes).allSatisfy { $0.count == 2 })
  }

  @Test func everyQuoteIsInOneGroup() {
    var grouper = QuoteGrouper()
    for text in ["", "…", "Yes", Self.full, Self.full, "yes"] {
      grouper.add(text, speaker: 1, day: 1, article: 1)
    }
    #expect(grouper.groups().joined().sorted() == Array(0..<6))
    #expect(QuoteGrouper().groups() == [])
  }

  @Test func theOrderOfAddingMakesNoDifference() {
    let quotes = [
      Told(Self.full, day: 1), Told("It took me a whole year to come back to a stage", day: 2),
      Told("I'm so happy", day: 1), Told("I'm so happy", day: 3), Told("I'm so happy for them", day: 4),
      Told("the carpet frightened me more than the song", day: 3),
      Told("Something else was said then", day: 5),
    ]
    let expected = Set(groups(quotes).map { Set($0.map { quotes[$0].text + "\(quotes[$0].day ?? 0)" }) })
    let reversed = Array(quotes.reversed())
    #expect(
      Set(groups(reversed).map { Set($0.map { reversed[$0].text + "\(reversed[$0].day ?? 0)" }) }) == expected
    )
    #expect(expected.count == 2)
  }

  @Test func manyAndEndlessQuotesAreTaken() {
    let endless = (0..<40_000).map { "word\($0)" }.joined(separator: " ")
    var quotes = [
      Told(endless), Told(endless, day: 300),
      Told("word700 word701 word702 word703 word704 word705 word706 word707 word708"),
    ]
    quotes += (0..<2000).map { (day: Int) in Told(Self.full + " number\(day)", day: day) }
    #expect(groups(quotes).map(\.count) == [3, 2000])
  }
}
