import Records
import Testing

@testable import Extraction

@Suite struct MentionFinderTests {
  static func names(_ body: String, headline: String? = nil) -> [String] {
    let document = Document(article(body, headline: headline))
    return MentionFinder.find(in: document, WordCues(document.tokens)).map { document.text($0.tokens) }
  }

  @Test(arguments: [
    ("Marisol Tennant told reporters that she would return.", ["Marisol Tennant"]),
    ("The party was thrown by Mr. Hollis Tennant and his manager.", ["Hollis Tennant"]),
    ("He met Prince Edmund at the palace on Friday.", ["Prince Edmund"]),
    ("Singer Desmond Varley Jr. sang with his father.", ["Desmond Varley Jr."]),
    ("Her mother Rosalind \"Birdie\" Tennant wept.", ["Rosalind \"Birdie\" Tennant"]),
    (
      "Actress Anya Fenwick-Shaw and director Sean O'Hallaran left.",
      ["Anya Fenwick-Shaw", "Sean O'Hallaran"]
    ),
    ("Ana Tennant sang. Tennant's husband, Marcus Webb, agreed.", ["Ana Tennant", "Tennant", "Marcus Webb"]),
    ("Lucas van der Berg arrived with Elena de la Cruz.", ["Lucas van der Berg", "Elena de la Cruz"]),
    ("A Marcus Webb-inspired outfit was sold.", ["Marcus Webb"]),
  ])
  func findsWholeNames(body: String, expected: [String]) {
    #expect(Self.names(body) == expected)
  }

  @Test(arguments: [
    "The show returns to London on Monday in March.",
    "It was filmed in New York and Los Angeles for the BBC.",
    "She bought the dress, he wrote the song, and they left.",
  ])
  func findsNoNamesInPlacesAndDays(body: String) {
    #expect(Self.names(body).isEmpty)
  }

  @Test func aVerbInTheHeadlineIsNoPartOfTheName() {
    let names = Self.names("Ana Roe marries today in Porto, friends say.", headline: "Roe marries")
    #expect(names == ["Roe", "Ana Roe"])
  }

  @Test func aNameSeenOnceHelpsItsOtherOccurrences() {
    let names = Self.names(
      "Singer Odalys Brant spoke on Monday. Brant smiled.\n\nodalys brant Credit: courtesy",
      headline: "ODALYS BRANT SPEAKS OUT")
    #expect(names == ["ODALYS BRANT", "Odalys Brant", "Brant", "odalys brant"])
  }

  @Test(arguments: ["", "!!! ??? ...", "1 2 3 4", "\"", "a"])
  func textWithoutNamesHasNone(body: String) {
    #expect(Self.names(body).isEmpty)
  }

  @Test func aWeekdayIsNoGivenName() {
    #expect(Self.names("Ana Roe left. On Monday Roe came back.").contains("Roe"))
    #expect(!Self.names("Ana Roe left. On Monday Roe came back.").contains("Monday Roe"))
  }

  @Test func aHeadlinesVerbLeavesTheNameBeforeItWhole() {
    let names = Self.names(
      "On Friday, Odalys took to the stage to tell her side. Odalys was calm.",
      headline: "Odalys Zephyr Responds to Rumours")
    #expect(names.contains("Odalys Zephyr"))
  }
}
