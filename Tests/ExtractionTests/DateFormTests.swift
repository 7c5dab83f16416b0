import Testing

@testable import Extraction

/// The many ways in which a date is written.
@Suite struct DateFormTests {
  @Test(arguments: [
    ("They sang over Thanksgiving weekend.", "Thanksgiving weekend=2020-11-28/2020-11-29"),
    ("They sang over Christmas weekend.", "Christmas weekend=2020-12-26/2020-12-27"),
    ("They sang over New Year's weekend.", "New Year's weekend=2021-01-02/2021-01-03"),
    ("They sang over Christmas weekend 2020.", "Christmas weekend 2020=2020-12-26/2020-12-27"),
    ("They sang over Labor Day weekend.", "Labor Day weekend=2021-09-04/2021-09-05"),
    ("They sang over Memorial Day weekend.", "Memorial Day weekend=2021-05-29/2021-05-30"),
    ("They will sing over Thanksgiving weekend.", "Thanksgiving weekend=2021-11-27/2021-11-28"),
    ("They wed the day after Christmas.", "day after Christmas=2020-12-26"),
    ("They wed two days before Thanksgiving.", "two days before Thanksgiving=2020-11-24"),
    ("They will wed two weeks from Monday.", "two weeks from Monday=2021-11-01"),
    ("They wed on Shrove Tuesday.", "Shrove Tuesday=2021-02-16"),
    ("They wed on Maundy Thursday.", "Maundy Thursday=2021-04-01"),
    ("They wed the weekend before last.", "weekend before last=2021-10-02/2021-10-03"),
    ("They wed the week before last.", "week before last=2021-W39"),
    ("They will wed the week after next.", "week after next=2021-W43"),
    ("They wed half a year ago.", "half a year ago=2021-04"),
    ("The film comes out in six months.", "six months=2022-04"),
    ("They wed on the 3rd of this month.", "3rd of this month=2021-10-03"),
    ("They wed on the third of last month.", "third of last month=2021-09-03"),
    ("They wed on May the 3rd.", "May the 3rd=2021-05-03"),
  ])
  func relativeForms(text: String, expected: String) {
    #expect(DateFinderTests.found(text, "2021-10-14") == [expected])
  }

  @Test(arguments: [
    ("They sang in the winter of 2018-19.", "winter of 2018-19=2018-24"),
    ("They sang in winter 2019/20.", "winter 2019/20=2019-24"),
    ("They wed on the fifth of September, 2019.", "fifth of September, 2019=2019-09-05"),
    ("They wed on 3-May-2019.", "3-May-2019=2019-05-03"), ("They wed on 31-Feb-2019.", "31-Feb-2019=nil"),
    ("They wed on 14.10.21.", "14.10.21=2021-10-14"), ("They wed in 10/2021.", "10/2021=2021-10"),
    ("It ran on 2021-W40-3.", "2021-W40-3=2021-10-06"), ("It ran on 2021-W53-3.", "2021-W53-3=nil"),
    ("It ran in week 53 of 2020.", "week 53 of 2020=2020-W53"),
    ("It ran in week 54 of 2020.", "week 54 of 2020=nil"),
    ("They wed on the 32nd of May.", "32nd of May=nil"), ("Her post-2015 work is calm.", "post-2015=2015"),
    ("It was built around 1920.", "1920=1920~"), ("It was built about 1920.", "1920=1920~"),
    ("It dates approximately from 1950.", "1950=1950~"), ("It is probably from 1930.", "1930=1930?"),
    ("It was built in 1890 (?) by her.", "1890=1890?"), ("He may have died in 1890.", "1890=1890?"),
    ("Who could have thought that in 2017?", "2017=2017"), ("She asked about 2012.", "2012=2012"),
    ("She sang around the world in 2012.", "2012=2012"),
  ])
  func absoluteForms(text: String, expected: String) {
    #expect(DateFinderTests.found(text, nil) == [expected])
  }

  @Test(arguments: [
    ("They sang Aug. 20, 21 and 23.", ["Aug. 20=2021-08-20", "21=2021-08-21", "23=2021-08-23"]),
    ("They toured in May/June 2018.", ["May=2018-05", "June 2018=2018-06"]),
    ("They toured May/June 2018.", ["May=2018-05", "June 2018=2018-06"]),
    ("They wed the day after Christmas in 2015.", ["day after Christmas=2015-12-26", "2015=2015"]),
    ("They toured December 30-January 2.", ["December 30-January 2=2020-12-30/2021-01-02"]),
    ("The show began in 2005 and in March it ends.", ["2005=2005", "March=2022-03"]),
    ("They toured Dec. 30–Jan. 2.", ["Dec. 30=2020-12-30", "Jan. 2=2021-01-02"]),
    ("They toured December 30-January 2, 2019.", ["December 30-January 2, 2019=2018-12-30/2019-01-02"]),
    (
      "\"It was wild,\" Stone said on \"The Late Show\" on Tuesday. \"I cried.\"", ["Tuesday=2021-10-12"]
    ),
    ("She sang \"Sea Salt\" in 2018 and \"Fog\" in 2020.", ["2018=2018", "2020=2020"]),
    (
      "She was on \"Tides\" on Monday and \"The View\" on Tuesday.",
      ["Monday=2021-10-11", "Tuesday=2021-10-12"]
    ),
  ])
  func severalInOneSentence(text: String, expected: [String]) {
    #expect(DateFinderTests.found(text, "2021-10-14") == expected)
  }

  @Test(arguments: [
    "They sang on Super Bowl Sunday.", "It is Oscar Sunday.", "They run version 14.10.21.",
    "They like pre-fall coats.",
    "She scored 10/10.", "The day after the gala it rained.",
  ])
  func whatIsNoDate(text: String) {
    #expect(DateFinderTests.found(text, "2021-10-14").isEmpty)
  }
}
