@testable import Linking
import Testing

struct ShinglesTests {
  static let wire = """
    Vera Lund has sold the lighthouse at Tessaly where she wrote her first three albums, a spokesman for the singer confirmed on \
    Friday. The white tower, built in 1871, went to a brewer from the mainland for two million crowns, said people who know the deal. \
    Lund, 41, bought the place nine years ago, when storms had broken its lantern, and restored it stone by stone with her brother \
    Otto. Neighbours remember music through open windows on summer nights and queues of admirers along the pier. She will move to a \
    farmhouse near Quill with her two dogs, the spokesman added, and plans to record there before winter comes.
    """

  /// Cut and reworded by an editor.
  static let cut = """
    Singer Vera Lund has sold the lighthouse at Tessaly where she wrote her first three albums, her spokesman confirmed on Friday. The \
    white tower, built in 1871, went to a brewer from the mainland for two million crowns. Lund, 41, bought the place nine years ago, \
    when storms had broken its lantern, and restored it stone by stone with her brother Otto. She will move to a farmhouse near Quill \
    with her two dogs and plans to record there before winter.
    """

  /// Of the same matter, by another writer.
  static let other = """
    The lighthouse that made Vera Lund famous has a new owner. After nine years of salt, gulls and melodies the 41-year-old artist \
    gave up her beloved tower in Tessaly; a mainland brewery heir paid two million crowns for it, friends told us. Lund wrote albums \
    there and rebuilt the ruin together with Otto, her brother. Fans used to wait at the pier hoping to hear her practise. Next stop: \
    a farm close to Quill, where a studio is being built in the barn.
    """

  @Test func aCutAndRewordedTextIsACopy() {
    let (wire, cut) = (Shingles(Self.wire), Shingles(Self.cut))
    #expect(wire.nearlyRepeats(cut))
    #expect(cut.nearlyRepeats(wire))
    #expect(wire.nearlyRepeats(wire))
    #expect(Shingles.mayBeCopies(wire.fingerprint, cut.fingerprint))
  }

  @Test func twoWritersOnOneMatterAreNoCopies() {
    #expect(!Shingles(Self.wire).nearlyRepeats(Shingles(Self.other)))
    #expect(!Shingles(Self.other).nearlyRepeats(Shingles(Self.cut)))
  }

  @Test(arguments: ["", "Vera Lund sold her lighthouse.", "the of and"])
  func ofShortTextsNothingIsSaid(text: String) {
    #expect(!Shingles(text).nearlyRepeats(Shingles(text)))
    #expect(!Shingles(text).nearlyRepeats(Shingles(Self.wire)))
  }

  @Test func aTextWithinALongOneIsNoCopyOfIt() {
    let roundup = Self.wire + " " + WordSignatureTests.words(0..<1000)
    #expect(!Shingles(Self.wire).nearlyRepeats(Shingles(roundup)))
  }

  @Test func pairsRepeatedCountOnce() {
    #expect(
      !Shingles(String(repeating: "Vera Lund sang. ", count: 50)).nearlyRepeats(
        Shingles(String(repeating: "Vera Lund sang. ", count: 50))))
  }

  @Test func textsThatShareNothingDifferInHalfTheBits() {
    var apart = 0
    for start in stride(from: 0, to: 40_000, by: 1000) {
      let one = Shingles(WordSignatureTests.words(start..<start + 300)).fingerprint
      let other = Shingles(WordSignatureTests.words(start + 400..<start + 700)).fingerprint
      if !Shingles.mayBeCopies(one, other) { apart += 1 }
    }
    #expect(apart > 32)
  }
}

struct SimHashTests {
  @Test func orderDoesNotMatterAndTimesDo() {
    var (one, other, twice) = (SimHash(), SimHash(), SimHash())
    for word in 1...50 as ClosedRange<UInt64> { one.add(word) }
    for word in (1...50 as ClosedRange<UInt64>).reversed() { other.add(word) }
    for word in 1...50 as ClosedRange<UInt64> {
      twice.add(word)
      twice.add(word)
    }
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.fingerprint == twice.fingerprint)
    #expect(SimHash().fingerprint == 0)
  }

  @Test func fewOtherWordsChangeFewBits() {
    var (one, other) = (SimHash(), SimHash())
    for word in 1...200 as ClosedRange<UInt64> { one.add(word) }
    for word in 6...205 as ClosedRange<UInt64> { other.add(word) }
    #expect((one.fingerprint ^ other.fingerprint).nonzeroBitCount < 16)
    #expect(one.fingerprint != other.fingerprint)
  }
}
