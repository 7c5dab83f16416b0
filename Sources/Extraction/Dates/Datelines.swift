import Records

/// Days that stand before a paragraph as the day it was written: `August 27, 2016: In case …`, `LOS ANGELES, Nov. 2, 2016 (AP) —`.
struct Datelines {
  /// Days in reading order, with their paragraphs.
  private var days: [(paragraph: Int, day: CalendarDay)] = []
  /// The last paragraph of the opening; a dateline there is that of the whole article.
  private let opening: Int

  init(_ phrases: [DatePhrase], of document: Document) {
    opening = (document.paragraphFields.firstIndex(of: .body) ?? 0) + 2
    for phrase in phrases {
      guard case .fixed(.day(let day)) = phrase.meaning else { continue }
      let paragraph = document.paragraph(of: phrase.tokens.lowerBound)
      if days.last?.paragraph != paragraph,
        Datelines.isDateline(phrase.tokens, in: document.paragraphs[paragraph], of: document)
      {
        days.append((paragraph, day))
      }
    }
  }

  /// The day a paragraph was written by its own dateline, or by that of the article.
  func day(of paragraph: Int) -> CalendarDay? {
    guard let first = days.first else { return nil }
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].paragraph < paragraph { low = middle + 1 } else { high = middle }
    }
    if low < days.count, days[low].paragraph == paragraph { return days[low].day }
    return days.count == 1 && first.paragraph <= opening && first.paragraph < paragraph ? first.day : nil
  }

  /// Whether nothing but a place stands before the date, and a colon or a dash soon after it.
  private static func isDateline(_ phrase: Range<Int>, in paragraph: Range<Int>, of document: Document)
    -> Bool
  {
    guard phrase.lowerBound - paragraph.lowerBound <= 6 else { return false }
    for index in paragraph.lowerBound..<phrase.lowerBound {
      let token = document.tokens[index]
      guard token.kind == .punctuation || token.isWord && token.shape.contains(.allCaps) else { return false }
    }
    for index in phrase.upperBound..<min(phrase.upperBound + 4, paragraph.upperBound) {
      let token = document.tokens[index]
      if token.kind == .punctuation {
        let byte = document.bytes[Int(token.start)]
        // A colon, a hyphen, or a dash of three bytes.
        if byte == 0x3A || byte == 0x2D || byte == 0xE2 { return true }
      }
      // `(AP)`, `(Reuters)`.
      guard token.kind == .punctuation || token.isCapitalized else { return false }
    }
    return false
  }
}
