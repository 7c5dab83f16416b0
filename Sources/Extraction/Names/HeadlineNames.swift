/// Cuts the names of headlines, where every word is capitalised, to what the running text calls a name.
enum HeadlineNames {
  static func trim(_ spans: [Range<Int>], in document: Document, _ context: NameContext) -> [Range<Int>] {
    let tokens = document.tokens
    func isHeadline(_ span: Range<Int>) -> Bool {
      let casing = context.casings[document.sentence(of: span.lowerBound)]
      return casing == .title || casing == .caps
    }
    guard context.casings.contains(where: { $0 == .title || $0 == .caps }) else { return spans }
    var words = [Bool](repeating: false, count: document.typeCount)
    for span in spans where !isHeadline(span) {
      for index in span where tokens[index].kind == .word { words[Int(tokens[index].type)] = true }
    }
    // Few headlines need to know.
    var known: Set<[UInt64]>?
    func isFull(_ name: Range<Int>) -> Bool {
      let full =
        known
        ?? Set(spans.filter { $0.count > 1 && !isHeadline($0) }.map { tokens[$0].map(\.key) })
      known = full
      return full.contains(tokens[name].map(\.key))
    }
    return spans.map { span in
      guard span.count > 1, isHeadline(span), !isSubject(span, in: document) else { return span }
      var end = span.upperBound
      // Beyond the first known word, words that no name of the text has are the headline's own.
      while end - span.lowerBound > 1, !words[Int(tokens[end - 1].type)],
        words[Int(tokens[end - 2].type)],
        context.usage[end - 1] & 1 == 1 || context.statistics[end - 1].surname == 0
          || isFull(span.lowerBound..<end - 1)
      {
        end -= 1
      }
      guard end < span.upperBound else { return span }
      return span.lowerBound..<end
    }
  }

  /// `Ana Zephyr Responds to Rumours`: a verb in the third person right behind two words leaves no other verb among them.
  private static func isSubject(_ span: Range<Int>, in document: Document) -> Bool {
    guard span.count == 2, span.upperBound < document.tokens.count,
      document.sentence(of: span.lowerBound) == document.sentence(of: span.upperBound)
    else { return false }
    let next = document.tokens[span.upperBound]
    let last = document.tokens[span.upperBound - 1]
    guard CueLexicon.verb(next)?.form == .finite, CueLexicon.verb(last) == nil else { return false }
    return document.bytes[Int(next.end) - 1] | 0x20 == 0x73
  }
}
