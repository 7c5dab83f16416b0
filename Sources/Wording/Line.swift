/// One line of an article with what the cleaning rules ask about it; a hard-wrapped paragraph counts as one line.
package struct Line: Sendable, Equatable {
  /// The words as written, without space around them.
  package let text: String
  /// The same in lower-case ASCII letters, with straight quotes, plain hyphens and spaces for line breaks.
  package let folded: [UInt8]
  /// Words, that is runs with a letter or a digit.
  package let wordCount: Int
  /// Words from the second on that begin with a capital letter or a digit, and those of four letters or more that begin
  /// with a small one: shorter ones stay small in title case too.
  package let capitalized: Int
  package let uncapitalized: Int
  /// What the line ends with, closing quotes and brackets set aside.
  package let ending: Ending

  /// The mark at the end of a line.
  package enum Ending: Sendable {
    case period, question, exclamation, colon, comma, ellipsis, none
  }

  /// Reads a line in one pass.
  package init(_ text: String) {
    self.text = text
    var scan = Scan()
    var source = text
    folded = source.withUTF8 { bytes in
      // No scalar is folded to more bytes than it has.
      [UInt8](unsafeUninitializedCapacity: bytes.count) { folded, count in
        scan.read(bytes, into: folded)
        count = scan.count
      }
    }
    wordCount = scan.words
    capitalized = scan.capitalized
    uncapitalized = scan.uncapitalized
    ending = Line.ending(of: folded)
  }

  /// One pass over a line's bytes.
  private struct Scan {
    /// Folded bytes so far.
    private(set) var count = 0
    private(set) var words = 0
    private(set) var capitalized = 0
    private(set) var uncapitalized = 0
    private var inWord = false
    /// Where the word began, if with a small letter.
    private var smallStart = -1

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) {
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x20, 0x0A:
          end()
          folded[count] = 0x20
        case 0x61...0x7A, 0x30...0x39:
          if !inWord { begin(byte < 0x40) }
          folded[count] = byte
        case 0x41...0x5A:
          if !inWord { begin(true) }
          folded[count] = byte | 0x20
        case 0..<0x80: folded[count] = byte
        default:
          let scalar = Line.scalar(bytes, at: index)
          if !inWord, scalar.value >= 0xC0, !(0x2000...0x2BFF).contains(scalar.value) {
            begin(!scalar.properties.isLowercase)
          }
          let length = min(UTF8.width(scalar), bytes.count - index)
          fold(scalar, bytes[index..<index + length], into: folded)
          index += length
          continue
        }
        count += 1
        index += 1
      }
      end()
    }

    /// Folds a scalar beyond ASCII.
    private mutating func fold(
      _ scalar: Unicode.Scalar, _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
      into folded: UnsafeMutableBufferPointer<UInt8>
    ) {
      switch scalar.value {
      case 0x2018, 0x2019, 0x201B: folded[count] = 0x27
      case 0x201C, 0x201D, 0x201E, 0xAB: folded[count] = 0x22
      case 0x2010...0x2015: folded[count] = 0x2D
      default:
        for byte in bytes {
          folded[count] = scalar.value == 0x2026 ? 0x2E : byte
          count += 1
        }
        return
      }
      count += 1
    }

    private mutating func begin(_ isCapital: Bool) {
      inWord = true
      words += 1
      if words == 1 { return }
      if isCapital { capitalized += 1 } else { smallStart = count }
    }

    private mutating func end() {
      if smallStart >= 0, count - smallStart >= 4 { uncapitalized += 1 }
      smallStart = -1
      inWord = false
    }
  }

  /// Share of capitalised words among all but the first, 0 for a line of one word.
  package var titleCase: Double {
    capitalized + uncapitalized == 0 ? 0 : Double(capitalized) / Double(capitalized + uncapitalized)
  }

  /// Whether the line ends like a sentence.
  package var isTerminated: Bool {
    switch ending {
    case .period, .question, .exclamation: true
    case .colon, .comma, .ellipsis, .none: false
    }
  }

  /// Whether the line is a hard-wrapped paragraph.
  package var isWrapped: Bool { text.utf8.contains(0x0A) }

  /// Whether the line opens with a quotation mark.
  package var opensWithQuote: Bool { folded.first == 0x22 || folded.first == 0x27 }

  /// Whether the folded line begins with a phrase that ends at a word boundary.
  package func begins(with phrase: StaticString) -> Bool {
    phrase.withUTF8Buffer { folded.starts(with: $0) }
      && (folded.count == phrase.utf8CodeUnitCount || !folded[phrase.utf8CodeUnitCount].isWordByte)
  }

  /// The scalar that begins at an index of valid UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar {
    var value = UInt32(bytes[index])
    let length = value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4
    value &= 0x7F >> UInt32(length)
    for byte in bytes[(index + 1)..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func ending(of folded: [UInt8]) -> Ending {
    func closes(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D
    }
    guard let last = folded.lastIndex(where: { !closes($0) }) else { return .none }
    switch folded[last] {
    case 0x2E: return last > 0 && folded[last - 1] == 0x2E ? .ellipsis : .period
    case 0x3F: return .question
    case 0x21: return .exclamation
    case 0x3A: return .colon
    case 0x2C, 0x3B: return .comma
    case 0x82 where folded[...last].suffix(3) == [0xE3, 0x80, 0x82]: return .period
    default: return .none
    }
  }
}

extension UInt8 {
  /// Whether the byte belongs to a word: an ASCII letter or digit, or part of any other letter.
  @inlinable package var isWordByte: Bool {
    // A bit for every ASCII letter and digit: whoever looks for words asks this of every byte.
    let bits: UInt64 = self < 0x40 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return self >= 0x80 || bits &>> UInt64(self & 0x3F) & 1 != 0
  }
}
