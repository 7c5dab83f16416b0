internal import Records

/// Finds whose words a noun before a quote says they are: `Her verdict: "…"`, `in Doe's words, "…"`.
struct OwnedWords {
  let context: SpeechContext

  init(_ context: SpeechContext) { self.context = context }

  private static let nouns = WordSet(
    """
    words verdict reply answer response advice motto message caption comment statement explanation excuse reaction line
    question joke plea prayer toast tweet post note letter text phrase account opinion view description quip retort theory
    take mantra rule philosophy recollection memory
    hashtag bio tagline warning promise vow confession apology argument conclusion term
    """)
  private static let reach = 3

  /// The owner of the noun that stands right before a stretch, at most a comma, colon or question mark between.
  func owner(before stretch: QuoteStretch) -> SourceMention? {
    let floor = context.document.paragraphs[stretch.paragraph].lowerBound
    var at = stretch.tokens.lowerBound - 1
    while at > floor, context.isComma(at) || context.isColon(at) || context.isStop(at) || context.isDash(at) {
      at -= 1
    }
    guard at > floor, !context.isQuoted(at), OwnedWords.nouns.contains(context.token(at)) else { return nil }
    for before in stride(from: at - 1, through: max(floor, at - OwnedWords.reach), by: -1) {
      let token = context.token(before)
      if let gender = Possessives.owners[token] {
        return SourceMention(tokens: before..<before + 1, source: .pronoun(gender))
      }
      if token.kind == .possessive, before > floor, let number = context.mention(at: before - 1) {
        let owner = context.cast.mentions[number]
        return SourceMention(tokens: owner.tokens, source: .person(member: owner.member))
      }
      guard token.isWord else { return nil }
    }
    return nil
  }
}
