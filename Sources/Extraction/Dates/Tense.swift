/// Tells whether a sentence puts a date behind or ahead of its writer.
struct Tense {
  let document: Document

  private static let future = WordSet(
    """
    will 'll we'll he'll she'll they'll i'll it'll you'll won't shall upcoming due slated scheduled expected expects plans planned planning
    hopes hoping airs debuts premieres returns kicks opens hits arrives starts begins drops releases launches gonna ahead until till
    """)
  private static let past = WordSet(
    """
    was were had did said told took made came went got saw wore gave sat met wrote found left kept held began broke brought chose
    drew drove fell felt flew grew hung knew led lost paid put ran rang rose sang sent shook showed shot sold spent spoke stood
    swam taught thought threw won wound spilled became caught cut hit let read set shut split spread beat been born done gone
    ago didn't wasn't weren't hadn't has have 's says reveals tweets
    """)
  private static let set = WordKey.of("set")
  private static let going = WordKey.of("going")
  private static let due = WordKey.of("due")
  private static let have = WordSet("has have")
  /// Words in -ed that are no past tense.
  private static let notPast = WordSet(
    "need indeed speed feed bed red hundred wed seed deed ted fred ed jared led")

  private enum Mark { case past, future }

  private func mark(_ index: Int, in sentence: Range<Int>) -> Mark? {
    let token = document.tokens[index]
    guard token.isWord else { return nil }
    let next = index + 1 < sentence.upperBound ? document.tokens[index + 1].key : 0
    if token.key == Tense.set || token.key == Tense.going, next == Keys.to { return .future }
    if Tense.future.contains(token) { return .future }
    if Tense.past.contains(token) { return .past }
    let bytes = document.bytes
    let end = Int(token.end)
    if token.end - token.start > 3, bytes[end - 1] | 0x20 == 0x64, bytes[end - 2] | 0x20 == 0x65,
      !Tense.notPast.contains(token)
    {
      return .past
    }
    return nil
  }

  /// Whether the nearest verb around the expression, first before it and then after it, looks ahead.
  func looksAhead(_ phrase: Range<Int>) -> Bool {
    let sentence = document.sentences[document.sentence(of: phrase.lowerBound)]
    var index = phrase.lowerBound - 1
    let floor = max(sentence.lowerBound, phrase.lowerBound - Tense.reach)
    while index >= floor {
      if let mark = mark(index, in: sentence) { return mark == .future }
      index -= 1
    }
    index = phrase.upperBound
    let ceiling = min(sentence.upperBound, phrase.upperBound + Tense.reach)
    while index < ceiling {
      if let mark = mark(index, in: sentence) { return mark == .future }
      index += 1
    }
    return false
  }

  /// Tokens looked at on each side, so that a text without sentence ends stays linear.
  private static let reach = 40
}
