/// Tells which expressions stand between quotation marks.
enum QuoteMarks {
  /// One answer for each expression, in their order.
  static func inside(_ phrases: [DatePhrase], of document: Document) -> [Bool] {
    var answers: [Bool] = []
    answers.reserveCapacity(phrases.count)
    var next = 0
    for paragraph in document.paragraphs {
      guard next < phrases.count else { break }
      guard paragraph.contains(phrases[next].tokens.lowerBound) else { continue }
      var double = false
      var single = false
      for index in paragraph {
        let token = document.tokens[index]
        if token.kind == .doubleQuote { double.toggle() }
        if token.kind == .singleQuote { single = isOpening(index, in: paragraph, of: document) }
        if next < phrases.count, phrases[next].tokens.lowerBound == index {
          answers.append(double || single)
          next += 1
        }
      }
    }
    return answers
  }

  /// A single mark opens before a word and after white space; the apostrophe of `'90s` does neither.
  private static func isOpening(_ index: Int, in paragraph: Range<Int>, of document: Document) -> Bool {
    let token = document.tokens[index]
    guard token.shape.contains(.spaceBefore), !token.shape.contains(.spaceAfter),
      index + 1 < paragraph.upperBound
    else { return false }
    let next = document.tokens[index + 1]
    return next.kind != .number || !next.shape.contains(.hasLower)
  }
}
