import Testing

@testable import Storage

struct NameReadingsTests {
  private static let known: Set<String> = ["mary", "kate", "marykate", "de", "niro", "roe"]

  @Test(
    "reads words in other ways",
    arguments: [
      (["roe"], [["roe"]]), (["ms", "roe"], [["ms", "roe"], ["roe"]]),
      (["mary", "kate"], [["mary", "kate"], ["marykate"]]),
      (["marykate", "roe"], [["marykate", "roe"], ["mary", "kate", "roe"]]),
      (["deniro"], [["deniro"], ["de", "niro"]]), (["jk", "roe"], [["jk", "roe"], ["j", "k", "roe"]]),
      (["j", "roe"], [["j", "roe"]]), (["lady"], [["lady"]]), (["xylo", "fone"], [["xylo", "fone"]]),
    ])
  func reads(words: [String], readings: [[String]]) {
    #expect(NameReadings.of(words) { Self.known.contains($0) } == readings)
  }
}
