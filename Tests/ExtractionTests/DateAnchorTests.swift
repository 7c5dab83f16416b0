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
    ("The next day they left.", []), ("They left the day before.", ["day before=2021-09-30"]),
    ("They sang on Tuesday and left the day before.", ["Tuesday=2021-09-28", "day before=2021-09-27"]),
    ("They met on May 3, 1995. Nearly two years later they wed.", ["May 3, 1995=1995-05-03"]),
    ("They met in 1995. A decade later they wed.", ["1995=1995", "A decade later=2005"]),
    (
      "They met in May 2015. Two years after that they wed.",
      ["May 2015=2015-05", "Two years after that=2017"]
    ),
  ])
  func datesLeanOnTheDateToldLast(text: String, expected: [String]) {
    #expect(
      DateFinderTests.found(text) == expected
    )
  }

  @Test(arguments: [
    (
      "Ivy Stone announced the loss of her house in September 2019.\n\n\"We grieve,\" she wrote in September, announcing the loss.",
      ["September 2019=2019-09", "September=2019-09"]
    ),
    (
      "She left the band in August 2020. The band replaced her a month later, and in September she sued.",
      ["August 2020=2020-08", "a month later=2020-09", "September=2020-09"]
    ),
    // The same month without a tie to what was told is the latest.
    (
      "Ivy Stone, who married in May 2015, is on tour.\n\nShe sings.\n\nIn May she released an album.",
      ["May 2015=2015-05", "May=2021-05"]
    ),
    (
      "She lost her father in September 2012, won an award in September and rests.",
      ["September 2012=2012-09", "September=2021-09"]
    ),
  ])
  func aMonthIsThatOfTheEventItIsToldOf(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test(arguments: [
    (
      "On Oct. 9, 2001, her father died.\n\nShe sang.\n\nShe wept.\n\nShe left.\n\nLast week, on Oct. 9, she sang.",
      ["Oct. 9, 2001=2001-10-09", "Last week=2021-W40", "Oct. 9=2021-10-09"]
    ),
    (
      "Stone, born Oct. 3, 1979, celebrated her birthday on Oct. 3.",
      ["Oct. 3, 1979=1979-10-03", "Oct. 3=2021-10-03"]
    ),
    (
      "The pair wed June 3, 2018. On June 3, the pair went to Rome.",
      ["June 3, 2018=2018-06-03", "June 3=2021-06-03"]
    ),
    (
      "A fire destroyed the theater on Dec. 14, 2012.\n\nShe saw the theater burn in the fire of Dec. 14.",
      ["Dec. 14, 2012=2012-12-14", "Dec. 14=2012-12-14"]
    ),
    (
      "She sued on Dec. 2, 2019. The judge met her on Dec. 2.",
      ["Dec. 2, 2019=2019-12-02", "Dec. 2=2020-12-02"]
    ),
  ])
  func aDayIsThatOfItsOwnYear(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text, "2021-10-14") == expected)
  }

  @Test(arguments: [
    ("In May 2019 she left. The next day she sang.", ["May 2019=2019-05", "next day=nil"]),
    ("In May 2019 she left. The following Friday she sang.", ["May 2019=2019-05", "following Friday=nil"]),
    ("In May 2019 she left. She sang that night and the next day.", ["May 2019=2019-05"]),
    ("In May 2019 she left. Two weeks later she sang.", ["May 2019=2019-05", "Two weeks later=nil"]),
    ("\"The next day I sang,\" she said of May 3, 2019.", ["May 3, 2019=2019-05-03"]),
  ])
  func whatLeansOnAMonthSaysThatItIsUnresolved(text: String, expected: [String]) {
    for published in [nil, "2021-10-14"] { #expect(DateFinderTests.found(text, published) == expected) }
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
    ("The album is out on Friday.", "Friday=2021-10-01"),
    ("The album is out on Thursday.", "Thursday=2021-10-07"),
    ("Her album comes out on Thursday.", "Thursday=2021-10-07"),
    ("The band plays Glasgow on Thursday.", "Thursday=2021-10-07"),
    ("The gala takes place on Sunday.", "Sunday=2021-10-03"),
    ("The funeral is on Monday.", "Monday=2021-10-04"),
    ("There is a test on Monday.", "Monday=2021-10-04"),
    ("He is her brother and left on Monday.", "Monday=2021-09-27"),
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
