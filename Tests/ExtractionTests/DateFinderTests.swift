import Records
import Testing

@testable import Extraction

@Suite struct DateFinderTests {
  /// What is found in a text, as `expression=value`.
  static func found(_ text: String, _ published: String? = "2021-10-01", headline: String? = nil) -> [String]
  {
    let article = Article(
      source: Source(path: "a.txt", format: .text, sha256: ""), headline: headline, published: published,
      body: text)
    let document = Document(article)
    return DateFinder.find(in: document).map { "\(document.text($0.tokens))=\($0.value ?? "nil")" }
  }

  @Test(arguments: [
    ("She moved on Nov. 8, 2016.", "Nov. 8, 2016=2016-11-08"),
    ("She moved on 8 November 2016.", "8 November 2016=2016-11-08"),
    ("She moved on November 8th, 2016.", "November 8th, 2016=2016-11-08"),
    ("She moved on the 8th of November 2016.", "8th of November 2016=2016-11-08"),
    ("She moved on 11/08/2016.", "11/08/2016=2016-11-08"),
    ("She moved on 28/11/2016.", "28/11/2016=2016-11-28"),
    ("She moved on 2016-11-08.", "2016-11-08=2016-11-08"),
    ("Updated 2016-11-08T01:52:40+0000.", "2016-11-08T01:52:40+0000=2016-11-08"),
    ("She sang at the gala (15Jul15).", "15Jul15=2015-07-15"),
    ("She moved in November 2016.", "November 2016=2016-11"),
    ("She moved in November of 2016.", "November of 2016=2016-11"), ("She moved in 2016.", "2016=2016"),
    ("She hosted the 2016 Lantern Awards.", "2016=2016"), ("She moved in the 1990s.", "1990s=199X"),
    ("She moved in the '90s.", "'90s=199X"), ("She moved in the nineties.", "nineties=199X"),
    ("She moved in the late 1980s.", "late 1980s=198X"), ("She moved in mid-2015.", "mid-2015=2015"),
    ("She left at the end of 2018.", "end of 2018=2018"),
    ("She sang in the 2015-16 season.", "2015-16=2015/2016"),
    ("She toured from 2009–2012.", "2009–2012=2009/2012"),
    ("She toured May 5-7, 2019.", "May 5-7, 2019=2019-05-05/2019-05-07"),
    ("She moved on Tuesday, Nov. 8, 2016.", "Tuesday, Nov. 8, 2016=2016-11-08"),
    ("She moved in summer 2016.", "summer 2016=2016-22"),
    ("She moved in late fall of 2016.", "late fall of 2016=2016-23"),
    ("She wed on Christmas Eve 2018.", "Christmas Eve 2018=2018-12-24"),
    ("Born in 1066, he ruled.", "1066=1066"),
    ("She moved on February 31, 2016.", "February 31, 2016=nil"),
    ("She moved on 2019-02-30.", "2019-02-30=nil"),
    ("She moved on April 31.", "April 31=nil"), ("She moved on Jan. 0.", "Jan. 0=nil"),
    ("She was in the class of '92.", "'92=1992"),
    ("She moved on 11.08.2016.", "11.08.2016=2016-08-11"), ("It ran in 2016-W45.", "2016-W45=2016-W45"),
    ("It ran in 2015-W53.", "2015-W53=2015-W53"), ("It ran in 2016-W53.", "2016-W53=nil"),
    ("It ran in 2016-W54.", "2016-W54=nil"),
    ("They sang on 5-7 May 2015.", "5-7 May 2015=2015-05-05/2015-05-07"),
    ("They sang on May 2nd-5th, 2015.", "May 2nd-5th, 2015=2015-05-02/2015-05-05"),
    ("They won in the 2010–11 season.", "2010–11=2010/2011"), ("They won in 2015/16.", "2015/16=2015/2016"),
    ("They met in July '69.", "July '69=1969-07"), ("It is set in 1970's Lisbon.", "1970's=197X"),
    ("He built it in the 19th century.", "19th century=18XX"),
    ("He built it in the nineteenth century.", "nineteenth century=18XX"),
    ("She was born circa 1895.", "1895=1895~"), ("She moved there, possibly in 2012.", "2012=2012?"),
    ("She won in nineteen ninety-one.", "nineteen ninety-one=1991"),
    ("She won in two thousand and five.", "two thousand and five=2005"),
    ("Sales fell in the third quarter of 2015.", "third quarter of 2015=2015-35"),
    ("They sang on the first Monday in May 2017.", "first Monday in May 2017=2017-05-01"),
    (
      "They spent Christmas and New Year in 2015 there.",
      "Christmas and New Year in 2015=2015-12-25/2016-01-01"
    ),
    ("A post shared by Ivy Stone (@ivystone) on Sep 30, 2021 at 5:10pm PDT", "Sep 30, 2021=2021-09-30"),
    ("so happy — Ivy Stone (@ivystone) December 8, 2016", "December 8, 2016=2016-12-08"),
  ])
  func absoluteDatesNeedNoDayOfPublication(text: String, expected: String) {
    #expect(DateFinderTests.found(text, nil) == [expected])
  }

