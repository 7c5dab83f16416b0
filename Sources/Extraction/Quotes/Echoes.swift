internal import Records

/// Finds the quote of the body that a headline quotes again.
struct Echoes {
  let context: SpeechContext

  /// A headline holds few quotes; more are not looked up, so that the search stays linear.
  private static let most = 8

  /// For stretches of headline and deck the body stretch that holds the same words in the same order.
  func find() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (index, stretch) in context.stretches.enumerated() where found.count < Echoes.most {
      guard isTop(stretch) else { break }
      let words = keys(stretch.content)
      guard words.count >= 2, words.count <= 20 else { continue }
      for (other, body) in context.stretches.enumerated() where other > index && !isTop(body) {
        if holds(body.content, words) {
          found[index] = other
          break
        }
      }
    }
    return found
  }

  private func isTop(_ stretch: QuoteStretch) -> Bool {
    switch context.document.paragraphFields[stretch.paragraph] {
    case .headline, .deck: true
    case .body, .caption: false
    }
  }

  private func keys(_ range: Range<Int>) -> [UInt64] {
    context.document.tokens[range].filter { $0.isWord || $0.kind == .number }.map(\.key)
  }

  private func holds(_ range: Range<Int>, _ words: [UInt64]) -> Bool {
    var matched = 0
    for token in context.document.tokens[range] where token.isWord || token.kind == .number {
      matched = token.key == words[matched] ? matched + 1 : token.key == words[0] ? 1 : 0
      if matched == words.count { return true }
    }
    return false
  }
}
