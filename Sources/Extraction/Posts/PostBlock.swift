/// The words of a post that fill several paragraphs under one opening mark, with or without marks at the next ones.
struct PostBlock {
  /// In reading order; one where no paragraph opens again, so that line breaks stay as they are.
  var texts: [Range<Int>]

  /// No post has more paragraphs: a mark that is never closed shall not take the article.
  private static let reach = 12

  /// Nil when the words end in the paragraph of the mark, or nowhere.
  init?(openedBy open: Int, in document: Document) {
    let paragraph = document.paragraph(of: open)
    let first = document.paragraphs[paragraph]
    func mark(in range: Range<Int>) -> Int? {
      range.first { document.tokens[$0].kind == .doubleQuote }
    }
    guard document.tokens[open].kind == .doubleQuote, mark(in: open + 1..<first.upperBound) == nil else {
      return nil
    }
    texts = [open + 1..<first.upperBound]
    var opensAgain: Bool?
    for next in (paragraph + 1..<paragraph + PostBlock.reach).clamped(to: document.paragraphs.indices) {
      guard document.paragraphFields[next] == document.paragraphFields[paragraph] else { return nil }
      let range = document.paragraphs[next]
      let opens = mark(in: range) == range.lowerBound && range.count > 1
      guard opens == opensAgain ?? opens else { return nil }
      opensAgain = opens
      let start = opens ? range.lowerBound + 1 : range.lowerBound
      let close = mark(in: start..<range.upperBound)
      if let close, document.tokens[close].shape.contains(.spaceBefore), close + 1 < range.upperBound {
        return nil
      }
      texts.append(start..<(close ?? range.upperBound))
      guard close != nil else { continue }
      if !opens { texts = [open + 1..<(close ?? range.upperBound)] }
      return
    }
    return nil
  }

  /// The token behind the words.
  var end: Int { texts.last?.upperBound ?? 0 }
}
