/// Tells which expressions stand between double quotation marks.
enum QuoteMarks {
  /// One answer for each expression, in their order.
  static func inside(_ phrases: [DatePhrase], of document: Document) -> [Bool] {
    var answers: [Bool] = []
    answers.reserveCapacity(phrases.count)
    var next = 0
    for paragraph in document.paragraphs {
      guard next < phrases.count else { break }
      var inside = false
      for index in paragraph {
        if document.tokens[index].kind == .doubleQuote { inside.toggle() }
        if next < phrases.count, phrases[next].tokens.lowerBound == index {
          answers.append(inside)
          next += 1
        }
      }
    }
    return answers
  }
}
