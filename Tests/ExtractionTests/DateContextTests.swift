import Testing

@testable import Extraction

/// Dates that other dates of the text decide.
@Suite struct DateContextTests {
  @Test(arguments: [
    (
      "It ends on 28/11/2016 and began on 8/11/2016.",
      ["28/11/2016=2016-11-28", "8/11/2016=2016-11-08"]
    ),
    (
      "He was born on 9 May 1980. She was born on 8/11/1981.",
      ["9 May 1980=1980-05-09", "8/11/1981=1981-11-08"]
    ),
    (
      "He was born on May 9, 1980. She was born on 8/11/1981.",
      ["May 9, 1980=1980-05-09", "8/11/1981=1981-08-11"]
    ),
  ])
  func numbersFollowTheOrderOfTheArticle(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text, nil) == expected)
  }

  @Test(arguments: [
    ("She sang on 3 and 4 May 2015.", ["3=2015-05-03", "4 May 2015=2015-05-04"]),
    ("She sang on Nov. 8 and 9, 2015.", ["Nov. 8=2015-11-08", "9, 2015=2015-11-09"]),
    ("She sang from June 3 until the 5th.", ["June 3=2021-06-03", "5th=2021-06-05"]),
    ("Her New Year's Eve show in 2016 sold out.", ["New Year's Eve=2016-12-31", "2016=2016"]),
    ("In 2013 she deleted what she wrote in June.", ["2013=2013", "June=2013-06"]),
    ("The 2005 tape came out in June.", ["2005=2005", "June=2021-06"]),
  ])
  func aYearIsShared(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test func withoutADayOfPublicationTheTextsOwnYearsCount() {
    #expect(DateFinderTests.found("In 2013 she sang in June.", nil) == ["2013=2013", "June=2013-06"])
    #expect(DateFinderTests.found("She sang in June.", nil) == ["June=nil"])
  }

  @Test(arguments: [
    // In 2022 22 September is a Thursday, in 2021 a Wednesday, in 2017 a Friday.
    ("The film opens on Thursday, Sept. 22.", ["Thursday, Sept. 22=2022-09-22"]),
    ("The film opened on Tuesday, Sept. 22.", ["Tuesday, Sept. 22=2020-09-22"]),
    ("The 2017 film opened on Friday, Sept. 22.", ["2017=2017", "Friday, Sept. 22=2021-09-22"]),
    ("The 2019 film opened on Sunday, Sept. 22.", ["2019=2019", "Sunday, Sept. 22=2019-09-22"]),
    (
      "The film opens on Sept. 22.\n\nIt will open on Thursday, September 22.",
      ["Sept. 22=2022-09-22", "Thursday, September 22=2022-09-22"]
    ),
  ])
  func aWeekdayProvesTheYear(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test func aDatelineIsTheDayOfWriting() {
    let text = "March 28, 2017: The singer left.\n\nShe sang last night."
    #expect(DateFinderTests.found(text) == ["March 28, 2017=2017-03-28", "last night=2017-03-27"])
    let wire = "LISBON, Nov. 2, 2016 (ZP) — The singer left yesterday."
    #expect(DateFinderTests.found(wire) == ["Nov. 2, 2016=2016-11-02", "yesterday=2016-11-01"])
    let story = "On March 28, 2017 she left - for good. She sang yesterday."
    #expect(DateFinderTests.found(story) == ["March 28, 2017=2017-03-28", "yesterday=2021-09-30"])
  }

  @Test func todayInAQuoteIsTheDateJustTold() {
    let text = "On Aug. 3 she sang.\n\n\"What a night tonight,\" she wrote."
    #expect(DateFinderTests.found(text) == ["Aug. 3=2021-08-03", "tonight=2021-08-03"])
  }

  @Test func onlyTheDayItselfCountsFromTheDateOfAQuote() {
    let text = "On Monday she sang.\n\n\"We wed last week and left three years ago today,\" she wrote."
    #expect(
      DateFinderTests.found(text) == [
        "Monday=2021-09-27", "last week=2021-W38", "three years ago today=2018-09-27",
      ])
  }

  @Test func bothHolidaysStandApartWhereEachIsADay() {
    #expect(
      DateFinderTests.found("They sang on Christmas and New Year's Day.") == [
        "Christmas=2020-12-25", "New Year's Day=2021-01-01",
      ])
  }

  @Test func winterRunsIntoTheNextYear() {
    #expect(DateFinderTests.found("The band met again this winter.", "2022-04-27") == ["this winter=2021-24"])
  }

  @Test(arguments: [
    (
      "Ivywood reported a third-quarter loss of $3 million. Sales in the quarter fell from $5 million a year earlier.",
      ["third-quarter=2021-35", "quarter=2021-35", "a year earlier=2020-35"]
    ),
    (
      "Ivywood's first-quarter profit rose, as it had in the year-ago quarter.",
      ["first-quarter=2021-33", "year-ago quarter=2020-33"]
    ),
    ("Ivywood expects a fourth-quarter profit.", ["fourth-quarter=2021-36"]),
    ("This year's second quarter brought profit.", ["This year's second quarter=2021-34"]),
    ("It wed sound and film a year earlier.", []),
  ])
  func reportsTellQuarters(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test func messyTextStaysWithinTheCalendar() {
    let text =
      "They met on Christmas and New Year. They sang in the fourth quarter, profit or not, and a week ago Tuesday."
    #expect(
      DateFinderTests.found(text, "0001-01-01") == [
        "Christmas and New Year=nil", "fourth quarter=nil", "a week ago Tuesday=nil",
      ])
    #expect(
      DateFinderTests.found(text, "9999-12-31") == [
        "Christmas and New Year=nil", "fourth quarter=9999-36", "a week ago Tuesday=9999-12-21",
      ])
    #expect(
      DateFinderTests.found(String(repeating: "the quarter of third-quarter profit ", count: 2_000)).count
        == 3_999)
    #expect(DateFinderTests.found(String(repeating: "\"May 5\" ", count: 2_000)).isEmpty)
  }
}
