import Records
import Wording

/// An article as a reader hands it to the cleaner: what the input says about it, and its text as lines.
struct Draft: Sendable {
  /// Everything but the body, as far as the input tells it.
  var article: Article
  /// Lines in reading order.
  var units: [Unit] = []
  /// What the person at the command should hear, a line each.
  var notes: [String] = []

  /// A line, whether a blank line stands before it, and what the input's markup says it is.
  struct Unit: Sendable, Equatable {
    let line: Line
    let startsParagraph: Bool
    /// The embedded post whose words the line is, or, of an empty line, that stands here without words; without its range.
    var embed: Embed?

    init(line: Line, startsParagraph: Bool, embed: Embed? = nil) {
      self.line = line
      self.startsParagraph = startsParagraph
      self.embed = embed
    }
  }

  init(article: Article) { self.article = article }

  /// Cuts normalised text into units: blank lines part paragraphs, and each line of a paragraph is a unit of its own unless
  /// the paragraph is hard-wrapped prose.
  mutating func addText(_ text: ArraySlice<UInt8>) {
    var paragraph: [ArraySlice<UInt8>] = []
    for line in ByteSearch.lines(of: text) {
      let trimmed = Draft.trim(line)
      if trimmed.isEmpty {
        addParagraph(paragraph)
        paragraph = []
      } else {
        paragraph.append(trimmed)
      }
    }
    addParagraph(paragraph)
  }

  private mutating func addParagraph(_ lines: [ArraySlice<UInt8>]) {
    guard !lines.isEmpty else { return }
    let strings = lines.map { String(decoding: $0, as: UTF8.self) }
    if Draft.isWrapped(lines) {
      units.append(Unit(line: Line(strings.joined(separator: "\n")), startsParagraph: true))
      return
    }
    for (index, string) in strings.enumerated() {
      units.append(Unit(line: Line(string), startsParagraph: index == 0))
    }
  }

  /// Whether most line breaks fall inside sentences: before a small letter, or after a line of a wrapped text's length that has
  /// no end.
  private static func isWrapped(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard lines.count > 1 else { return false }
    // Mail and news wires wrap between 60 and 80 columns: no line is longer, and only the last is much shorter.
    let isNarrow =
      lines.count > 2 && lines.allSatisfy { $0.count <= 100 }
      && lines.dropLast().allSatisfy { $0.count >= 45 }
    var inside = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isSmall = next.first.map { (0x61...0x7A).contains($0) } ?? false
      if !endsSentence(line), isSmall || isNarrow { inside += 1 }
    }
    return inside * 2 >= lines.count - 1
  }

  /// A text of a data set with its paragraphs parted by blank lines: many part them by a single line break, which shows where
  /// there is no blank line and four lines in five end like sentences.
  static func partingLines(_ text: [UInt8]) -> [UInt8] {
    let lines = ByteSearch.lines(of: text[...]).map(trim)
    let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    guard inner.count > 1, !inner.contains(where: \.isEmpty),
      inner.count(where: endsSentence) * 5 >= inner.count * 4
    else { return text }
    return Array(inner.joined(separator: [0x0A, 0x0A]))
  }

  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.last {
    case 0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x29, 0x9D: true
    default: false
    }
  }

  /// A slice without spaces at its ends.
  static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while line.first == 0x20 { line.removeFirst() }
    while line.last == 0x20 { line.removeLast() }
    return line
  }
}
