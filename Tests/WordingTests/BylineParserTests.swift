import Records
import Testing

@testable import Wording

@Suite struct BylineParserTests {
  @Test(arguments: [
    ("By Vera Lind", ["Vera Lind"]), ("by Vera Lind", ["Vera Lind"]),
    ("Written by Vera Lind and Otto Falk", ["Vera Lind", "Otto Falk"]),
    ("By Vera Lind, Otto Falk and Mia O'Dell", ["Vera Lind", "Otto Falk", "Mia O'Dell"]),
    ("By Vera Lind | Published Oct. 1, 2021 10:30 AM", ["Vera Lind"]),
    ("By VERA LIND for The Evening Lamp", ["VERA LIND"]),
    ("By Vera M. Lind October 1, 2021", ["Vera M. Lind"]), ("Von Vera Lind", ["Vera Lind"]),
    ("By Jane Roe, Mark Poe and April Falk", ["Jane Roe", "Mark Poe", "April Falk"]),
    ("By May Lind Oct. 1, 2021", ["May Lind"]),
    ("By Vera Lind/AP", ["Vera Lind"]), ("By Vera Ma", ["Vera Ma"]),
    ("Por Inés de la Vega", ["Inés de la Vega"]),
  ])
  func readsBylines(text: String, authors: [String]) {
    #expect(BylineParser.parse(Line(text))?.authors == authors)
  }

  @Test(arguments: [
    "By then the two had left.", "By Friday Night", "By the time Vera Lind arrived, it was over.",
    "By Vera Lind's account it rained.",
    "By October 2021", "Vera Lind",
    "By Grand Hotel standards, it was a quiet night for Vera Lind and her friends",
  ])
  func leavesProse(text: String) {
    #expect(BylineParser.parse(Line(text)) == nil)
  }

  @Test func readsTheDayOfAByline() throws {
    let byline = try #require(BylineParser.parse(Line("By Vera Lind | Published Oct. 1, 2021")))
    #expect(byline.day?.iso == "2021-10-01")
    #expect(byline.hasMore)
  }
}
