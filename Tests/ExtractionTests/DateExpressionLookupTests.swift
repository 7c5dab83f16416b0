import Testing

@testable import Extraction

@Suite struct DateExpressionLookupTests {
  let dates = [
    DateExpression(tokens: 2..<3, value: "2021-09"), DateExpression(tokens: 5..<9, value: "2016-12-08"),
    DateExpression(tokens: 12..<13, value: nil),
  ]

  @Test func findsTheFirstAndLastWithinARange() {
    #expect(dates.first(within: 3..<20)?.value == "2016-12-08")
    #expect(dates.first(within: 3..<8) == nil)
    #expect(dates.first(within: 13..<20) == nil)
    #expect(dates.last(within: 0..<12)?.value == "2016-12-08")
    #expect(dates.last(within: 0..<7)?.value == "2021-09")
    #expect(dates.last(within: 3..<5) == nil)
    #expect([DateExpression]().last(within: 0..<5) == nil)
  }

  @Test func findsTheNearestOutsideWhatIsReported() {
    #expect(dates.nearest(to: 4, in: 0..<20, outside: 10..<20)?.value == "2016-12-08")
    #expect(dates.nearest(to: 3, in: 0..<20, outside: 10..<20)?.value == "2021-09")
    #expect(dates.nearest(to: 4, in: 0..<20, outside: 5..<20)?.value == "2021-09")
    #expect(dates.nearest(to: 12, in: 9..<20, outside: 0..<0) == nil)
  }

  @Test func onlyADayIsADay() {
    #expect(dates.map { $0.day != nil } == [false, true, false])
    #expect(DateExpression(tokens: 0..<1, value: "2021-09-25/2021-09-26").day == nil)
  }
}
