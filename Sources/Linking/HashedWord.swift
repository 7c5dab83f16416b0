/// A word while it is read byte by byte, hashed as it grows: what it is without its endings is known without reading it again.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), its halves folded together at the end, since the low bits alone mix less well.
struct HashedWord {
  /// Where the first byte was read.
  private(set) var start = 0
  /// Bytes so far.
  private(set) var length = 0
  /// The last eight bytes, the very last one lowest.
  private var tail: UInt64 = 0
  /// The hash after each byte, before the first one too.
  private let hashes: UnsafeMutableBufferPointer<UInt64>

  /// Bytes of a word that count: what is longer than any word counts by its beginning.
  static let longest = 40

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 { hash ^ hash >> 32 }

  /// - Parameter hashes: room for one more than ``longest``.
  init(_ hashes: UnsafeMutableBufferPointer<UInt64>) {
    self.hashes = hashes
    hashes[0] = HashedWord.seed
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, at index: Int) {
    if length == 0 { start = index }
    guard length < HashedWord.longest else { return }
    hashes[length + 1] = HashedWord.step(hashes[length], byte)
    length += 1
    tail = tail << 8 | UInt64(byte)
  }

  /// An apostrophe is part of a word, never its beginning.
  @inline(__always)
  mutating func appendApostrophe() { if length > 0 { append(0x27, at: start) } }

  /// The hash of the word's stem, and begins the next word; nil for a word that tells nothing.
  @inline(__always)
  mutating func finish(_ stopWords: StopWords) -> UInt64? {
    var end = length
    length = 0
    if end >= 2, tail & 0xFFFF == 0x2773 {
      end -= 2
      tail >>= 16
    }
    guard end >= 2 else { return nil }
    if end <= stopWords.longest, stopWords.contains(HashedWord.mixed(hashes[end])) { return nil }
    return HashedWord.mixed(hashes[HashedWord.stem(end, tail)])
  }

  /// How long a word is without its endings: -s, then -ing or -ed, then -e, each as long as enough of the word remains.
  @inline(__always)
  private static func stem(_ length: Int, _ tail: UInt64) -> Int {
    var end = length
    var tail = tail
    func cut(_ bytes: Int) {
      end -= bytes
      tail >>= UInt64(8 * bytes)
    }
    let before = tail >> 8 & 0xFF
    if end >= 4, tail & 0xFF == 0x73, before != 0x73, before != 0x75, before != 0x69 { cut(1) }
    if end >= 7, tail & 0xFF_FFFF == 0x69_6E67 {
      cut(3)
    } else if end >= 6, tail & 0xFFFF == 0x6564 {
      cut(2)
    }
    if end > 4, tail & 0xFF == 0x65 { cut(1) }
    return end
  }
}
