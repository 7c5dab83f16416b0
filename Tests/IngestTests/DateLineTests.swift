import Records
import Testing
import Wording

@testable import Ingest

@Suite struct DateLineTests {
  @Test(arguments: [
    ("Published: October 1, 2021", "2021-10-01", true),
    ("Updated Oct. 1, 2021 at 10:30 a.m. ET", "2021-10-01", true),
    ("Friday, 1 October 2021", "2021-10-01", false), ("2021-10-01", "2021-10-01", false),
    ("2021-10-01T09:00:00Z", "2021-10-01", false),
    ("First published on 1 October 2021", "2021-10-01", true),
    ("Posted on October 1, 2021 by Admin", "2021-10-01", true),
    ("sexta-feira, 1 de outubro de 2021 às 20:13", "2021-10-01", false),
  ])
  func readsLinesThatAreNothingButADay(text: String, iso: String, isLabelled: Bool) throws {
    let reading = try #require(DateLine.read(Line(text)))
    #expect(reading.day.iso == iso)
    #expect(reading.isLabelled == isLabelled)
  }

  @Test(arguments: [
    "October 1, 2021 by Vera Lind", "Posted on October 1, 2021 by a man who had never been there",
    "October 1, 2021: Vera Lind weds", "They met on October 1, 2021", "In 2021",
    "Published in 2021 by Lamp & Sons",
  ])
  func leavesLinesThatSayMore(text: String) {
    #expect(DateLine.read(Line(text)) == nil)
  }

  @Test(arguments: [
    ("LONDON, Oct. 1, 2021 (Wire) - Vera Lind has left the stage.", "2021-10-01"),
    ("MALMÖ (1 October 2021) — The tour is over.", "2021-10-01"),
  ])
  func readsTheDayOfADateline(text: String, iso: String) {
    #expect(DateLine.dayOfDateline(Line(text))?.iso == iso)
  }

  @Test(arguments: [
    "Vera Lind was born on Oct. 1, 2021 - a rainy day.", "LONDON - Vera Lind left on Oct. 1, 2021.",
    "LONDON, Oct. 1 (Wire) - She left.",
  ])
  func takesNoDayOfAStoryForADateline(text: String) {
    #expect(DateLine.dayOfDateline(Line(text)) == nil)
  }
}
