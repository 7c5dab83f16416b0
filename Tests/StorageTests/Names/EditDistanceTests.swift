import Testing

@testable import Storage

struct EditDistanceTests {
  @Test(
    "counts slips",
    arguments: [
      ("", "", 0), ("fox", "fox", 0), ("fox", "fx", 1), ("fox", "foxy", 1), ("fox", "fix", 1),
      ("reigen", "riegen", 1),
      ("", "fox", 3), ("krissy", "chrissy", 2), ("abcd", "dcba", 3),
    ])
  func countsSlips(first: String, second: String, distance: Int) {
    #expect(EditDistance.between(first, second) == distance)
    #expect(EditDistance.between(second, first) == distance)
  }
}
