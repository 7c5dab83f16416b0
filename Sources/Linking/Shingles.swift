package import Records

/// The pairs of neighbouring content words of a text, each once: texts that were written apart share few, whatever they are about.
///
/// Broder, "On the resemblance and containment of documents" (1997). Of articles about one matter by two writers the shorter one has
/// up to a third of its pairs in common with the other; of a syndicated text that an editor cut and reworded, half and more.
package struct Shingles: Sendable {
  private let pairs: PairSet
  /// The numbers of the text: those of one digit are in no pair, and all others in so few that they would not tell.
  private let figures: Figures

  /// The pairs of a text.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { Shingles(utf8: $0) }
  }

  /// The pairs of a text in UTF-8.
  package init(utf8: UnsafeBufferPointer<UInt8>) {
    var pairs: [UInt64] = []
    // Few texts have more pairs than one in eight bytes.
    pairs.reserveCapacity(utf8.count / 8)
    var previous: UInt64?
    var words = ContentWords(utf8)
    while let word = words.next() {
      if let previous { pairs.append(Shingles.pair(previous, word.hash)) }
      previous = word.hash
    }
    self.init(pairs, Figures(utf8: utf8))
  }

  /// The pairs of a body whose words were read for its sketch.
  package init(_ sketch: Sketch, body: String) { self.init(sketch.pairs, Figures(body)) }

  /// Pairs by their hashes, in any order.
  init(_ hashes: [UInt64], _ figures: Figures = Figures()) {
    self.figures = figures
    pairs = PairSet(hashes)
  }

  static func pair(_ one: UInt64, _ other: UInt64) -> UInt64 { (one &* 0x9e37_79b9_7f4a_7c15) &+ other }

  /// SimHash of the pairs.
  var fingerprint: UInt64 { pairs.fingerprint }

  /// Bits of the fingerprints in which copies may differ; texts that have nothing in common differ in 32, give or take 4.
  private static let gate = 26

  /// Whether two texts may be copies, by their fingerprints alone.
  package static func mayBeCopies(_ one: UInt64, _ other: UInt64) -> Bool {
    (one ^ other).nonzeroBitCount <= gate
  }

  /// Pairs below which nothing can be said: about 50 words, for shorter texts, as notices and stubs, may be equal and of different articles.
  private static let fewest = 24
  /// Share of the shorter text's pairs that copies have in common: on real articles no two of one story that were written apart have
  /// more than 0.34, and texts with a fifth of the paragraphs cut and every twentieth word changed have 0.83.
  private static let contained = 0.45
  /// Share of all pairs: so that a text is no copy of a long one that takes it in beside much else.
  private static let resembling = 0.2

  /// Whether two texts have the same words in the same order, but for stop words and whatever stands between them.
  package func repeats(_ other: Shingles) -> Bool {
    pairs.count >= Shingles.fewest && pairs.count == other.pairs.count
      && pairs.shared(with: other.pairs) == pairs.count && figures.agree(with: other.figures)
  }

  /// Whether one text nearly repeats the other, its figures included.
  package func nearlyRepeats(_ other: Shingles) -> Bool {
    let shorter = min(pairs.count, other.pairs.count)
    guard shorter >= Shingles.fewest else { return false }
    let shared = pairs.shared(with: other.pairs)
    let all = pairs.count + other.pairs.count - shared
    return Double(shared) >= Shingles.contained * Double(shorter)
      && Double(shared) >= Shingles.resembling * Double(all) && figures.agree(with: other.figures)
  }
}
