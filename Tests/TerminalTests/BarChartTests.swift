import Testing

@testable import Terminal

@Suite struct BarChartTests {
  @Test func barsAreInProportion() {
    let lines = BarChart.lines([("2019", 8), ("2020", 0), ("2021", 4), ("2022", 1)], width: 17)
    #expect(
      lines.map(\.plain) == ["2019  ████████ 8", "2020  ·", "2021  ████ 4", "2022  █ 1"])
  }

  @Test func smallNumbersGetSmallBars() {
    let lines = BarChart.lines([("a", 2), ("b", 1)], width: 80)
    #expect(lines.map(\.plain) == ["a  ████████ 2", "b  ████ 1"])
  }

  @Test func theLeastValueStillShows() {
    let lines = BarChart.lines([("a", 1000), ("b", 1)], width: 40)
    #expect(lines[1].plain == "b  ▏ 1")
    #expect(lines.allSatisfy { $0.columns <= 40 })
  }

  @Test func nothingToShowIsNoChart() {
    #expect(BarChart.lines([], width: 40).isEmpty)
    #expect(BarChart.lines([("a", 0)], width: 40).isEmpty)
    #expect(BarChart.lines([("a", 3)], width: 4).isEmpty)
  }
}
