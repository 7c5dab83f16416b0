/// What one wording of a quote has and another has not, piece by piece.
package struct QuoteDifference: Sendable, Equatable {
  /// A stretch of words, whose marks are those of the text it is from.
  package struct Piece: Sendable, Equatable {
    /// What became of the words.
    package var kind: Kind
    /// The words of the earlier wording; empty when added.
    package var before: String
    /// The words of the later wording; empty when trimmed.
    package var after: String
  }

  /// What became of a stretch of words.
  package enum Kind: Sendable {
    case kept, trimmed, added, changed
  }

  /// The pieces in order: the `after` of all make the later wording, the `before` the earlier one.
  package private(set) var pieces: [Piece] = []

  /// Whether the wordings have half the words of the shorter one in common; else their pieces tell little.
  package private(set) var isTelling = false

  /// Compares two wordings word by word; case, accents and marks make no difference.
  package init(from first: String, to second: String) {
    let (old, new) = (QuoteWords(first), QuoteWords(second))
    let (oldText, newText) = (Slices(first, old), Slices(second, new))
    var (oldPlace, newPlace, kept) = (0, 0, 0)
    for run in WordAlignment(old.words, new.words).runs {
      add(oldText[oldPlace..<run.first], newText[newPlace..<run.second])
      (oldPlace, newPlace) = (run.first + run.count, run.second + run.count)
      kept += run.count
      pieces.append(
        Piece(kind: .kept, before: oldText[run.first..<oldPlace], after: newText[run.second..<newPlace]))
    }
    add(oldText[oldPlace..<old.words.count], newText[newPlace..<new.words.count])
    isTelling = 2 * kept >= min(old.words.count, new.words.count)
  }

  private mutating func add(_ before: String, _ after: String) {
    if before.isEmpty, after.isEmpty { return }
    let kind: Kind =
      if after.isEmpty { .trimmed } else if before.isEmpty { .added } else {
        Self.letters(before) == Self.letters(after) ? .kept : .changed
      }
    pieces.append(Piece(kind: kind, before: before, after: after))
  }

  /// The text without blanks and marks, since `home wrecker` and `homewrecker` are the same words.
  private static func letters(_ text: String) -> [UInt8] {
    text.utf8.lazy.map { $0 | 0x20 }.filter {
      $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
    }
  }

  /// Cuts a text between words; the blanks at the ends of a slice are left out.
  private struct Slices {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ text: String, _ words: QuoteWords) {
      bytes = Array(text.utf8)
      starts = words.starts
    }

    subscript(words: Range<Int>) -> String {
      if words.isEmpty { return "" }
      var slice = bytes[starts[words.lowerBound]..<starts[words.upperBound]]
      while let last = slice.last, Self.isBlank(last) { slice.removeLast() }
      while let first = slice.first, Self.isBlank(first) { slice.removeFirst() }
      return String(decoding: slice, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  }
}
