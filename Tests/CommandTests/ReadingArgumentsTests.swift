import Testing

@Suite struct ReadingArgumentsTests {
  @Test(arguments: [
    ("31-12-2020", "Error: --date cannot be '31-12-2020': a day is written like 2021-10-01\n"),
    ("2021-02-31", "Error: --date cannot be '2021-02-31': February 2021 has 28 days\n"),
  ])
  func saysWhatIsWrongWithTheDate(date: String, message: String) throws {
    try Workplace.with { place in
      let outcome = try place.run("extract", "a.txt", "--date", date)
      #expect(outcome.status == 64)
      #expect(outcome.errors.hasPrefix(message))
    }
  }
}
