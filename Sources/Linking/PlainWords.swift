/// Cuts a sentence into all its words, in lower case.
enum PlainWords {
  /// A word or a number.
  struct Word: Equatable {
    /// Lower case, with a plain apostrophe: `don't`; of numbers the commas are left out.
    var text: String
    var isCapital: Bool
    /// Whether it is a number between two commas, as an age after a name is.
    var isAge = false
    /// Whether a clause begins with it: after `;` or as `but`.
    var beginsClause = false

    /// The hash of the text.
    var key: UInt64 = 0
    /// What part it plays.
    var part: WordPart?

    /// Its digits, hashed, where it is a number; nil for a year too, which tells when and not how much.
    var number: UInt64? {
      if let digits = WordPart.numbers[text] { return ContentWords.hash(of: digits) }
      guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
      if text.utf8.count == 4, text.hasPrefix("19") || text.hasPrefix("20"), Int(text) != nil { return nil }
      let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return ContentWords.hash(of: digits)
    }
  }

  /// The words in order.
  static func all(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var word: [UInt8] = []
    var isCapital = false
    // The mark before the word at hand and the last one after any word.
    var (before, mark): (UInt8, UInt8) = (0, 0)
    var index = 0
    func isDigit(_ place: Int) -> Bool { place < bytes.count && (0x30...0x39).contains(bytes[place]) }
    func isLetter(_ place: Int) -> Bool {
      place < bytes.count && (bytes[place] >= 0x80 || (0x61...0x7A).contains(bytes[place] | 0x20))
    }
    func finish() {
      if word.isEmpty { return }
      var told = Word(text: String(decoding: word, as: UTF8.self), isCapital: isCapital)
      if word[0] >= 0x80 || word.contains(where: { $0 >= 0xC3 }) {
        let lower = told.text.lowercased()
        told.isCapital = told.isCapital || told.text.unicodeScalars.first?.properties.isUppercase == true
        told.text = lower
      }
      if told.text.hasSuffix("'s") { told.text.removeLast(2) }
      told.beginsClause = before == 0x3B || told.text == "but"
      told.isAge =
        before == 0x2C && index < bytes.count && bytes[index] == 0x2C && (0x30...0x39).contains(word[0])
      told.key = ContentWords.hash(of: told.text)
      told.part = WordPart.of(told.text)
      words.append(told)
      word = []
      mark = 0
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isQuoteMark =
        byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      if byte == 0x27 || isQuoteMark {
        let next = index + (isQuoteMark ? 3 : 1)
        if !word.isEmpty, isLetter(next) { word.append(0x27) } else { finish() }
        index = next
        continue
      }
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        // Dashes and quotation marks.
        finish()
        index += 3
        continue
      }
      if isDigit(index) || isLetter(index) {
        if word.isEmpty {
          (before, isCapital) = (mark, (0x41...0x5A).contains(byte))
        }
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if byte == 0x2C || byte == 0x2E, let last = word.last, (0x30...0x39).contains(last),
        isDigit(index + 1)
      {
        if byte == 0x2E { word.append(byte) }
      } else {
        finish()
        if byte != 0x20 { mark = byte }
      }
      index += 1
    }
    finish()
    return words
  }
}
