/// Similarity hash of a bag of words: texts that share most words get fingerprints that differ in few bits.
///
/// Charikar, "Similarity estimation techniques from rounding algorithms" (2002); used for near-duplicates by Manku, Jain and Das Sarma,
/// "Detecting near-duplicates for web crawling" (2007).
struct SimHash {
  /// How often each of the 64 bits was set, all of them counted at once: of every count the bit of one place is in one number
  /// (Knuth, "The Art of Computer Programming", volume 4A, 7.1.3).
  private var places = [UInt64](repeating: 0, count: 64)
  private var count = 0

  init() {}

  /// Of a list of words, each taken once.
  init(ofEach words: [UInt64]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    // 0 in empty slots: open addressing. No word that occurs has 0.
    var seen = [UInt64](repeating: 0, count: size)
    for word in words {
      let mixed = SimHash.mixed(word)
      var slot = Int(truncatingIfNeeded: mixed) & (size - 1)
      while seen[slot] != 0, seen[slot] != mixed { slot = (slot + 1) & (size - 1) }
      guard seen[slot] != mixed else { continue }
      seen[slot] = mixed
      vote(mixed)
    }
  }

  /// Adds a word, once for each time it occurs.
  mutating func add(_ hash: UInt64) { vote(SimHash.mixed(hash)) }

  /// FNV's bits are not independent enough to vote; this is the finalizer of SplitMix64 (Steele, Lea, Flood, 2014).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  private mutating func vote(_ bits: UInt64) {
    var carry = bits
    count += 1
    var place = 0
    while carry != 0 {
      let both = places[place] & carry
      places[place] ^= carry
      carry = both
      place += 1
    }
  }

  /// A bit for each column that has more ones than zeros.
  var fingerprint: UInt64 {
    let half = count / 2
    var more: UInt64 = 0
    var equal = UInt64.max
    for place in places.indices.reversed() {
      if half >> place & 1 == 0 {
        more |= equal & places[place]
        equal &= ~places[place]
      } else {
        equal &= places[place]
      }
    }
    return more
  }
}
