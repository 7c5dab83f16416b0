/// How one article words a quote: what it has of it in one or more places, put together.
package struct QuoteWording: Sendable, Equatable {
  /// The words; parts that stand in different places are parted by ` … `.
  package private(set) var text: String
  /// Which of the article's quotes it is made of: numbers from 0, in order; those that only repeat part of it are among them.
  package private(set) var parts: [Int]

  /// Against how many distinct parts a further one is compared; an article quotes one utterance in few.
  private static let mostCompared = 16

  /// The wordings in which one article runs one utterance of one speaker, most often a single one, the fullest first.
  ///
  /// A headline or pull-quote that repeats words of the body adds nothing; parts of the utterance that stand apart make one wording; the same
  /// words told in another way are a wording of their own.
  ///
  /// - Parameter texts: the article's quotes in order of place.
  package static func all(of texts: [String]) -> [QuoteWording] {
    if texts.count == 1 { return [QuoteWording(text: texts[0], parts: [0])] }
    let words = texts.map { QuoteWords($0).words }
    let longestFirst = texts.indices.sorted { (words[$1].count, $0) < (words[$0].count, $1) }
    /// What stands apart, with what repeats it; then what tells the same otherwise.
    var apart: [(main: Int, repeats: [Int])] = []
    var others: [(main: Int, repeats: [Int])] = []
    for part in longestFirst {
      func holds(_ other: (main: Int, repeats: [Int])) -> Bool {
        let shared = WordAlignment(words[other.main], words[part]).runs.reduce(0) { $0 + $1.count }
        return shared == words[part].count
      }
      if let known = apart.prefix(mostCompared).firstIndex(where: holds) {
        apart[known].repeats.append(part)
      } else if let known = others.prefix(mostCompared).firstIndex(where: holds) {
        others[known].repeats.append(part)
      } else if apart.prefix(mostCompared).contains(where: {
        QuoteLikeness(words[$0.main][...], words[part][...]).isWhole
      }) {
        others.append((part, []))
      } else {
        apart.append((part, []))
      }
    }
    let mains = apart.map(\.main).sorted()
    let main = QuoteWording(
      text: mains.map { texts[$0] }.joined(separator: " … "),
      parts: apart.flatMap { [$0.main] + $0.repeats }.sorted())
    return [main]
      + others.map { QuoteWording(text: texts[$0.main], parts: ([$0.main] + $0.repeats).sorted()) }
  }
}
