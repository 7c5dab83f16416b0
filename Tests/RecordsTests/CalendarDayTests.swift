import Records
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (1, 1, 1), (4, 2, 29), (1582, 10, 10), (1900, 2, 28), (1970, 1, 1), (2000, 2, 29), (2024, 12, 31),
    (9999, 12, 31),
  ])
  func daysSurviveTheWayThroughTheirOrdinal(year: Int, month: Int, day: Int) throws {
    let made = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(CalendarDay(ordinal: made.ordinal) == made)
  }

  @Test func ordinalsCountFrom1970() throws {
    #expect(try #require(CalendarDay(year: 1970, month: 1, day: 1)).ordinal == 0)
    #expect(try #require(CalendarDay(year: 1969, month: 12, day: 31)).ordinal == -1)
    #expect(try #require(CalendarDay(year: 2000, month: 3, day: 1)).ordinal == 11_017)
  }

  @Test(arguments: [
    (2021, 2, 31), (1900, 2, 29), (2023, 2, 29), (2020, 4, 31), (0, 1, 1), (10_000, 1, 1), (2020, 13, 1),
    (2020, 1, 0),
  ])
  func impossibleDaysAreNone(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2016-01-01", 2015, 53), ("2016-01-04", 2016, 1), ("2018-12-31", 2019, 1), ("2020-12-31", 2020, 53),
    ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2022-01-02", 2021, 52), ("2021-09-30", 2021, 39),
  ])
  func weeksBelongToTheYearOfTheirThursday(text: String, year: Int, number: Int) throws {
    let week = try #require(CalendarDay(iso: text)).week
    #expect(week.year == year && week.number == number)
  }

  @Test(arguments: [
    ("2021-10-01", 5), ("2000-01-01", 6), ("1969-12-29", 1), ("0001-01-01", 1), ("9999-12-31", 5),
  ])
  func weekdaysRunFromMondayToSunday(text: String, weekday: Int) throws {
    #expect(try #require(CalendarDay(iso: text)).weekday == weekday)
  }

  @Test(arguments: [
    ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2020-02-29", 12, "2021-02-28"),
    ("2021-01-15", -1, "2020-12-15"), ("2021-12-31", 2, "2022-02-28"),
  ])
  func addedMonthsStayInTheirMonth(text: String, months: Int, expected: String) throws {
    let start = try #require(CalendarDay(iso: text))
    let day = try #require(start.adding(months: months))
    #expect(day.iso == expected)
  }

  @Test func arithmeticEndsAtTheCalendarsEnds() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(first.adding(days: -1) == nil)
    #expect(first.adding(months: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(days: Int.max / 2) == nil)
  }

  @Test(arguments: ["2021-02-29", "2021-1-01", "21-01-01", "2021/01/01", "2021-01-01x", "", "yesterday!"])
  func onlyISODaysAreRead(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: ["2021-10-01", "2024-02-29", "0999-12-31"]) func daysAreWrittenAsTheyAreRead(text: String)
    throws
  {
    #expect(try #require(CalendarDay(iso: text)).iso == text)
  }
}
