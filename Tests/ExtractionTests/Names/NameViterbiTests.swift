import Testing

@testable import Extraction

@Suite struct NameViterbiTests {
  @Test(arguments: [
    ([5, 0, 0], [0]), ([0, 5, 0], [1]), ([0, 1, 9], [1]),
    ([0, 5, 0, 0, 0, 5, 5, 0, 0], [1, 2, 0]),
    // Inside after outside is impossible, however it scores.
    ([9, 0, 0, 0, 0, 3], [0, 0]),
  ])
  func takesTheBestSequence(scores: [Int], expected: [UInt8]) {
    var back: [UInt8] = []
    let labels = NameViterbi.decode(
      scores, transition: [Int](repeating: 0, count: 9), start: [0, 0, 0], back: &back)
    #expect(labels == expected)
  }

  @Test func transitionsDecideBetweenEquals() {
    var back: [UInt8] = []
    let transition = [0, 0, 0, 0, 0, 4, 0, 0, 0]
    #expect(
      NameViterbi.decode([0, 5, 0, 3, 0, 0], transition: transition, start: [0, 0, 0], back: &back) == [1, 2])
  }
}
