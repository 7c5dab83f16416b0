import Records
import Testing

@testable import Storage

struct AgeEstimateTests {
  private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  private static func estimate(_ told: [(age: Int, day: String)], asOf: String) throws -> AgeEstimate? {
    AgeEstimate(told: try told.map { ($0.age, try day($0.day)) }, asOf: try day(asOf))
  }

  private static func shown(_ estimate: AgeEstimate?) -> String {
    guard let estimate else { return "unknown" }
    let born = estimate.born
    guard let ages = estimate.ages else { return "unborn" }
    return "\(ages.lowerBound)-\(ages.upperBound) \(born.lowerBound.iso)/\(born.upperBound.iso)"
      + " \(estimate.agreeing):\(estimate.disagreeing)"
  }

  @Test(
    "works out the age",
    arguments: [
      ([(35, "2021-10-01")], "2026-11-23", "40-41 1985-10-02/1986-10-01 1:0"),
      ([(35, "2021-10-01")], "2021-10-01", "35-35 1985-10-02/1986-10-01 1:0"),
      ([(35, "2021-10-01")], "2021-10-02", "35-36 1985-10-02/1986-10-01 1:0"),
      ([(35, "2021-10-01")], "2020-10-01", "34-34 1985-10-02/1986-10-01 1:0"),
      ([(0, "2024-02-29")], "2026-03-01", "2-3 2023-03-01/2024-02-29 1:0"),
      ([(5, "2020-05-05")], "2014-06-01", "0-0 2014-05-06/2015-05-05 1:0"),
      ([(5, "2020-05-05")], "2010-01-01", "unborn"), ([], "2020-01-01", "unknown"),
      // Two articles on either side of a birthday tell its day.
      ([(36, "2022-01-01"), (35, "2021-10-01")], "2026-11-23", "40-41 1985-10-02/1986-01-01 2:0"),
      ([(36, "2021-10-02"), (35, "2021-10-01")], "2026-11-23", "41-41 1985-10-02/1985-10-02 2:0"),
      (
        [(36, "2021-12-31"), (35, "2021-10-01"), (34, "2020-12-01")], "2026-11-23",
        "40-40 1985-12-02/1985-12-31 3:0"
      ),
      // What most tell counts, and of two as often told the newest.
      (
        [(41, "2022-01-01"), (36, "2022-01-01"), (36, "2022-01-01")], "2022-01-01",
        "36-36 1985-01-02/1986-01-01 2:1"
      ),
      ([(41, "2022-01-01"), (35, "2021-10-01")], "2022-01-01", "41-41 1980-01-02/1981-01-01 1:1"),
      // An age may be a year off; that of 43 is not two years off, since 42 is told as well.
      (
        [(43, "2022-01-02"), (42, "2022-01-02"), (41, "2022-01-01")], "2022-01-02",
        "42-42 1980-01-02/1980-01-02 3:0"
      ),
      ([(43, "2022-01-02"), (41, "2022-01-02")], "2022-01-02", "43-43 1978-01-03/1979-01-02 1:1"),
      ([(35, "2022-01-01"), (41, "2021-10-01")], "2022-01-01", "35-35 1986-01-02/1987-01-01 1:1"),
    ] as [([(age: Int, day: String)], String, String)])
  func worksOutTheAge(told: [(age: Int, day: String)], asOf: String, expected: String) throws {
    #expect(Self.shown(try Self.estimate(told, asOf: asOf)) == expected)
  }

  @Test("an age that no calendar reaches tells nothing", arguments: [-1, 1000, 3000, Int.max])
  func ignoresImpossibleAges(age: Int) throws {
    #expect(try Self.estimate([(age, "2020-01-01")], asOf: "2021-01-01") == nil)
  }
}
