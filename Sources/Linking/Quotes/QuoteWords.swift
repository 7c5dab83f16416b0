/// The words of a quote and where they stand in its text.
package struct QuoteWords: Sendable {
  /// The words in order.
  package private(set) var words: [QuoteWord] = []
  /// For every word the UTF-8 offset at which it and the marks before it begin; the last is the text's length.
  package private(set) var starts: [Int] = []

  /// Cuts a text into its words.
  package init(_ text: String) {
    QuoteWords.each(in: text) { word, start in
      words.append(word)
      starts.append(start)
    }
    if !starts.isEmpty { starts[0] = 0 }
    starts.append(text.utf8.count)
  }

  /// Calls `found` with every word and the offset at which it begins, marks such as an opening bracket included.
  ///
  /// A hyphen, an apostrophe, a bracket or an asterisk between two letters parts no words, so that `co-star`, `[I]t` and `f*ck` are one
  /// each; of Chinese, Japanese and Korean every character is a word.
  package static func each(in text: String, _ found: (QuoteWord, Int) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes)
      while let word = scanner.next() { found(word.word, word.start) }
    }
  }
}

/// Walks over the bytes of a text word by word.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the brackets end that the scanner is in.
  private var bracketEnd = 0
  /// After the last blank or word.
  private var start = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word and where it begins with its marks; nil at the end.
  mutating func next() -> (word: QuoteWord, start: Int)? {
    while index < bytes.count {
      let (kind, length) = kind(at: index)
      switch kind {
      case .letter, .ideograph: return word()
      case .blank: start = index + length
      case .joint: if bytes[index] == 0x5B { openBracket() }
      case .mark: if bytes[index] == 0x28 { openBracket() }
      case .nothing: break
      }
      index += length
    }
    return nil
  }

  /// Brackets count when they are closed within so many bytes.
  private static let longestBracket = 160

  private mutating func openBracket() {
    let closing: UInt8 = bytes[index] == 0x5B ? 0x5D : 0x29
    for place in index..<min(bytes.count, index + Self.longestBracket) where bytes[place] == closing {
      bracketEnd = max(bracketEnd, place)
      return
    }
  }

  private mutating func word() -> (word: QuoteWord, start: Int) {
    let begin = start
    var word = WordBuilder()
    loop: while index < bytes.count {
      let (kind, length) = kind(at: index)
      switch kind {
      case .letter: word.add(bytes, index, length)
      case .ideograph:
        if word.isEmpty {
          word.add(bytes, index, length)
          index += length
        }
        break loop
      case .nothing: break
      case .joint:
        guard index + length < bytes.count, self.kind(at: index + length).0 == .letter else {
          // Of `f***ing` the whole is one word, of `well - no` and `well--no` not.
          if bytes[index] == 0x2A, index + length < bytes.count, bytes[index + length] == 0x2A { break }
          break loop
        }
        if [0x27, 0xE2, 0xCA].contains(bytes[index]) { word.addApostrophe() }
      case .blank, .mark: break loop
      }
      index += length
    }
    start = index
    return (word.finished(isBracketed: index <= bracketEnd), begin)
  }

  private enum Kind {
    case letter, ideograph, blank, joint, mark, nothing
  }

  private func kind(at index: Int) -> (Kind, Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return (.letter, 1)
      case 0x09...0x0D, 0x20: return (.blank, 1)
      case 0x27, 0x2A, 0x2D, 0x5B, 0x5D: return (.joint, 1)
      default: return (.mark, 1)
      }
    }
    let (value, length) = Scalars.decode(bytes, at: index)
    switch value {
    case 0x2019, 0x02BC, 0x2010, 0x2011: return (.joint, length)
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F: return (.nothing, length)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.blank, length)
    case 0xC0...0x24F, 0x370...0x1FFF: return (.letter, length)
    case 0x2E80...0x2FFF, 0x3040...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return (.ideograph, length)
    default: return (.mark, length)
    }
  }
}

/// Takes the letters of a word together.
private struct WordBuilder {
  private var key: UInt64 = 0xcbf2_9ce4_8422_2325
  /// With apostrophes, as ``StopWords`` has them.
  private var plainHash: UInt64 = 0xcbf2_9ce4_8422_2325
  private var letters: UInt32 = 0
  private var length = 0
  private var initial: UInt8 = 0
  private var hasDigit = false

  var isEmpty: Bool { length == 0 }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) {
    if count == 1 {
      return add(bytes[index] >= 0x41 && bytes[index] <= 0x5A ? bytes[index] | 0x20 : bytes[index])
    }
    let (value, _) = Scalars.decode(bytes, at: index)
    let plain = LatinFolding.plain(value)
    if !plain.isEmpty {
      for byte in plain { add(byte) }
    } else if (0x370...0x1FFF).contains(value) {
      for byte in (Unicode.Scalar(value)?.properties.lowercaseMapping ?? "").utf8 { add(byte) }
    } else {
      for step in 0..<count { add(bytes[index + step]) }
    }
  }

  mutating func addApostrophe() { plainHash = (plainHash ^ 0x27) &* 0x100_0000_01b3 }

  private mutating func add(_ byte: UInt8) {
    key = (key ^ UInt64(byte)) &* 0x100_0000_01b3
    plainHash = (plainHash ^ UInt64(byte)) &* 0x100_0000_01b3
    letters |= 1 << UInt32(byte & 31)
    if length == 0 { initial = byte }
    if byte <= 0x39 { hasDigit = true }
    length += 1
  }

  /// FNV-1a with a last mixing, since the low bits alone mix less well.
  func finished(isBracketed: Bool) -> QuoteWord {
    QuoteWord(
      key: key ^ key >> 32, letters: letters, length: UInt8(min(length, 255)),
      initial: hasDigit ? 0 : initial,
      isContent: length >= 2 && !StopWords.shared.contains(plainHash ^ plainHash >> 32),
      isBracketed: isBracketed)
  }
}

/// Reads UTF-8.
enum Scalars {
  /// The scalar at an offset and how many bytes it has, at least 1; of broken bytes any.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let count = max(
      1, min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, bytes.count - index))
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for step in 1..<count { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    return (value, count)
  }
}
