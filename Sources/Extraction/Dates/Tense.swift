/// Tells whether a sentence puts a date behind or ahead of its writer.
struct Tense {
  let document: Document

  /// The side told by the nearest verb, looked for first before the expression and then after it.
  func side(of phrase: Range<Int>) -> DatePhrase.Side? {
    let sentence = document.sentences[document.sentence(of: phrase.lowerBound)]
    let floor = max(sentence.lowerBound, phrase.lowerBound - Tense.reach)
    var index = phrase.lowerBound - 1
    while index >= floor {
      if let side = side(at: index, in: sentence) { return side }
      index = beforeRelativeClause(endingAt: index, floor: floor) ?? index - 1
    }
    index = phrase.upperBound
    let ceiling = min(sentence.upperBound, phrase.upperBound + Tense.reach)
    while index < ceiling {
      if let side = side(at: index, in: sentence) { return side }
      index += 1
    }
    return nil
  }

  /// Tokens looked at on each side, so that a text without sentence ends stays linear.
  private static let reach = 40

  private static let future = WordSet(
    """
    will 'll we'll he'll she'll they'll i'll it'll you'll that'll there'll won't shall would upcoming gonna airs debuts premieres
    returns resumes kicks turns runs continues arrives returning hoping plans hopes coming newsstands
    """)
  /// Participles and nouns that look ahead, unless they stand in the past: `was scheduled`, `had planned`.
  private static let planning = WordSet("due slated scheduled expected expects planned planning poised")
  private static let past = WordSet(
    """
    was were had did said told took made came went got saw wore gave sat met wrote found left kept held began broke brought chose
    drew drove fell felt flew grew hung knew led lost paid put ran rang rose sang sent shook showed shot sold spent spoke stood
    swam taught thought threw won wound became caught cut hit let set shut split spread beat been born done gone ago didn't
    wasn't weren't hadn't has have says reveals tweets
    """)
  private static let auxiliaries = WordSet("was were had wasn't weren't hadn't been having")
  private static let being = WordSet("be being")
  /// Words in -ed that are no past tense.
  private static let notPast = WordSet(
    "need indeed speed feed hundred wed seed deed jared exceed succeed proceed alfred red bed")
  private static let set = WordKey.of("set")
  private static let about = WordKey.of("about")
  private static let look = WordSet("look looking looks")
  private static let forward = WordKey.of("forward")
  private static let going = WordKey.of("going")
  private static let shops = WordSet(
    "theaters theatres stores shelves cinemas newsstands stands netflix hulu")
  private static let hits = WordSet("hits hit")
  private static let relatives = WordSet("which who whose whom where")

  private func side(at index: Int, in sentence: Range<Int>) -> DatePhrase.Side? {
    let token = document.tokens[index]
    guard token.isWord else { return nil }
    let next = index + 1 < sentence.upperBound ? document.tokens[index + 1].key : 0
    if next == Keys.to && (token.key == Tense.set || token.key == Tense.going || token.key == Tense.about)
      || next == Keys.on && token.key == Tense.going || next == Tense.forward && Tense.look.contains(token)
      || Tense.hits.contains(token) && Tense.shops.contains(next) || Tense.planning.contains(token)
    {
      return follows(Tense.auxiliaries, index, in: sentence) ? .past : .future
    }
    if Tense.future.contains(token) { return .future }
    // `United States`, the film `All We Had`: names tell nothing.
    if token.isCapitalized, !token.shape.contains(.sentenceStart) { return nil }
    if Tense.past.contains(token) { return .past }
    let end = Int(token.end)
    if token.end - token.start > 3, document.bytes[end - 1] | 0x20 == 0x64,
      document.bytes[end - 2] | 0x20 == 0x65,
      !Tense.notPast.contains(token), !token.shape.contains(.hasHyphen)
    {
      // `set to be released`: the participle says nothing, the words before it do.
      return follows(Tense.being, index, in: sentence) ? nil : .past
    }
    return nil
  }

  /// Whether one of the words stands in the three tokens before the index.
  private func follows(_ words: WordSet, _ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains { words.contains(document.tokens[$0]) }
  }

  /// When a clause `, in which she will star,` ends at the index, the index before its opening comma.
  private func beforeRelativeClause(endingAt index: Int, floor: Int) -> Int? {
    guard isComma(index) else { return nil }
    var at = index - 1
    while at >= max(floor, index - 16) {
      if isComma(at) {
        let opens = (at + 1..<max(at + 1, min(at + 3, index))).contains {
          Tense.relatives.contains(document.tokens[$0])
        }
        return opens ? at - 1 : nil
      }
      at -= 1
    }
    return nil
  }

  private func isComma(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .punctuation && token.end - token.start == 1
      && document.bytes[Int(token.start)] == 0x2C
  }
}
