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
    var words: [Word] = []
    var word = ""
    var offset = start
    func finish() {
      guard let first = word.unicodeScalars.first else { return }
      words.append(
        Word(
          text: word.lowercased(), start: offset - word.unicodeScalars.count, end: offset,
          isCapital: first.properties.isUppercase, isMark: false))
      word = ""
    }
    for scalar in sentence.unicodeScalars {
      let joins = !word.isEmpty && (scalar == "'" || scalar == "’" || scalar == "-")
      if joins || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar == "’" ? "'" : scalar)
      } else {
        finish()
        if !scalar.properties.isWhitespace {
          words.append(
            Word(text: String(scalar), start: offset, end: offset + 1, isCapital: false, isMark: true))
        }
      }
      offset += 1
    }
    finish()
    self.words = words
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
