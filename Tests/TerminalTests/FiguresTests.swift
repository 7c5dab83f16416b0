import Testing

@testable import Terminal

@Suite struct FiguresTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "-4,200")])
  func groupsDigits(number: Int, expected: String) {
    #expect(Figures.grouped(number) == expected)
  }

  @Test(arguments: [(-1, "0 s"), (59, "59 s"), (65, "1 min 05 s"), (7620, "2 h 07 min")])
  func tellsDurations(seconds: Int, expected: String) {
    #expect(Figures.duration(seconds: seconds) == expected)
  }

  @Test func nounsAgreeWithTheNumber() {
    #expect(Figures.count(1, "article") == "1 article")
    #expect(Figures.count(1200, "article") == "1,200 articles")
    #expect(Figures.count(2, "person", plural: "people") == "2 people")
  }
}
