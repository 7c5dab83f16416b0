import Wording

/// Decides whether an opening line is the headline, the deck, or already the body.
enum HeadlineRules {
  /// Whether a first line is a title: few words, no period at its end, more text after it.
  ///
  /// Newspapers hold headlines under 25 words; of the 216 real ones looked at, the longest had 24.
  static func isHeadline(_ line: Line) -> Bool {
    guard (2...26).contains(line.wordCount), !line.isWrapped else { return false }
    switch line.ending {
    case .comma, .colon: return false
    case .period:
      return endsWithAbbreviation(line) || line.titleCase >= 0.75 && line.wordCount <= 20
    case .question, .exclamation, .ellipsis, .none: break
    }
    // `"…," she said` without its period is a slip of prose.
    return !(line.opensWithQuote && line.wordCount > 22)
  }

  /// Whether a title-like first line is a summary that has lost its headline: a whole past-tense sentence in sentence case.
  ///
  /// Two of four signs must come on top of the length: a verb of reporting or being in the past tense, a subordinate
  /// clause, articles and possessives, which headlines drop, and the absence of a headline's marks.
  static func isLoneDeck(_ line: Line) -> Bool {
    guard line.wordCount >= 16, line.titleCase < 0.45, line.ending == .none || line.ending == .period else {
      return false
    }
    if line.folded.contains(where: { $0 == 0x22 || $0 == 0x3A || $0 == 0x21 || $0 == 0x3F }) { return false }
    let words = line.folded.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
    var signs = 0
    if words.contains(where: pastVerbs.contains) { signs += 1 }
    if words.contains("that") || words.contains("who") || words.contains("which") { signs += 1 }
    if words.count(where: determiners.contains) >= 3 { signs += 1 }
    return signs >= 2
  }

  /// Whether a line under the headline is the deck: at least six words and no end of a sentence, nor two sentences.
  static func isDeck(_ line: Line) -> Bool {
    (6...45).contains(line.wordCount) && line.ending == .none && !line.opensWithQuote
      && !line.isWrapped
      && line.folded.first.map { $0.isWordByte } ?? false && !holdsSentenceEnd(line.folded)
  }

  /// Whether a period and a space stand after a word of three letters or more, which an abbreviation seldom has.
  private static func holdsSentenceEnd(_ folded: [UInt8]) -> Bool {
    var letters = 0
    for (index, byte) in folded.enumerated() {
      if byte == 0x2E, letters >= 3, index + 1 < folded.count, folded[index + 1] == 0x20 { return true }
      letters = byte.isWordByte ? letters + 1 : 0
    }
    return false
  }

  /// Whether two lines are the same headline, punctuation and case aside.
  static func isSame(_ one: Line, _ other: Line) -> Bool {
    one.folded.lazy.filter(\.isWordByte).elementsEqual(other.folded.lazy.filter(\.isWordByte))
  }

  /// `… Roe Jr.`, `… in L.A.`: the period belongs to the last word.
  private static func endsWithAbbreviation(_ line: Line) -> Bool {
    guard line.titleCase >= 0.5, let last = line.text.split(separator: " ").last else { return false }
    return ["Jr.", "Sr.", "Inc.", "Ltd.", "Co.", "vs.", "Vol.", "No."].contains(last)
      || last.dropLast().contains(".") && last.count <= 6
  }

  private static let pastVerbs: Set<String> = [
    "announced", "revealed", "said", "told", "shared", "opened", "posted", "welcomed", "confirmed",
    "admitted",
    "explained", "attended", "appeared", "was", "were", "had", "wore", "gave", "spoke", "married", "died",
    "filed", "split",
    "met", "began", "called", "returned", "arrived", "stepped", "celebrated", "suffered", "paid", "took",
    "made",
  ]
  private static let determiners: Set<String> = ["the", "a", "an", "their", "his", "her", "its", "this"]
}
