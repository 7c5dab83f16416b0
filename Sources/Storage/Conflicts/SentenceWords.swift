internal import Records

/// A sentence in words and marks, each with its place in the sentence's field.
struct SentenceWords {
  /// A word, a number or a mark.
  struct Word: Equatable {
    /// Lower case.
    let text: String
    /// Unicode scalars before it and up to its end.
    let start: Int
    let end: Int
    let isCapital: Bool
    let isMark: Bool
  }

  let words: [Word]

  /// - Parameter start: Unicode scalars before the sentence.
  init(_ sentence: String, from start: Int = 0) {
    let scalars = sentence.unicodeScalars
    var words: [Word] = []
    var offset = start
    // Where the word at hand begins; nil between words.
    var begin: (index: String.Index, offset: Int)?
    func finish(at end: String.Index) {
      guard let first = begin else { return }
      let word = sentence[first.index..<end].lowercased()
      words.append(
        Word(
          text: word.utf8.contains(0xE2) ? word.replacing("’", with: "'") : word, start: first.offset,
          end: offset,
          isCapital: Self.isCapital(scalars[first.index]), isMark: false))
      begin = nil
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if Self.isOfWord(scalar) {
        if begin == nil { begin = (index, offset) }
      } else if begin == nil || !(scalar == "'" || scalar == "’" || scalar == "-") {
        finish(at: index)
        if scalar.value > 0x7F ? !scalar.properties.isWhitespace : scalar.value > 0x20 {
          words.append(
            Word(text: String(scalar), start: offset, end: offset + 1, isCapital: false, isMark: true))
        }
      }
      offset += 1
    }
    finish(at: sentence.endIndex)
    self.words = words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x7F ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// Indices of the words within a stretch of the field.
  func range(from start: Int, to end: Int) -> Range<Int> {
    let first = words.firstIndex { $0.end > start } ?? words.count
    let last = words[first...].firstIndex { $0.start >= end } ?? words.count
    return first..<last
  }

  /// Whether some words stand at an index.
  func holds(_ phrase: [String], at index: Int) -> Bool {
    index + phrase.count <= words.count
      && phrase.indices.allSatisfy { words[index + $0].text == phrase[$0] }
  }
}
