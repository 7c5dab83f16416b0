/// What it costs to read a mark as opening, closing or stray: 0 where its shape and the blanks around it ask for that reading.
///
/// The costs are ordinal: they decide only between readings of one paragraph. A stray mark (about 2) is dearer than one odd
/// blank (1.5) and cheaper than two.
struct QuoteMark {
  var token: Int
  var opening: Float
  var closing: Float
  var strayOutside: Float
  var strayInside: Float

  private static let clipped = WordSet(
    "em til tis twas cause n bout round cuz ello ere neath coz nuff fess fore fro s d ll re ve m t")

  /// A double mark or guillemet.
  static func double(_ document: Document, _ index: Int, in paragraph: Range<Int>) -> QuoteMark {
    let token = document.tokens[index]
    let before = side(document, index, in: paragraph, step: -1)
    let after = side(document, index, in: paragraph, step: 1)
    var opening: Float
    var closing: Float
    switch (before, after) {
    case (.edge, _): (opening, closing) = (0, 3)
    case (_, .edge): (opening, closing) = (3, 0)
    case (.space, .space): (opening, closing) = (0.7, 0.7)
    case (.space, _): (opening, closing) = (0, 1.5)
    case (.opener, _): (opening, closing) = (0, 0.9)
    case (_, .space): (opening, closing) = (2.5, 0)
    case (.stop, _): (opening, closing) = (1, 0)
    case (_, .stop): (opening, closing) = (2, 0)
    default: (opening, closing) = (0.5, 0.5)
    }
    switch scalar(document, token) {
    case 0x201C, 0xAB, 0x201E, 0x201F: (opening, closing) = (opening * 0.3, closing + 0.8)
    case 0x201D, 0xBB: (opening, closing) = (opening + 0.8, closing * 0.3)
    default: break
    }
    var stray: Float = 2
    if index > paragraph.lowerBound, before != .space, document.tokens[index - 1].kind == .number,
      document.tokens[index - 1].end == token.start
    {
      stray = 0.4  // inches
    }
    return QuoteMark(
      token: index, opening: opening, closing: closing, strayOutside: stray,
      strayInside: opening < closing ? stray + 0.5 : stray)
  }

  /// A single mark; it may be an apostrophe as well.
  static func single(_ document: Document, _ index: Int, in paragraph: Range<Int>) -> QuoteMark {
    let token = document.tokens[index]
    let before = side(document, index, in: paragraph, step: -1)
    let after = side(document, index, in: paragraph, step: 1)
    let left = index > paragraph.lowerBound ? document.tokens[index - 1] : nil
    let right = index + 1 < paragraph.upperBound ? document.tokens[index + 1] : nil
    var mark = QuoteMark(token: index, opening: 4, closing: 4, strayOutside: 0.5, strayInside: 0.5)
    let opens = before == .edge || before == .space || before == .opener
    if opens, after != .space, after != .edge {
      mark.opening = 0
      mark.strayOutside = 1.5
      mark.strayInside = 1.5
      if let right, clipped.contains(right) || right.kind == .number, scalar(document, token) != 0x2018 {
        mark.opening = 0.8
        mark.strayOutside = 0.4
        mark.strayInside = 0.4
      }
    } else if !opens {
      mark.closing = 0
      mark.strayOutside = 0.2
      mark.strayInside = 1.5
      if let left, left.isWord, before == .word {
        let last = document.bytes[Int(left.end) - 1] | 0x20
        // `the Joneses' dog`, `goin' home`
        if last == 0x73, after == .space, right?.isWord == true {
          mark.closing = 0.9
          mark.strayInside = 0.7
        } else if last == 0x6E, after == .space, right?.isWord == true {
          mark.closing = 0.6
          mark.strayInside = 0.9
        }
      }
      if after == .word { mark.closing = 1 }
    } else {
      mark.closing = 1.2
      mark.opening = 1.8
    }
    if scalar(document, token) == 0x2018 {
      mark.closing += 2
      mark.strayOutside += 0.5
    }
    return mark
  }

  private enum Side { case edge, space, word, stop, opener }

  private static func side(_ document: Document, _ index: Int, in paragraph: Range<Int>, step: Int) -> Side {
    let token = document.tokens[index]
    let neighbour = index + step
    guard paragraph.contains(neighbour) else { return .edge }
    if token.shape.contains(step < 0 ? .spaceBefore : .spaceAfter) { return .space }
    let other = document.tokens[neighbour]
    switch other.kind {
    case .punctuation:
      let byte = document.bytes[Int(other.start)]
      let last = document.bytes[Int(other.end) - 1]
      if byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x2F { return .opener }
      if byte == 0xE2, last != 0xA6 { return .opener }  // dashes, not the ellipsis
      return .stop
    case .doubleQuote, .singleQuote: return .opener
    default: return .word
    }
  }

  private static func scalar(_ document: Document, _ token: Token) -> UInt32 {
    document.bytes.withUnsafeBufferPointer {
      CharacterClass.decode($0, at: Int(token.start), limit: $0.count).value
    }
  }
}
