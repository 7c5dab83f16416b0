import Extraction
import Foundation
import Records
import Training

/// A document of the training data: paragraphs with the byte ranges of their person names.
struct TaggedText {
  struct Paragraph {
    var text: String
    /// UTF-8 offsets into `text`.
    var names: [Range<Int>]
  }

  var headline: Paragraph?
  var paragraphs: [Paragraph]

  // MARK: Token-a-line files

  private static let attached: Set<String> = [
    ",", ".", "!", "?", ":", ";", ")", "]", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'m", "'d", "’re",
    "’ve", "’ll", "’m", "’d",
    "%", "''", "...", "…", "’", "'",
  ]
  private static let opening: Set<String> = ["(", "[", "$", "``", "“", "‘", "#", "@"]

  static func read(_ path: String) throws -> [TaggedText] {
    var documents: [TaggedText] = []
    var current: [Paragraph] = []
    var tokens: [(String, String)] = []
    func endSentence() {
      if !tokens.isEmpty { current.append(paragraph(of: tokens)) }
      tokens = []
    }
    func endDocument() {
      endSentence()
      if !current.isEmpty { documents.append(TaggedText(headline: nil, paragraphs: current)) }
      current = []
    }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("# "), !line.contains("\t") { endDocument(); continue }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty {
        tokens.append((String(parts[0]), String(parts[1])))
      } else {
        endSentence()
      }
      if current.count >= 60 { endDocument() }
    }
    endDocument()
    return documents
  }

  private static func paragraph(of tokens: [(String, String)]) -> Paragraph {
    var text = ""
    var names: [Range<Int>] = []
    var glue = true
    for (word, label) in tokens {
      if !glue, !attached.contains(word) { text += " " }
      let start = text.utf8.count
      text += word == "``" || word == "''" ? "\"" : word
      let end = text.utf8.count
      if label == "B-PER" { names.append(start..<end) }
      if label == "I-PER", let last = names.indices.last { names[last] = names[last].lowerBound..<end }
      glue = opening.contains(word)
    }
    return Paragraph(text: text, names: names)
  }

  // MARK: Annotated articles

  static func readGold(_ folder: String, split: String) throws -> [TaggedText] {
    try GoldArticle.all(in: URL(filePath: "\(folder)/gold/\(split)")).map { article in
      let surfaces = article.people.flatMap(\.surfaces)
        .filter { !$0.hasPrefix("@") }.sorted { ($0.count, $0) > ($1.count, $1) }
      var text = try String(contentsOfFile: "\(folder)/text/\(split)/\(article.id).txt", encoding: .utf8)
        .replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
      if text.hasPrefix("date ") { text = String(text.dropFirst(16)) }
      var paragraphs = text.components(separatedBy: "\n\n").map { mark($0, surfaces) }
      let first = paragraphs.removeFirst()
      return TaggedText(headline: first, paragraphs: paragraphs)
    }
  }

  private static func mark(_ text: String, _ surfaces: [String]) -> Paragraph {
    let bytes = Array(text.utf8)
    var taken = [Bool](repeating: false, count: bytes.count)
    var names: [Range<Int>] = []
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return byte >= 0x80 && byte != 0xE2 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || (byte >= 0x30 && byte <= 0x39)
    }
    for surface in surfaces {
      let needle = Array(surface.utf8)
      guard !needle.isEmpty, bytes.count >= needle.count else { continue }
      for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
        let end = start + needle.count
        guard bytes[start..<end].elementsEqual(needle), !isWord(start - 1), !isWord(end),
          !taken[start..<end].contains(true)
        else { continue }
        names.append(start..<end)
        for index in start..<end { taken[index] = true }
      }
    }
    return Paragraph(text: text, names: names.sorted { $0.lowerBound < $1.lowerBound })
  }

  // MARK: Invented articles

  /// The articles of a folder, `*.txt` in the order of their names: paragraphs parted by blank lines, the first the headline, each
  /// person's name between `[[` and `]]`.
  static func readMarked(_ folder: String) throws -> [TaggedText] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map {
      file in
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      var paragraphs = text.components(separatedBy: "\n\n").map { part in
        unmark(part.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      let first = paragraphs.removeFirst()
      return TaggedText(headline: first, paragraphs: paragraphs)
    }
  }

  private static func unmark(_ marked: String) -> Paragraph {
    var text = ""
    var names: [Range<Int>] = []
    var parts = marked.components(separatedBy: "[[")
    text += parts.removeFirst()
    for part in parts {
      let halves = part.components(separatedBy: "]]")
      let start = text.utf8.count
      text += halves[0]
      // Handles are tied to people by rules, not by the tagger.
      if !halves[0].hasPrefix("@") { names.append(start..<text.utf8.count) }
      text += halves.dropFirst().joined()
    }
    return Paragraph(text: text, names: names)
  }

  // MARK: Case variants

  private static let small: Set<String> = [
    "a", "an", "the", "and", "or", "of", "in", "on", "to", "for", "at", "by", "with", "as",
  ]

  /// The document with some of its sentences added in title case and in capitals, as headlines write them.
  func withCaseVariants(_ generator: inout SplitMix) -> TaggedText {
    var more = paragraphs
    for paragraph in paragraphs
    where paragraph.text.utf8.count < 200 && paragraph.text.utf8.allSatisfy({ $0 < 0x80 }) {
      let chance = Double.random(in: 0..<1, using: &generator)
      if chance < (paragraph.names.isEmpty ? 0.04 : 0.15) {
        let words = paragraph.text.split(separator: " ", omittingEmptySubsequences: false).map { word in
          TaggedText.small.contains(String(word))
            ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }
        more.append(Paragraph(text: words.joined(separator: " "), names: paragraph.names))
      } else if chance < (paragraph.names.isEmpty ? 0.05 : 0.18) {
        more.append(Paragraph(text: paragraph.text.uppercased(), names: paragraph.names))
      }
    }
    return TaggedText(headline: headline, paragraphs: more)
  }

  // MARK: Examples

  /// The sentences as hashed features with labels, cut by Limelight's own tokenizer.
  func examples(_ statistics: NameStatistics, weight: Int) -> [Example] {
    var parts: [Paragraph] = []
    if let headline, !headline.text.isEmpty { parts.append(headline) }
    parts += paragraphs.filter { !$0.text.isEmpty }
    let document = Document(
      Article(
        source: Source(path: "", format: .text, sha256: ""), headline: headline?.text,
        body: paragraphs.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")))
    var names: [Range<Int>] = []
    var base = 0
    for part in parts {
      names += part.names.map { $0.lowerBound + base..<$0.upperBound + base }
      base += part.text.utf8.count + 2
    }
    let context = NameContext(document, statistics: statistics)
    var next = 0
    return document.sentences.enumerated().map { number, sentence in
      var slots: [UInt32] = []
      var labels: [UInt8] = []
      for index in sentence {
        let token = document.tokens[index]
        while next < names.count, names[next].upperBound <= Int(token.start) { next += 1 }
        if next < names.count, names[next].lowerBound < Int(token.end), token.kind != .possessive {
          let begins = labels.isEmpty || names[next].lowerBound >= Int(token.start) || labels.last == 0
          labels.append(begins ? 1 : 2)
        } else {
          labels.append(0)
        }
        NameFeatures.append(
          index, in: sentence, casing: context.casing(ofSentence: number), context, to: &slots)
      }
      return Example(slots: slots, labels: labels, weight: weight)
    }
  }
}
