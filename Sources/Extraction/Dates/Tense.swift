/// Tells whether a sentence puts a date behind or ahead of its writer.
struct Tense {
  let document: Document

  /// The side told by the nearest verb, looked for first before the expression and then after it. A time limit
  /// (`until Friday`, `by May`) and an infinitive look to the closer side.
  func side(of phrase: Range<Int>) -> DatePhrase.Side? {
    let sentence = document.sentences[document.sentence(of: phrase.lowerBound)]
    let floor = max(sentence.lowerBound, phrase.lowerBound - Tense.reach)
    if phrase.lowerBound > sentence.lowerBound, Tense.limits.contains(document.tokens[phrase.lowerBound - 1]), !isPossessive(phrase.upperBound, in: sentence) { return .limit }
    var index = phrase.lowerBound - 1
    var intended = false
    while index >= floor {
      if let side = side(at: index, in: sentence) {
        // `is set to be released`: the words before an infinitive can still say more.
        if side == .future || !intended && side == .past { return side }
        if side == .past { return .near }
        intended = true
      }
      index = beforeRelativeClause(endingAt: index, floor: floor) ?? index - 1
    }
    if intended { return .near }
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
    returns resumes kicks turns runs continues arrives returning hoping plans hopes newsstands
    """)
  /// Participles and nouns that look ahead, unless they stand in the past: `was scheduled`, `had planned`.
  private static let planning = WordSet("due slated scheduled expected expects planned planning poised")
  private static let past = WordSet(
    """
    was were had did said told took made came went got saw wore gave sat met wrote found left kept held began broke brought chose
    drew drove fell felt flew grew hung knew led lost paid put ran rang rose sang sent shook showed shot sold spent spoke stood
    swam taught thought threw won wound became caught cut hit let set shut split spread beat wed been born done gone ago didn't
    wasn't weren't hadn't has have says reveals tweets
    """)
  /// Verbs of announcements; after `to` they look ahead, `put` and `set` included.
  private static let infinitives = WordSet(
    """
    be marry wed release open return perform host appear star air premiere debut play meet hold start begin launch attend
    tour headline welcome celebrate tie receive accept face testify stand arrive leave move drop hit put set cut let read shut
    split spread beat
    """)
  private static let openers = WordSet("to will would shall can may might could should 'll we'll he'll she'll they'll i'll it'll won't")
  private static let modals = WordSet("will shall 'll we'll he'll she'll they'll i'll it'll won't")
  private static let boundaries = WordSet(
    "and but after before when while as because since who which that whose where if than what how though although")
  /// Words right before a date that make it a limit.
  private static let limits = WordSet("until till by effective")
  private static let auxiliaries = WordSet("was were had wasn't weren't hadn't been having")
  private static let be = WordKey.of("be")
  private static let being = WordSet("be being")
  /// Words in -ed that are no past tense.
  private static let notPast = WordSet(
    "need indeed speed feed hundred seed deed jared exceed succeed proceed alfred red bed")
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
    if token.key == Tense.be, index + 1 < sentence.upperBound, !isPast(document.tokens[index + 1]) { return nil }
    if Tense.infinitives.contains(token), index > sentence.lowerBound,
      Tense.openers.contains(document.tokens[index - 1])
    {
      return document.tokens[index - 1].key == Keys.to ? .near : .future
    }
    if Tense.past.contains(token) {
      return follows(Tense.being, index, in: sentence) ? nil : .past
    }
    let end = Int(token.end)
    if token.end - token.start > 3, document.bytes[end - 1] | 0x20 == 0x64,
      document.bytes[end - 2] | 0x20 == 0x65,
      !Tense.notPast.contains(token), !token.shape.contains(.hasHyphen)
    {
      // `set to be released`: the participle says nothing, the words before it do.
      if follows(Tense.being, index, in: sentence) { return nil }
      return willStandsBefore(index, in: sentence) ? .future : .past
    }
    return nil
  }

  /// Whether `will` governs the clause in which a word in -ed stands, which is then no verb: `will buy preferred seats`.
  private func willStandsBefore(_ index: Int, in sentence: Range<Int>) -> Bool {
    for at in stride(from: index - 1, through: max(sentence.lowerBound, index - 12), by: -1) {
      let token = document.tokens[at]
      if Tense.modals.contains(token) { return true }
      if token.kind != .word && token.kind != .number || Tense.boundaries.contains(token) { return false }
    }
    return false
  }

  /// A word in -ed that may be a verb's past.
  private func isRegularPast(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 3 && document.bytes[end - 1] | 0x20 == 0x64
      && document.bytes[end - 2] | 0x20 == 0x65 && !Tense.notPast.contains(token)
      && !token.shape.contains(.hasHyphen)
  }

  private func isPast(_ token: Token) -> Bool { Tense.past.contains(token) || isRegularPast(token) }

  private func isPossessive(_ index: Int, in sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && document.tokens[index].kind == .possessive
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
