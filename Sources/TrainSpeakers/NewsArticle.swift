import Extraction
import Foundation
import Records

/// A news article with its attributions, a line of `polnear-attributions.jsonl` (PolNeAR: Newell and others, LREC 2018).
struct NewsArticle: Decodable {
  /// Who said what; spans are pairs of offsets in Unicode scalars.
  struct Attribution: Decodable {
    let source: [[Int]]
    let content: [[Int]]
  }

  let text: String
  let attributions: [Attribution]

  /// The articles of a JSON Lines file; throws what reading or decoding throws.
  static func all(in file: String) throws -> [NewsArticle] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(NewsArticle.self, from: Data($0.utf8))
    }
  }

  /// The smallest attribution whose content covers four fifths of a span.
  func attribution(of span: Span) -> Attribution? {
    let found = attributions.flatMap { attribution in attribution.content.map { (attribution, $0) } }
    return found.filter { _, part in
      (min(part[1], span.end) - max(part[0], span.start)) * 10 >= (span.end - span.start) * 8
    }.min { $0.1[1] - $0.1[0] < $1.1[1] - $1.1[0] }?.0
  }
}
