import Records
import Testing

@testable import Storage

struct ToldDateTests {
  @Test(arguments: [
    ("May 4, 2031", "2031-05-04", "May 6, 2031", "2031-05-06"),
    ("2031", "2031", "2032", "2032"),
    ("May 2031", "2031-05", "June 2031", "2031-06"),
    ("May 2031", "2031-05", "4 June 2031", "2031-06-04"),
    ("summer 2031", "2031-22", "January 2031", "2031-01"),
    ("04/05/2031", "2031-05-04", "May 6, 2031", "2031-05-06"),
    ("15jul15", "2015-07-15", "July 16, 2015", "2015-07-16"),
    // The year was worked out; the day was told.
    ("May 4", "2031-05-04", "May 6, 2030", "2030-05-06"),
    ("Sept. 4", "2031-09-04", "October", "2031-10"),
    ("Saturday", "2031-05-03", "Sunday", "2031-05-04"),
    // 4 May 2031 was a Sunday.
    ("Saturday", "2031-05-03", "May 4, 2031", "2031-05-04"),
  ])
  func excludes(one: String, value: String, two: String, other: String) throws {
    let one = try #require(ToldDate(one, value: value))
    let two = try #require(ToldDate(two, value: other))
    #expect(one.excludes(two) && two.excludes(one))
  }

  @Test(arguments: [
    ("September 2031", "2031-09", "Sept. 28, 2031", "2031-09-28"),
    ("2031", "2031", "May 2031", "2031-05"),
    // Told in copies that are dated a year, or a week, later.
    ("May 4", "2031-05-04", "May 4", "2030-05-04"),
    ("May 4", "2031-05-04", "May 4, 2030", "2030-05-04"),
    ("May", "2031-05", "May 2030", "2030-05"),
    ("Tuesday", "2031-05-06", "Tuesday", "2031-05-13"),
    ("Tuesday", "2031-05-06", "May 2030", "2030-05"),
    ("Sunday", "2031-05-11", "May 4, 2031", "2031-05-04"),
    ("May 4", "2031-05-04", "2030", "2030"),
  ])
  func allows(one: String, value: String, two: String, other: String) throws {
    let one = try #require(ToldDate(one, value: value))
    let two = try #require(ToldDate(two, value: other))
    #expect(!one.excludes(two) && !two.excludes(one))
  }

  @Test(arguments: [
    ("yesterday", "2031-05-03"), ("last week", "2031-W18"), ("last year", "2030"), ("two years ago", "2029"),
    ("about 2015", "2015~"), ("late May", "2031-05"), ("this morning", "2031-05-03"), ("2031", "no date"),
    ("the ’70s", "197X"), ("16th century", "15XX"), ("", ""), ("9 years ago today", "2022-05-03"),
    ("tonight", "2031-05-03"),
  ])
  func whatTellsNoPartOfADateIsNotCompared(text: String, value: String) {
    #expect(ToldDate(text, value: value) == nil)
  }
}
