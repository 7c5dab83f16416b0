package import Records

/// The words by which an article is compared with others: those that tell most, in 4 bytes each.
///
/// Each word has its key (24 bits), the level of its count and of its name count (3 bits each) and whether the headline has it. The
/// first ``keyCount`` are the article's keys: those by which it is found. Weights are worked out when two articles are compared, from
/// how rare the words then are.
package struct StoryTerms: Sendable, Equatable {
  /// One word.
  struct Entry: Sendable, Equatable {
    var packed: UInt32
    var key: UInt32 { packed >> 8 }
    var countLevel: Int { Int(packed >> 5 & 7) }
    var nameLevel: Int { Int(packed >> 2 & 7) }
    var isInHeadline: Bool { packed & 1 == 1 }
  }

  private(set) var entries: [Entry]

  /// The words of an article that tell most.
  package init(_ sketch: Sketch, _ rarity: Rarity) {
    let weights = sketch.terms.map { term in
      StoryTerms.sortable(StoryTerms.textWeight(term, rarity), term.key)
    }
    var words = TopRanks(StoryTerms.textCount)
    for (index, weight) in weights.enumerated() { words.offer(index, weight) }
    var names = TopRanks(StoryTerms.nameCount)
    var heads = TopRanks(StoryTerms.headCount)
    if let least = words.least {
      for (index, weight) in weights.enumerated() where weight < least {
        let term = sketch.terms[index]
        if term.nameCount > 0 {
          let entry = StoryTerms.entry(term)
          names.offer(index, StoryTerms.sortable(Ranks(entry, rarity.weight(of: entry.key)).name, entry.key))
        } else if term.isInHeadline {
          heads.offer(index, weight)
        }
      }
    }
    let kept = [words, names, heads].flatMap { $0.items }.map { StoryTerms.entry(sketch.terms[$0]) }
    let ranks = kept.map { Ranks($0, rarity.weight(of: $0.key)) }
    let squares = ranks.reduce(into: Ranks()) { $0.add(square: $1) }
    entries = kept.indices.map {
      (rank: StoryTerms.sortable(ranks[$0].salience(squares), kept[$0].key), entry: kept[$0])
    }.sorted { $0.rank > $1.rank }.map(\.entry)
  }

  /// A weight above 0 and a key as one number that is greater for a greater weight, then for a smaller key: of words that tell as much
  /// as one another, all articles keep the same ones.
  private static func sortable(_ weight: Float, _ key: UInt32) -> UInt64 {
    // The bits of positive floats are ordered as the numbers are.
    UInt64(weight.bitPattern) << 32 | UInt64(~key)
  }

  private static func textWeight(_ term: Sketch.Term, _ rarity: Rarity) -> Float {
    tone[level(term.count)] * rarity.weight(of: term.key)
  }

  /// Words read back from ``bytes``.
  package init(bytes: [UInt8]) {
    entries = bytes.withUnsafeBytes { raw in
      (0..<raw.count / 4).map {
        Entry(packed: UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
      }
    }
  }

  /// 4 bytes a word, the most telling first.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 4)
    for entry in entries {
      withUnsafeBytes(of: entry.packed.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// By which the article is found.
  package var keys: [UInt32] { entries.prefix(StoryTerms.keyCount).map(\.key) }

  /// Words by which an article is found: fewer, and articles miss one another; more, and each costs a look-up and a row.
  package static let keyCount = 8
  /// Words kept for their weight in the text, and more for that among names and in the headline: with 200 instead of 32 of the former
  /// stories are told no better.
  static let textCount = 32
  static let nameCount = 8
  static let headCount = 8

  private static func entry(_ term: Sketch.Term) -> Entry {
    Entry(
      packed: term.key << 8 | UInt32(level(term.count)) << 5
        | (term.nameCount == 0 ? 0 : UInt32(min(6, level(term.nameCount)) + 1) << 2)
        | (term.isInHeadline ? 1 : 0))
  }

  /// 0 for 1, 1 for 2, then steps of about half as much again.
  private static func level(_ count: Int) -> Int {
    switch count {
    case ...1: 0
    case 2: 1
    case 3: 2
    case 4...5: 3
    case 6...8: 4
    case 9...12: 5
    case 13...20: 6
    default: 7
    }
  }

  /// 1 + ln of the middle of each level.
  static var tone: SIMD8<Float> { SIMD8(1, 1.693, 2.099, 2.504, 2.946, 3.351, 3.773, 4.258) }
}
