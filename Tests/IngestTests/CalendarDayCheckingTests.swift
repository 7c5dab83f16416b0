import Records
import Testing

@testable import Ingest

@Suite struct CalendarDayCheckingTests {
  @Test(arguments: ["2021-10-01", "2024-02-29", "2000-02-29", "0999-12-31"]) func readsDaysThatExist(
    text: String
  ) throws {
    #expect(try CalendarDay.checked(iso: text).iso == text)
  }

  @Test(arguments: [
    ("2021-02-31", "February 2021 has 28 days"), ("1900-02-29", "February 1900 has 28 days"),
    ("2021-13-01", "there is no month 13"),
    ("2021-00-01", "there is no month 0"), ("0000-01-01", "there is no year 0"),
    ("2021-04-00", "April 2021 has 30 days"),
    ("1 May 2021", "a day is written like 2021-10-01"),
    ("2021-10-011", "a day is written like 2021-10-01"),
  ])
  func explainsDaysThatDoNotExist(text: String, problem: String) {
    #expect(throws: IngestError.badDate(text: text, problem: problem)) { try CalendarDay.checked(iso: text) }
  }
}
