import Testing

@testable import Extraction

/// Dates as reports of business and politics write them; the day of publication is Friday, 1 October 2021.
@Suite struct DateNewswireTests {
  @Test(arguments: [
    // Nine months have no quarter to compare with.
    (
      "Ivywood had a third-quarter loss. For the nine months, its loss was $2 million, up from $1 million a year ago.",
      ["third-quarter=2021-35", "a year ago=2020"]
    ),
    (
      "Ivywood had a third-quarter loss. In the nine months, it lost $2 million. The year-earlier results were better.",
      ["third-quarter=2021-35", "year-earlier=2020"]
    ),
    (
      "Ivywood had a third-quarter loss. Net for the year-earlier nine months fell.",
      ["third-quarter=2021-35"]
    ),
    (
      "Ivywood had a third-quarter loss. For the quarter a year ago, it had net of $2 million.",
      ["third-quarter=2021-35", "quarter a year ago=2020-35"]
    ),
    (
      "Ivywood had a third-quarter loss. In the 2019 period it had net of $2 million.",
      ["third-quarter=2021-35", "2019 period=2019-35"]
    ),
    (
      "Ivywood had a third-quarter loss. Last year's quarter was better, as was the same period last year.",
      ["third-quarter=2021-35", "Last year's quarter=2020-35", "last year=2020-35"]
    ),
    // What came before is not what the report is about.
    (
      "Ivywood's third-quarter profit rose after a flat second quarter. In the year-ago period it had none.",
      ["third-quarter=2021-35", "second quarter=2021-34", "year-ago period=2020-35"]
    ),
    ("Sales rose to $3 million from $2 million a year earlier.", ["a year earlier=2020"]),
    ("In the quarter ended July 31, it had a loss.", ["quarter=2021-34", "July 31=2021-07-31"]),
    ("Ivywood had a loss in the quarter ended Jan. 31.", ["quarter=2020-36", "Jan. 31=2021-01-31"]),
  ])
  func reportsCompareTheirPeriods(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test(arguments: [
    ("The company expects a profit for the full year.", ["full year=2021"]),
    ("The company raised its dividend for the year.", ["year=2021"]),
    ("Revenue fell in the year ended in ruins.", []),
    ("She was the star of the year.", []), ("He waited for the year to pass.", []),
    ("The rules should be in place by year's end.", ["year's end=2021"]),
    ("The shop will open around year end.", ["year end=2021"]),
    ("The singer had more fans at year's end.", ["year's end=2020"]),
    ("She delayed it in the year-end deal.", ["year-end=2021"]),
    ("The plant will close in the second half of 2023.", ["second half of 2023=2023-41"]),
    ("The plant closed in the first half of the year.", ["first half of the year=2021-40"]),
    ("The plant closed in the last half of last year.", ["last half of last year=2020-41"]),
    ("She sang in the first half of the show.", []),
    ("Exports grew in the fourth quarter of last year.", ["fourth quarter of last year=2020-36"]),
    ("The harbour froze in the winter of 2011-12.", ["winter of 2011-12=2011-24"]),
  ])
  func partsOfYears(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test(arguments: [
    ("Lisbon nineteen ninety-six. A lamp falls.", ["nineteen ninety-six=1996"]),
    ("It followed a nineteen ninety-seven storm.", ["nineteen ninety-seven=1997"]),
    ("In June nineteen ninety-seven Ivy Stone sang.", ["June nineteen ninety-seven=1997-06"]),
    ("She sold nineteen lamps and twenty twenty-dollar chairs.", []),
  ])
  func yearsInWords(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test(arguments: [
    ("Few members had filed reports by Wednesday.", ["Wednesday=2021-09-29"]),
    ("The members had until Wednesday.", ["Wednesday=2021-10-06"]),
    ("The members were told to file reports by Wednesday.", ["Wednesday=2021-10-06"]),
    ("The law takes effect Nov. 5.", ["Nov. 5=2021-11-05"]),
    ("The talks end well if the meeting ends Sunday.", ["Sunday=2021-10-03"]),
    ("Prices stayed unchanged until the end of November.", ["end of November=2021-11"]),
    ("He said he may wait until November's vote.", ["November=2021-11"]),
    ("He stayed out of the Nov. 8 election.", ["Nov. 8=2021-11-08"]),
    ("He stayed out of the March 8 election.", ["March 8=2021-03-08"]),
    ("She will have to win in November.", ["November=2021-11"]),
    ("Two boats sank last September.", ["last September=2020-09"]),
    ("Two boats sank last August.", ["last August=2021-08"]),
    ("They march each July and every March.", []),
    ("Ten years ago this week, the tower fell.", ["Ten years ago this week=2011-W39"]),
  ])
  func whichSideADateLies(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text) == expected)
  }

  @Test func marksThatCloseOpenNoTitle() {
    let wire = "Stone on Thursday ``I am out.'' Marsh on Friday ``I am in.''"
    #expect(DateFinderTests.found(wire) == ["Thursday=2021-09-30", "Friday=2021-10-01"])
    let curly = "He told “Today” on Monday. “I heard nothing.”"
    #expect(DateFinderTests.found(curly) == ["Monday=2021-09-27"])
    #expect(DateFinderTests.found("She spoke on ''Fox Sunday.''").isEmpty)
  }
}
