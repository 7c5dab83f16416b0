import Testing
import Wording

@testable import Ingest

@Suite struct HeadlineRulesTests {
  @Test(arguments: [
    "Vera Lind Weds Otto Falk", "Vera Lind says she gave up singing after the tour",
    "Is Vera Lind Leaving the Stage?", "Axed! Falk Won't Be Asked Back",
    "Otto Falk: 'I'm not a sad, lonely man'", "What Vera Lind Eats in a Day.",
    "Falk wins prize named for Martin Holm Jr.", "Vera Lind on life in the U.S.",
  ])
  func takesTitlesForHeadlines(text: String) {
    #expect(HeadlineRules.isHeadline(Line(text)))
  }

  @Test(arguments: [
    "Vera Lind is leaving the stage after thirty years.", "Lund", "The two were seen together on Friday:",
    "Vera Lind, who left the stage,",
    "Vera Lind told the paper on Friday that she will leave the stage after thirty years of touring, and that her band knew about it long before anybody else did",
  ])
  func takesSentencesForProse(text: String) {
    #expect(!HeadlineRules.isHeadline(Line(text)))
  }

  @Test func knowsADeckWithoutItsHeadline() {
    #expect(
      HeadlineRules.isLoneDeck(
        Line(
          "Architect Mia Roe was given the keys of the old lighthouse in Lund by the keeper who had painted the lamp for a film"
        )))
  }

  @Test(arguments: [
    "Rain again! Orchestra and mayor wait for the ferry at noon as the harbour clock of Lund strikes thirteen",
    "Otto Falk would lend the museum his boats if it builds a roof above the pier, old captain thinks",
    "Mia Roe Was Given the Keys of the Lighthouse That the Keeper Had Painted for a Film",
    "Jon Poe climbs a crane at dawn as he paints the north wall of the ferry harbour in Lund",
  ])
  func takesLongHeadlinesForHeadlines(text: String) {
    #expect(!HeadlineRules.isLoneDeck(Line(text)))
  }

  @Test func knowsTheSameHeadlineInOtherDress() {
    #expect(HeadlineRules.isSame(Line("LIND DROPPED – EXCLUSIVE"), Line("Lind Dropped - Exclusive!")))
    #expect(!HeadlineRules.isSame(Line("Lind Dropped"), Line("Lind Dropped Again")))
  }
}
