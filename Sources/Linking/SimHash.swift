/// Similarity hash of a bag of words: texts that share most words get fingerprints that differ in few bits.
///
/// Charikar, "Similarity estimation techniques from rounding algorithms" (2002); used for near-duplicates by Manku, Jain and Das Sarma,
/// "Detecting near-duplicates for web crawling" (2007).
struct SimHash {
  private var votes: [SIMD8<Int32>] = Array(repeating: SIMD8(), count: 8)

  /// Adds a word, once for each time it occurs.
  mutating func add(_ hash: UInt64) {
    // FNV's bits are not independent enough to vote; this is the finalizer of SplitMix64 (Steele, Lea, Flood, 2014).
    var mixed = hash &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    for part in 0..<8 {
      votes[part] &+= SimHash.signs[Int(mixed >> UInt64(part * 8) & 0xFF)]
    }
  }

  /// A bit for each column that has more ones than zeros.
  var fingerprint: UInt64 {
    var bits: UInt64 = 0
    for part in 0..<8 {
      for lane in 0..<8 where votes[part][lane] > 0 { bits |= 1 << UInt64(part * 8 + lane) }
    }
    return bits
  }

  /// Of each byte, 1 for a set bit and −1 for one that is not.
  private static let signs: [SIMD8<Int32>] = (0..<256).map { byte in
    var signs = SIMD8<Int32>(repeating: -1)
    for lane in 0..<8 where byte >> lane & 1 == 1 { signs[lane] = 1 }
    return signs
  }
}
