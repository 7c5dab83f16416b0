/// Which content words a text has, in 48 bits: each word sets one, so that two texts are compared without being read again.
///
/// A Bloom filter with one hash function (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970); 48 bits, since
/// SQLite keeps such integers in 6 bytes.
package struct WordSignature: Sendable, Hashable {
  /// The bits, from 0 to 2^48 − 1.
  package var bits: UInt64

  package init(bits: UInt64 = 0) { self.bits = bits & WordSignature.mask }

  /// The words of a text.
  package init(_ text: String) {
    var bits: UInt64 = 0
    ContentWords.each(in: text) { bits |= WordSignature.bit(of: $0) }
    self.bits = bits
  }

  /// How many bits there are.
  package static let width = 48
  private static let mask: UInt64 = (1 << 48) - 1

  /// The bit of a word's hash: its upper half times 48, over 2^32 (Lemire, "Fast random integer generation in an interval", 2019).
  package static func bit(of hash: UInt64) -> UInt64 { 1 << (((hash >> 32) &* 48) >> 32) }

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
  package func likeness(to other: WordSignature) -> Double {
    let (a, b) = (count, other.count)
    let shorter = min(a, b)
    guard shorter > 0 else { return 0 }
    let shared = Double((bits & other.bits).nonzeroBitCount)
    let chance = Double(a * b) / Double(WordSignature.width)
    guard Double(shorter) > chance else { return shared == Double(shorter) ? 1 : 0 }
    return (shared - chance) / (Double(shorter) - chance)
  }
}
