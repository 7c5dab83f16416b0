@testable import Linking
import Testing

struct PairSetTests {
  /// Numbers that look like hashes (SplitMix64; Steele, Lea, Flood, 2014).
  private static func hashes(_ range: Range<UInt64>) -> [UInt64] {
    range.map { index in
      var mixed = (7 &+ index) &* 0x9e37_79b9_7f4a_7c15
      mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
      return mixed ^ mixed >> 27
    }
  }

  @Test(arguments: [0, 1, 2, 12, 13, 64, 1000, 4097])
  func eachIsCountedOnce(count: Int) {
    let hashes = Self.hashes(0..<UInt64(count))
    #expect(PairSet(hashes).count == count)
    #expect(PairSet(hashes + hashes.reversed().prefix(count / 2)).count == count)
  }

  @Test(
    "those of both are counted, whichever set is larger",
    arguments: [(0, 0, 0), (10, 0, 0), (10, 300, 10), (300, 10, 10), (100, 100, 100), (1000, 500, 500)])
  func sharedOnesAreCounted(one: UInt64, other: UInt64, shared: Int) {
    #expect(PairSet(Self.hashes(0..<one)).shared(with: PairSet(Self.hashes(0..<other))) == shared)
    let moved = PairSet(Self.hashes(5000..<5000 + other))
    #expect(PairSet(Self.hashes(0..<one)).shared(with: moved) == 0)
  }

  @Test func hashesThatCrowdTogetherAreToldApart() {
    let close = PairSet((1...500).map { UInt64($0 * 7919 % 500 + 1) } + [.max, .max])
    #expect(close.count == 501)
    #expect(close.shared(with: PairSet([3, 501, .max])) == 2)
    #expect(PairSet(Array(repeating: 5, count: 300)).count == 1)
  }
}
