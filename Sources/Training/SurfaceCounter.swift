import Foundation
import Records

/// Counts how often an article names somebody, given every string by which it does.
enum SurfaceCounter {
  /// Occurrences by ``Folding/nameKey(_:)``, as whole words, in headline, deck, body and captions; the longest string takes its words first.
  static func count(_ surfaces: [String], in article: Article) -> [String: Int] {
    let parts = [article.headline ?? "", article.deck ?? "", article.body] + article.captions
    var text = Folding.flattened(parts.joined(separator: "\n"))
    var counts: [String: Int] = [:]
    let distinct = Set(surfaces.map(Folding.flattened))
    for surface in distinct.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      let occurrences = take(surface, from: &text)
      if occurrences > 0 { counts[Folding.nameKey(surface), default: 0] += occurrences }
    }
    return counts
  }

  private static func take(_ surface: String, from text: inout String) -> Int {
    var occurrences = 0
    var rest = text[...]
    var remaining = ""
    while let range = rest.range(of: surface, options: .literal) {
      let before = text[..<range.lowerBound].unicodeScalars.last
      let after = text[range.upperBound...].unicodeScalars.first
      let isWhole = ![before, after].contains { $0.map(Folding.isWordScalar) ?? false }
      remaining += rest[..<range.lowerBound]
      remaining += isWhole ? " \u{1} " : surface
      occurrences += isWhole ? 1 : 0
      rest = text[range.upperBound...]
    }
    text = remaining + rest
    return occurrences
  }
}
