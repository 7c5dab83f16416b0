import Records
import Storage

/// Words that articles of an archive have, taken in even steps through it.
struct SampledWords {
  private(set) var single: [String] = []
  private(set) var triples: [String] = []
  private(set) var phrases: [String] = []

  /// Words that most articles have.
  static let frequent = [
    "the", "and", "to", "of", "in", "said", "with", "for", "that", "her", "his", "was", "on", "told", "love",
    "who", "year", "new",
    "time", "family",
  ]

  init(_ archive: Archive, count: Int) throws {
    let articles = try archive.statistics().articles
    for number in 0..<count {
      let id = Int64(1 + number * articles / count)
      guard let body = try archive.article(id)?.record.article.body else { continue }
      let words = body.split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init)
      guard words.count > 30 else { continue }
      let place = number * 7 % (words.count - 20)
      single.append(words[place])
      triples.append("\(words[place]) \(words[place + 9]) \(words[place + 18])")
      if let phrase = SampledWords.neighbours(in: body, from: number * 13) { phrases.append(phrase) }
    }
  }

  /// Two words that stand side by side.
  private static func neighbours(in body: String, from place: Int) -> String? {
    let words = body.split(separator: " ")
    guard words.count > 2 else { return nil }
    let first = place % (words.count - 1)
    let pair = words[first...first + 1]
    return pair.allSatisfy { $0.allSatisfy(\.isLetter) } ? pair.joined(separator: " ") : nil
  }

  /// A name with one letter too few in its last word.
  static func misspelt(_ name: String) -> String {
    guard let last = name.split(separator: " ").last, last.count > 3 else { return name }
    let slip = name.index(name.endIndex, offsetBy: -2)
    return String(name[..<slip]) + String(name[name.index(after: slip)...])
  }
}