  @Test(arguments: [
    ("The pair wed on Thursday.", "2021-09-30"), ("The pair wed on Friday.", "2021-10-01"),
    ("The show will air Thursday.", "2021-10-07"), ("The pair wed on Saturday night.", "2021-09-25"),
    ("The pair wed last week.", "2021-W38"), ("The pair will wed next month.", "2021-11"),
    ("The pair wed over the weekend.", "2021-09-25/2021-09-26"), ("The pair wed yesterday.", "2021-09-30"),
    ("The pair will wed tomorrow.", "2021-10-02"), ("The pair wed last night.", "2021-09-30"),
    ("The pair wed two weeks ago.", "2021-W37"), ("The pair wed a year ago.", "2020"),
    ("The pair wed three months ago.", "2021-07"), ("The pair wed six years ago today.", "2015-10-01"),
    ("The pair wed in December.", "2020-12"), ("The pair will wed in December.", "2021-12"),
    ("The pair wed on Nov. 8.", "2020-11-08"), ("The pair will wed on Nov. 8.", "2021-11-08"),
    ("The pair wed last summer.", "2021-22"), ("The pair wed last October.", "2020-10"),
    ("The pair will wed next Monday.", "2021-10-04"), ("The pair wed this past Sunday.", "2021-09-26"),
    ("The pair wed last weekend.", "2021-09-25/2021-09-26"), ("The pair wed September last year.", "2020-09"),
    ("The pair wed on Thanksgiving.", "2020-11-26"), ("The pair wed on Easter Sunday.", "2021-04-04"),
    ("The pair wed on Mother's Day.", "2021-05-09"), ("The pair wed on Labor Day.", "2021-09-06"),
    ("The pair wed on Memorial Day weekend.", "2021-05-29/2021-05-30"),
    ("The pair wed the day before yesterday.", "2021-09-29"), ("The pair wed earlier this year.", "2021"),
    ("She is on the cover of the November issue.", "2021-11"),
    ("The pair will wed in two weeks.", "2021-W41"),
    ("The pair wed a fortnight ago.", "2021-W37"), ("The pair wed a week ago Tuesday.", "2021-09-21"),
    ("The pair wed Tuesday last week.", "2021-09-21"), ("The pair wed on May 5 last year.", "2020-05-05"),
    ("The pair wed on Boxing Day last year.", "2020-12-26"),
    ("The pair wed a year ago this month.", "2020-10"),
    ("The pair wed in mid-last year.", "2020"), ("The pair wed earlier in the week.", "2021-W39"),
    ("The pair wed on June Eighteen.", "2021-06-18"), ("The pair wed on March eighth.", "2021-03-08"),
    ("The pair will wed next winter.", "2022-24"),
    ("The pair will wed this coming Sunday, Oct. 3.", "2021-10-03"),
    ("The pair wed early Thursday.", "2021-09-30"), ("The pair left before spring.", "2021-21"),
    ("The tour was extended to Nov. 16.", "2021-11-16"),
    ("The film is coming out in May.", "2022-05"), ("Sales will shrink by May.", "2022-05"),
    ("The pair wed on the first Monday in May.", "2021-05-03"),
    ("She told Gala so in a May interview.", "2021-05"), ("The trial is set for Dec. 5.", "2021-12-05"),
    ("The pair are expecting a child in the winter.", "2021-24"), ("Her album drops Friday.", "2021-10-01"),
    ("The gala was moved to the spring.", "2021-21"), ("The band announced its autumn tour.", "2021-23"),
    ("They fought at Easter brunch.", "2021-04-04"), ("The gala had been planned for Dec. 10.", "2021-12-10"),
    ("They wed on the first weekend of July.", "2021-07-03/2021-07-04"),
    ("\"Ask us in December,\" she said.", "2021-12"),
    ("She kept them waiting until Sunday, when she sang.", "2021-09-26"),
    ("She left home after coming out of hospital in May.", "2021-05"),
    ("Her album drops Monday.", "2021-10-04"),
  ])
  func relativeDatesCountFromThePublication(text: String, value: String) {
    let dated = DateFinderTests.found(text)
    #expect(dated.map { String($0.drop { $0 != "=" }.dropFirst()) } == [value])
    #expect(DateFinderTests.found(text, nil) == dated.map { $0.prefix { $0 != "=" } + "=nil" })
  }

