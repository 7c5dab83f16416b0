/// A word while it is read byte by byte, hashed as it grows: what it is without its endings is known without reading it again.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), its halves folded together at the end, since the low bits alone mix less well. Its steps are
/// undone to take an ending off, for its prime is odd and so has an inverse.
struct HashedWord {
  /// Bytes so far.
  private(set) var length = 0
  private var hash = HashedWord.seed
  /// The last eight bytes, the very last one lowest.
  private var tail: UInt64 = 0

  /// Bytes of a word that count: what is longer than any word counts by its beginning.
  static let longest = 40

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
  /// The prime times this is 1, modulo 2^64.
  private static let inverse: UInt64 = 0xce96_5057_aff6_957b

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 { hash ^ hash >> 32 }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard length < HashedWord.longest else { return }
    hash = HashedWord.step(hash, byte)
    length += 1
    tail = tail << 8 | UInt64(byte)
  }

  /// The hash of the word's stem; nil for a word that tells nothing.
  @inline(__always)
  consuming func stem(_ stopWords: StopWords) -> UInt64? {
    if length >= 2, tail & 0xFFFF == 0x2773 { cut(2) }
    guard length >= 2 else { return nil }
    if length <= stopWords.longest, stopWords.contains(HashedWord.mixed(hash)) { return nil }
    cutEndings()
    return HashedWord.mixed(hash)
  }

  /// Takes off -s, then -ing or -ed, then -e, each as long as enough of the word remains.
  @inline(__always)
  private mutating func cutEndings() {
    let before = tail >> 8 & 0xFF
    if length >= 4, tail & 0xFF == 0x73, before != 0x73, before != 0x75, before != 0x69 { cut(1) }
    if length >= 7, tail & 0xFF_FFFF == 0x69_6E67 {
      cut(3)
    } else if length >= 6, tail & 0xFFFF == 0x6564 {
      cut(2)
    }
    if length > 4, tail & 0xFF == 0x65 { cut(1) }
  }

  /// Takes off the last bytes: fewer than are in the tail, for the longest endings are `ing's` and such.
  @inline(__always)
  private mutating func cut(_ bytes: Int) {
    for _ in 0..<bytes {
      hash = (hash &* HashedWord.inverse) ^ (tail & 0xFF)
      tail >>= 8
    }
    length -= bytes
  }
}
