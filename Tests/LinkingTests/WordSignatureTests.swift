@testable import Linking
import Testing

struct WordSignatureTests {
  private func likeness(_ one: String, _ other: String) -> Double {
    let (a, b) = (WordSignature(one), WordSignature(other))
    #expect(a.likeness(to: b) == b.likeness(to: a))
    return a.likeness(to: b)
  }

  /// So many different words.
  static func words(_ range: Range<Int>) -> String { range.map { "word\($0)x" }.joined(separator: " ") }

  @Test(arguments: [
    ("Vera Lund sold the old lighthouse in Tessaly.", "VERA LUND sold the OLD lighthouse in Tessaly"),
    ("a harbour", "the harbours"),
  ]) func theSameWordsAreWhollyAlike(one: String, other: String) {
    #expect(WordSignature(one) == WordSignature(other))
    #expect(likeness(one, other) == 1)
  }

  @Test func aTrimmedTextHasNothingOfItsOwn() {
    #expect(likeness("I sold the lighthouse because the stairs hurt my knees", "I sold the lighthouse") == 1)
  }

  @Test func textsThatHaveNothingInCommonAreUnlike() {
    #expect(
      likeness(
        "Vera Lund sold her lighthouse in Tessaly to a brewer",
        "Otto paints green ferries every winter morning") < 0.3)
  }

  @Test(arguments: ["", "the and of", "…"]) func withoutWordsNothingIsAlike(text: String) {
    #expect(WordSignature(text).count == 0)
    #expect(likeness(text, "Vera Lund sold a lighthouse") == 0)
    #expect(likeness(text, "") == 0)
  }

  /// All bits of a text of hundreds of words would be set, and it would be like everything.
  @Test func longTextsAreLikeOthersNoMoreThanShortOnes() {
    for start in stride(from: 0, to: 20_000, by: 1000) {
      let long = Self.words(start..<start + 400)
      #expect(likeness(long, "Vera Lund sold her lighthouse in Tessaly") == 0)
      #expect(likeness(long, Self.words(start + 500..<start + 900)) < 0.6)
      #expect(WordSignature(long) != WordSignature(Self.words(start + 500..<start + 900)))
      #expect(WordSignature(long) == WordSignature(long + " and more besides"))
    }
  }

  @Test func aFullSignatureIsLikeItselfAlone() {
    let full = WordSignature(bits: .max)
    #expect(full.count == WordSignature.width)
    #expect(full.likeness(to: full) == 1)
    #expect(full.likeness(to: WordSignature("Vera Lund sold a lighthouse")) == 0)
  }

  @Test func bitsAreAddedAndTakenAway() {
    let (name, all) = (WordSignature("Vera Lund"), WordSignature("Vera Lund sings"))
    #expect(name.union(WordSignature("sings")) == all)
    #expect(all.subtracting(name) == WordSignature("sings").subtracting(name))
    #expect(all.subtracting(all).count == 0)
  }

  /// Words that differ in their last letters alone.
  @Test func shortWordsHaveBitsOfTheirOwn() {
    let letters = "bcdfghjklmnpqrtvwz"
    for first in letters {
      let bits = Set(letters.map { WordSignature("\(first)a\($0)").bits })
      #expect(bits.count > 8, "\(first)")
    }
  }

  @Test func everyBitMayBeSet() {
    let bits = (0..<1000).reduce(UInt64(0)) { $0 | WordSignature("word\($1)x").bits }
    #expect(bits == (1 << 48) - 1)
  }
}
