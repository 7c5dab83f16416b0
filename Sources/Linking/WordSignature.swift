/// Which content words a text has, in 48 bits: each word sets one, so that two texts are compared without being read again.
///
/// Of a long text the first words count, until 40 bits are set: were all of them set, it would be like every other text.
///
/// A Bloom filter with one hash function (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970); 48 bits, since
/// SQLite keeps such integers in 6 bytes.
package struct WordSignature: Sendable, Hashable {
  /// The bits, from 0 to 2^48 − 1.
  package var bits: UInt64

  package init(bits: UInt64 = 0) { self.bits = bits & WordSignature.mask }

  /// The words of a text.
  package init(_ text: String) {
    self.init()
    ContentWords.each(in: text) { add($0) }
  }

  /// Adds a word by its hash, unless the signature is full.
  package mutating func add(_ hash: UInt64) {
    if count < WordSignature.full { bits |= WordSignature.bit(of: hash) }
  }

  /// Bits of a text's signature at most, reached by some 85 words: two texts that have nothing to do with one another then still differ
  /// in 8 or so of the bits, and they are one by chance in fewer than one of a thousand pairs.
  private static let full = 40

  /// How many bits there are.
  package static let width = 48
  private static let mask: UInt64 = (1 << 48) - 1

  /// The bit of a word's hash: the upper half of its mix times 48, over 2^32 (Lemire, "Fast random integer generation in an interval",
  /// 2019).
  ///
  /// FNV's upper bits hardly change with the last letters of a word, so that most short words would share a few bits: mixed by Fibonacci
  /// hashing (Knuth, "The Art of Computer Programming", volume 3, 6.4) they do not.
  package static func bit(of hash: UInt64) -> UInt64 {
    1 << ((((hash &* 0x9e37_79b9_7f4a_7c15) >> 32) &* 48) >> 32)
  }

  /// How many bits are set, about the number of words while they are few.
  package var count: Int { bits.nonzeroBitCount }

  /// The bits of both.
  package func union(_ other: WordSignature) -> WordSignature { WordSignature(bits: bits | other.bits) }

  /// Without the bits of the other.
  package func subtracting(_ other: WordSignature) -> WordSignature {
    WordSignature(bits: bits & ~other.bits)
  }

  /// How much more two texts have in common than chance would give, as a share of the shorter one: 1 when one has all words of the
  /// other, 0 or less for texts that have nothing to do with one another.
  ///
  /// 0 also when it may well be chance, as of a few words all of which are in a very long text.
  package func likeness(to other: WordSignature) -> Double {
    let (a, b) = (Double(count), Double(other.count))
    guard a > 0, b > 0 else { return 0 }
    if bits == other.bits { return 1 }
    let width = Double(WordSignature.width)
    let shared = Double((bits & other.bits).nonzeroBitCount)
    // The hypergeometric distribution's mean and variance.
    let chance = a * b / width
    let variance = chance * (1 - a / width) * (width - b) / (width - 1)
    let surplus = shared - chance
    guard surplus > 0, surplus * surplus >= WordSignature.certain * variance else { return 0 }
    return surplus / (min(a, b) - chance)
  }

  /// Square of the standard deviations that what two texts share must lie above chance: at 2.5, one of a hundred pairs of texts that have
  /// nothing in common gets there.
  private static let certain = 2.5 * 2.5
}
