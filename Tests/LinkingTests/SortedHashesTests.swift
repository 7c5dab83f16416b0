@testable import Linking
import Testing

struct SortedHashesTests {
  /// Numbers that look like hashes (SplitMix64; Steele, Lea, Flood, 2014).
  private static func hashes(_ count: Int, seed: UInt64) -> [UInt64] {
    (0..<UInt64(count)).map { index in
      var mixed = (seed &+ index) &* 0x9e37_79b9_7f4a_7c15
      mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
      return mixed ^ mixed >> 27
    }
  }

  @Test(arguments: [0, 1, 2, 12, 13, 64, 1000, 4097])
  func hashesAreInOrderAndEachOnce(count: Int) {
    let hashes = Self.hashes(count, seed: 7)
    let repeated = hashes + hashes.reversed().prefix(count / 2)
    #expect(SortedHashes.unique(repeated) == Set(hashes).sorted())
  }

  @Test func hashesThatCrowdTogetherAreSortedToo() {
    let close = (0..<500).map { UInt64($0 * 7919 % 500) } + [.max, .max, 0]
    #expect(SortedHashes.unique(close) == (0..<500).map { UInt64($0) } + [.max])
    #expect(SortedHashes.unique(Array(repeating: 5, count: 300)) == [5])
  }
}
