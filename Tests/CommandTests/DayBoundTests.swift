import Testing

@testable import limelight

@Suite struct DayBoundTests {
  @Test(arguments: ["2021", "2021-10", "2021-10-31", "2020-02-29", "2000-02-29", "0999-01-01"])
  func takesDaysMonthsAndYears(text: String) {
    #expect(DayBound(argument: text)?.text == text)
  }

  @Test(arguments: [
    "", "21", "2021-13", "2021-00", "2021-02-29", "1900-02-29", "2021-04-31", "2021-1-1", "2021-10-01T10:00",
    "2021-",
    "-2021", "20２1", "yesterday", "2021-10-00",
  ])
  func refusesWhatNoCalendarHas(text: String) {
    #expect(DayBound(argument: text) == nil)
  }
}
