import Storage
import Terminal
import Testing

@testable import limelight

@Suite struct PeriodChartTests {
  private static func chart(_ periods: [(String, Int)]) -> PeriodChart {
    PeriodChart(periods: periods.map { Dossier.Count(text: $0.0, articles: $0.1) })
  }

  @Test func monthsWithoutAnArticleStay() {
    let rows = Self.chart([("2021-11", 2), ("2022-02", 1)]).rows
    #expect(rows.map { "\($0.label) \($0.value)" } == ["2021-11 2", "2021-12 0", "2022-01 0", "2022-02 1"])
  }

  @Test(
    "stays small over any time",
    arguments: [
      ([("2021-01", 1), ("2021-12", 2)], 12, "2021-01", "2021-12"),
      ([("2021", 7)], 1, "2021", "2021"), ([("2000", 1), ("2020", 2)], 21, "2000", "2020"),
      ([("2019-01", 1), ("2021-12", 2)], 3, "2019", "2021"),
      ([("1931", 1), ("2024", 2)], 10, "1930s", "2020s"), ([("0001", 1), ("9999", 2)], 1000, "00s", "9990s"),
    ])
  func staysSmall(periods: [(String, Int)], count: Int, first: String, last: String) {
    let rows = Self.chart(periods).rows
    #expect(rows.count == count)
    #expect(rows.first?.label == first && rows.last?.label == last)
    #expect(rows.reduce(0) { $0 + $1.value } == periods.reduce(0) { $0 + $1.1 })
  }

  @Test("fits any terminal", arguments: [20, 40, 80, 300]) func fits(width: Int) {
    let lines = Self.chart([("2000", 12_345), ("2010", 1), ("2020", 6000)]).lines(width: width)
    #expect(lines.count == 21)
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines[10].plain == "2010  ▏ 1")
  }
}
