import Testing

@testable import Storage

struct DateBoundsTests {
  @Test(
    "covers days, months, years, seasons, weeks, decades and intervals",
    arguments: [
      ("2021-09-30", "2021-09-30", "2021-09-30~"), ("2021-09", "2021-09", "2021-09~"),
      ("2021", "2021", "2021~"),
      ("2021-9", "2021-09", "2021-09~"), ("2021-09-30T10:00:00Z", "2021-09-30", "2021-09-30~"),
      ("2021-21", "2021-03", "2021-05~"), ("2021-22", "2021-06", "2021-08~"),
      ("2021-24", "2021-12", "2022-02~"),
      ("2021-W39", "2021-09-27", "2021-10-03~"), ("2020-W53", "2020-12-28", "2021-01-03~"),
      ("2020-W01", "2019-12-30", "2020-01-05~"), ("198X", "1980", "1989~"), ("19XX", "1900", "1999~"),
      ("2021-09-25/2021-09-26", "2021-09-25", "2021-09-26~"), ("2019/2021-03", "2019", "2021-03~"),
      ("2019/..", "2019", "9999~"), ("../2019", "2019", "2019~"), ("2021?", "2021", "2021~"),
      ("2021-09~", "2021-09", "2021-09~"),
      ("2024-02-29", "2024-02-29", "2024-02-29~"), ("0800", "0800", "0800~"),
    ])
  func covers(value: String, lower: String, upper: String) {
    #expect(DateBounds(value)?.lower == lower)
    #expect(DateBounds(value)?.upper == upper)
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "soon", "21", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-W54", "2021-W00", "1/2/3",
      "/", "../..", "2021-",
      "2021-09-", "+2021", "20211", "-2021", "X", "XXXX", "2021-1X",
    ])
  func refuses(value: String) {
    #expect(DateBounds(value) == nil)
  }

  @Test func ordersAYearBeforeItsMonthsAndAMonthBeforeItsDays() throws {
    let keys = try ["2021", "2021-09", "2021-09-01", "2021-09-30", "2021-10", "2022"].map {
      try #require(DateBounds($0)?.lower)
    }
    #expect(keys == keys.sorted())
  }
}
