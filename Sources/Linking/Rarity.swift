import Foundation
package import Records

/// How rare words are in an archive: counted by hash, so that the table stays as small in an archive of millions.
///
/// The weight is an inverse document frequency (Spärck Jones, 1972), smoothed as if ``prior`` articles without the word had been read
/// before, so that the first articles of an archive are compared sensibly.
package struct Rarity: Sendable {
  /// In how many articles a word of each hash occurs.
  package var counts: [UInt32]
  /// How many articles were counted.
  package var articles: UInt32 { didSet { all = Rarity.weight(ofAll: articles) } }
  private var all: Float
  /// Logarithms of counts, for this is asked for every word of every article.
  private let logarithms = Rarity.logarithms

  package init(counts: [UInt32]? = nil, articles: UInt32 = 0) {
    self.counts = counts ?? [UInt32](repeating: 0, count: Rarity.size)
    self.articles = articles
    all = Rarity.weight(ofAll: articles)
  }

  /// Counters: words beyond so many share them, which makes rare ones look a little less so.
  package static let size = 1 << 16
  private static let prior: Float = 50
  private static let leastWeight: Float = 0.05

  /// Which counter a key of 24 bits has.
  @inline(__always)
  package static func slot(of key: UInt32) -> Int { Int(key >> 8) & (size - 1) }

  /// Counts the words of an article.
  package mutating func add(_ terms: [Sketch.Term]) {
    articles += 1
    var counts = self.counts.mutableSpan
    for term in terms { counts[Rarity.slot(of: term.key)] &+= 1 }
  }

  func weight(of key: UInt32) -> Float {
    let count = Int(counts[Rarity.slot(of: key)])
    let own = count < logarithms.count ? logarithms[count] : log(Float(count) + 2)
    return max(Rarity.leastWeight, all - own)
  }

  private static func weight(ofAll articles: UInt32) -> Float { log(Float(articles) + prior + 1) }

  private static let logarithms: [Float] = (0..<4096).map { log(Float($0) + 2) }
}
