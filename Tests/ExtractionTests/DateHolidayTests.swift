import Testing

@testable import Extraction

@Suite struct DateHolidayTests {
  @Test(arguments: [
    (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2016, "2016-03-27"),
    (2019, "2019-04-21"),
    (2024, "2024-03-31"), (2038, "2038-04-25"),
  ])
  func easterFollowsTheMoon(year: Int, expected: String) throws {
    let day = try #require(Holiday.easter(0).day(in: year))
    #expect(CalendarPeriod.day(day).edtf == expected)
  }

  @Test(arguments: [
    (Holiday.nth(4, weekday: 4, month: 11, plus: 0), 2021, "2021-11-25"),
    (.nth(4, weekday: 4, month: 11, plus: 1), 2018, "2018-11-23"),
    (.last(weekday: 1, month: 5), 2021, "2021-05-31"),
    (.last(weekday: 1, month: 5), 2022, "2022-05-30"),
    (.nth(2, weekday: 7, month: 5, plus: 0), 2016, "2016-05-08"),
    (.nth(1, weekday: 1, month: 11, plus: 1), 2016, "2016-11-08"),
    (.fixed(month: 12, day: 24), 1999, "1999-12-24"),
    (.easter(-2), 2016, "2016-03-25"),
  ])
  func holidaysFollowTheirRule(holiday: Holiday, year: Int, expected: String) throws {
    let day = try #require(holiday.day(in: year))
    #expect(CalendarPeriod.day(day).edtf == expected)
  }

  @Test func holidaysBeyondTheCalendarAreNone() {
    #expect(Holiday.easter(0).day(in: 10_000) == nil)
    #expect(Holiday.fixed(month: 2, day: 30).day(in: 2020) == nil)
  }
}
