import Testing

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
          "Vera Lind and husband Otto Falk revealed in May 2020 that they had lost the farm that their daughter Ida was born on"
        )))
  }

  @Test(arguments: [
    "Love is in the air! Vera Lind and Otto Falk share a tender moment as they arrive in Lund with her son Jakob",
    "Vera Lind will agree to sell the lake house if he visits her in Lund, former guard says",
    "Vera Lind Revealed That They Lost the Farm That Their Daughter Was Born On",
    "Vera Lind puffs on a cigarette as she films the new movie about the lake in Lund",
  ])
  func takesLongHeadlinesForHeadlines(text: String) {
    #expect(!HeadlineRules.isLoneDeck(Line(text)))
  }

  @Test func knowsTheSameHeadlineInOtherDress() {
    #expect(HeadlineRules.isSame(Line("LIND DROPPED – EXCLUSIVE"), Line("Lind Dropped - Exclusive!")))
    #expect(!HeadlineRules.isSame(Line("Lind Dropped"), Line("Lind Dropped Again")))
  }
}
