import Records
import Testing

@testable import Extraction

@Suite struct DateFinderTests {
  /// What is found in a text, as `expression=value`.
  static func found(_ text: String, _ published: String? = "2021-10-01") -> [String] {
    let article = Article(
      source: Source(path: "a.txt", format: .text, sha256: ""), headline: nil, published: published,
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
    ("She moved in November 2016.", "November 2016=2016-11"),
    ("She moved in November of 2016.", "November of 2016=2016-11"),
    ("She moved in 2016.", "2016=2016"),
    ("She moved in the 1990s.", "1990s=199X"),
    ("She moved in the '90s.", "'90s=199X"),
    ("She moved in mid-2015.", "mid-2015=2015"),
    ("She toured from May 5-7, 2019.", "May 5-7, 2019=2019-05-05/2019-05-07"),
    ("She moved on Tuesday, Nov. 8, 2016.", "Tuesday, Nov. 8, 2016=2016-11-08"),
    ("She moved in summer 2016.", "summer 2016=2016-22"),
    ("She moved on February 31, 2016.", "February 31, 2016=nil"),
    ("She wed on Christmas Eve 2018.", "Christmas Eve 2018=2018-12-24"),
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
    ("The pair wed three months ago.", "2021-07"), ("The pair wed in December.", "2020-12"),
    ("The pair will wed in December.", "2021-12"), ("The pair wed on Nov. 8.", "2020-11-08"),
    ("The pair wed earlier this month.", "2021-09"), ("The pair wed last summer.", "2021-22"),
    ("The pair wed last October.", "2020-10"), ("The pair wed on Thanksgiving.", "2020-11-26"),
    ("The pair wed on Easter Sunday.", "2021-04-04"), ("The pair wed on Mother's Day.", "2021-05-09"),
    ("The pair wed on Labor Day.", "2021-09-06"), ("The pair wed on Memorial Day.", "2021-05-31"),
  ])
  func relativeDatesCountFromThePublication(text: String, value: String) {
    #expect(DateFinderTests.found(text).map { String($0.drop { $0 != "=" }.dropFirst()) } == [value])
    #expect(DateFinderTests.found(text, nil).allSatisfy { $0.hasSuffix("=nil") })
  }

  @Test(arguments: [
    "Nowadays she may march for two years.", "She is 35 and paid $2,016.", "June Halloway and April said so.",
    "May I come in?", "They counted 2016 people.", "It aired at 5:30 p.m. and ran 90 minutes.",
  ])
  func whatIsNoDateIsLeftAlone(text: String) {
    #expect(DateFinderTests.found(text).isEmpty)
  }
}