  @Test(arguments: [
    ("2016-01-05", "The pair wed last week.", "2015-W53"),
    ("2021-01-01", "The pair wed yesterday.", "2020-12-31"),
    ("2020-03-31", "The pair wed a month ago.", "2020-02"),
    ("9999-12-31", "The pair will wed tomorrow.", "nil"),
    ("0001-01-01", "The pair wed yesterday.", "nil"),
    ("0001-01-01", "The pair wed in March.", "nil"), ("9999-12-31", "The pair will wed next summer.", "nil"),
    ("2021-10-02", "The pair wed earlier this month.", "2021-10"),
    ("2021-10-01", "The pair wed earlier this month.", "2021-09"),
    ("2021-03-01", "The pair wed on February 29.", "2020-02-29"),
    ("9999-10-14", "She left on May 3.", "9999-05-03"), ("9999-10-14", "She left at Easter.", "9999-03-28"),
    ("9999-10-14", "She will leave on May 3.", "nil"),
    ("0001-03-01", "She will sing on Dec. 31.", "0001-12-31"),
    ("0001-03-01", "She sang on Dec. 31.", "nil"),
  ])
  func yearsAndMonthsEndRight(published: String, text: String, value: String) {
    #expect(
      DateFinderTests.found(text, published).map { String($0.drop { $0 != "=" }.dropFirst()) } == [value])
  }

  @Test(arguments: [
    "Nowadays she may march for two years.", "She is 35 and paid $2,016.", "June Halloway and April said so.",
    "May I come in?", "They counted 2016 people.", "It aired at 5:30 p.m. and ran 90 minutes.",
    "She told Gala Tonight that she watched The Sunday Times award.",
    "He is in his late 30s, she in her mid-40s.",
    "Call 555-1234 or 1-800-555-1234.", "They won 6-4, 6-2 with version 10.5.12.", "\"1989\" is her album.",
    "The last week was hard, as was the past year.", "In today's world nobody waits.",
    "To April Halloway it was fine.",
    "On a Friday like any other it rained.", "It airs each Monday and every Tuesday night.",
    "She shone in \"Saturday Night Fever\" and ‘Until September Comes’.", "The film Black Friday bored them.",
    "Her last album, 1989, sold well before the 1989 world tour.",

    "The Rovers led in the third quarter.", "After the fall from her horse she rested.",
    "They met two decades ago, a quarter of them drunk.", "The day before the gala it rained.",
    "He lived in Room 2012 at 2015 Elm Street.",
    "She told The Sun. Nobody cared.", "Christmas movies bore her.", "He sat there and wed nobody in vain.",
  ])
  func whatIsNoDateIsLeftAlone(text: String) {
    #expect(DateFinderTests.found(text).isEmpty)
  }
}
