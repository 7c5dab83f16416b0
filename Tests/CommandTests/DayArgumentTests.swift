import Records
import Testing

@testable import limelight

@Suite struct DayArgumentTests {
  @Test(arguments: ["2021-10-31", "2020-02-29", "0999-01-01"]) func takesDays(text: String) {
    #expect(DayArgument(argument: text)?.day.iso == text)
  }

  @Test(arguments: [
    "", "2021", "2021-10", "2021-02-29", "2021-10-01T10:00", "2021-1-1", "today", "20２1-10-01",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(DayArgument(argument: text) == nil)
  }
}
