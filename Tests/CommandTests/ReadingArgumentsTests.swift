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

  @Test func takesColumnsAndSaysWhatIsWrongWithThem() throws {
    try Workplace.with { place in
      let outcome = try place.run("extract", "a.txt", "--map", "body=text", "--map", "titel=x")
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix(
          "Error: --map cannot be 'titel=x': there is no field 'titel'; fields are headline, deck"))
    }
  }

  @Test func readsTheKeyThatHoldsTheText() throws {
    try Workplace.with { place in
      try place.write(
        #"{"lead":"x","words":"Mia Lind sang on Friday. She sang twice.","date":"2021-10-01"}"# + "\n",
        to: "a.jsonl")
      let outcome = try place.run("extract", "a.jsonl", "--map", "body=words", "--json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(#""body":"Mia Lind sang on Friday. She sang twice.""#))
    }
  }
}
