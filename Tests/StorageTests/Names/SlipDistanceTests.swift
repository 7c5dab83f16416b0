import Testing

@testable import Storage

struct SlipDistanceTests {
  @Test(
    "weighs slips",
    arguments: [
      ("fox", "fox", 0), ("foxx", "fox", 5), ("reigen", "riegen", 8), ("erik", "eric", 6),
      ("smyth", "smith", 7), ("jon", "john", 6), ("tereza", "terez", 8), ("marlon", "marton", 10),
      ("мариа", "мария", 10), ("sean", "shawn", 16),
    ])
  func weighsSlips(typed: String, name: String, distance: Int) {
    #expect(SlipDistance.between(typed, name) == distance)
    #expect(SlipDistance.between(name, typed) == distance)
  }

  @Test(
    "gives up on other words",
    arguments: [("fox", "bat"), ("moor", "lund"), ("anya", "anyastasia"), ("", "fox"), ("quark", "fern")])
  func givesUp(typed: String, name: String) {
    #expect(SlipDistance.between(typed, name) == nil)
  }
}
