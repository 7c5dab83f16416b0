import Testing

@testable import Storage

struct VotesTests {
  @Test func ranksBySumsAndThenByNumber() {
    var votes = Votes()
    for (article, weight) in [(9, 1), (4, 2), (9, 2), (7, 2), (1025, 2), (1, 0.5)] as [(Int64, Float)] {
      votes.add(weight, to: article)
    }
    #expect(votes.best(9) == [9, 4, 7, 1025, 1])
    #expect(votes.best(3) == [9, 4, 7])
    #expect(votes.best(0) == [])
  }

  @Test func holdsAsManyAsItSays() {
    var votes = Votes()
    for article in 1...2000 as ClosedRange<Int64> { votes.add(Float(article), to: article << 10) }
    #expect(votes.best(2) == [512 << 10, 511 << 10])
  }
}
