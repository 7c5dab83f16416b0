@testable import Linking
import Testing

struct QuoteDifferenceTests {
  /// `=` kept, `-` trimmed, `+` added, `~` changed.
  private func told(_ first: String, _ second: String) -> [String] {
    QuoteDifference(from: first, to: second).pieces.map { piece in
      switch piece.kind {
      case .kept: "=" + piece.after
      case .trimmed: "-" + piece.before
      case .added: "+" + piece.after
      case .changed: "~\(piece.before)|\(piece.after)"
      }
    }
  }

  @Test(arguments: [
    ("We met in May, and it rained.", "we met in May and it rained", ["=we met in May and it rained"]),
    ("We met in May, and it rained.", "It rained.", ["-We met in May, and", "=It rained."]),
    ("We met in May, and it rained.", "We met in May", ["=We met in May", "-and it rained."]),
    (
      "We met in May, oh so late, and it rained.", "We met in May … and it rained.",
      ["=We met in May …", "-oh so late,", "=and it rained."]
    ),
    ("I did not sing", "I did sing", ["=I did", "-not", "=sing"]),
    ("I waited a year for it", "I waited two years for it", ["=I waited", "~a year|two years", "=for it"]),
    ("It is a homewrecker song", "It is a home wrecker song", ["=It is a", "=home wrecker", "=song"]),
    ("I love it", "I really love [the show]", ["=I", "+really", "=love", "~it|[the show]"]),
    ("", "Yes", ["+Yes"]), ("", "", []), ("same", "Same!", ["=Same!"]),
  ])
  func tellsWhatBecameOfTheWords(_ first: String, _ second: String, _ pieces: [String]) {
    #expect(told(first, second) == pieces)
  }

  @Test func whatWasLeftOutIsOnePiece() {
    let told = told("I sang and I danced and I laughed and I left", "I sang and I left")
    #expect(told.filter { $0.hasPrefix("-") }.count == 1)
  }

  @Test(arguments: [
    ("The moon rose over the harbour and nobody saw it", "Nobody saw it", true),
    ("The moon rose over the harbour", "We were late for the train", false),
  ])
  func tellsLittleOfStrangers(_ first: String, _ second: String, _ isTelling: Bool) {
    #expect(QuoteDifference(from: first, to: second).isTelling == isTelling)
  }

  @Test func endlessQuotesAreCompared() {
    let words = (0..<60_000).map { "word\($0 % 7000) and the" }
    let whole = words.joined(separator: " ")
    let part = words[20_000..<20_020].joined(separator: " ")
    #expect(QuoteDifference(from: whole, to: part).pieces.filter { $0.kind == .kept }.map(\.after) == [part])
    let same = String(repeating: "no ", count: 60_000)
    #expect(QuoteDifference(from: same + "yes", to: "yes " + same).pieces.count == 3)
  }
}
