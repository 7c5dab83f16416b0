import Testing

@testable import Extraction

@Suite struct DateAnchorTests {
  @Test(arguments: [
    (
      "They met on Oct. 3, 2012. The next day they left.", ["Oct. 3, 2012=2012-10-03", "next day=2012-10-04"]
    ),
    (
      "They met on Oct. 3, 2012. Two weeks later it rained.",
      ["Oct. 3, 2012=2012-10-03", "Two weeks later=2012-W42"]
    ),
    ("They met in August and split a month later.", ["August=2021-08", "a month later=2021-09"]),
    ("They met in 1972 and split that November.", ["1972=1972", "that November=1972-11"]),
    (
      "They met in April 2014. That same year in July they wed.",
      ["April 2014=2014-04", "That same year in July=2014-07"]
    ),
    ("They met on Monday. The same day they sang.", ["Monday=2021-09-27", "same day=2021-09-27"]),
    ("They sang Oct. 20 and 21.", ["Oct. 20=2020-10-20", "21=2020-10-21"]),
    ("They toured from June 3 to June 9, 2019.", ["June 3=2019-06-03", "June 9, 2019=2019-06-09"]),
    ("The next day they left.", []),
  ])
  func datesLeanOnTheDateToldLast(text: String, expected: [String]) {
    #expect(
      DateFinderTests.found(text) == expected
    )
  }

  @Test func aMonthIsTheOneThatTheTextDatedBefore() {
    let text = "Ivy Stone lost her house in September 2019.\n\n\"We grieve,\" she wrote in September."
    #expect(DateFinderTests.found(text) == ["September 2019=2019-09", "September=2019-09"])
  }

  @Test func todayInAQuoteIsTheDayOfTheQuote() {
    let text = "On Thursday, Ivy Stone shared a photo.\n\n\"We honored him today,\" she wrote."
    #expect(DateFinderTests.found(text) == ["Thursday=2021-09-30", "today=2021-09-30"])
    #expect(DateFinderTests.found("\"We honored him today,\" she wrote Tuesday.").first == "today=2021-09-28")
    #expect(DateFinderTests.found("Today she shared a photo.") == ["Today=2021-10-01"])
  }

  @Test func weekdaysFollowTheDatedOneNearThem() {
    let text = "Ivy Stone fell ill on Monday, May 10.\n\nOn Wednesday she left the hospital."
    #expect(DateFinderTests.found(text) == ["Monday, May 10=2021-05-10", "Wednesday=2021-05-12"])
  }

  @Test(arguments: [
    ("The film is set to be released in December.", "December=2021-12"),
    ("The film was released in December.", "December=2020-12"),
    ("The show was scheduled for Thursday.", "Thursday=2021-09-30"),
    ("The show is scheduled for Thursday.", "Thursday=2021-10-07"),
    ("In the film, in which she will star, she shone on Thursday.", "Thursday=2021-09-30"),
    ("He opens up about Thursday.", "Thursday=2021-09-30"),
    ("The show hits theaters Thursday.", "Thursday=2021-10-07"),
    ("It was shut until Thursday.", "Thursday=2021-10-07"),
    ("She turns 50 in November.", "November=2021-11"),
  ])
  func tenseDecidesTheSide(text: String, expected: String) {
    #expect(DateFinderTests.found(text) == [expected])
  }

  @Test func longTextsWithoutSentenceEndsAreRead() {
    let text = String(repeating: "and on Monday or in May 2016 ", count: 1_000)
    #expect(DateFinderTests.found(text).count == 2_000)
    #expect(DateFinderTests.found(String(repeating: "\"", count: 10_000)).isEmpty)
    #expect(DateFinderTests.found(String(repeating: ",", count: 10_000) + " on Monday").count == 1)
  }
}
