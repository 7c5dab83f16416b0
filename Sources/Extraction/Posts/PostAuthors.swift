internal import Records

/// Who posted: a person of the cast, or somebody who is none.
struct PostAuthor: Equatable {
  /// Index into ``Cast/members``.
  var member: Int?
  /// The name of a group or account that is no person.
  var displayName: String?
  /// Whether it is told of somebody without a name: `one fan`.
  var isUnnamed = false
  /// Whether a description tells the person, which may be wrong: `the musician`.
  var isDescribed = false

  /// Whether nothing is told of the author.
  var isUnknown: Bool { member == nil && displayName == nil && !isUnnamed }
}

/// Finds who posted, for posts told without their words.
struct PostAuthors {
  let speech: Speech
  let scene: PostScene

  private var context: SpeechContext { speech.reading.context }
  private var subjects: SubjectFinder { speech.resolver.candidates.subjects }

  /// The author of what a verb tells; nil when nobody does it, or people in general.
  func author(of verb: Int, at place: PostPlace?) -> PostAuthor? {
    if let agent = agent(of: verb) { return author(agent) }
    let isPassive = verb > scene.tokens.lowerBound && PostAuthors.being.contains(context.token(verb - 1))
    let isReduced =
      verb > scene.tokens.lowerBound && context.isComma(verb - 1)
      && PostLexicon.showing.contains(context.token(verb))
    if let owner = place?.owner, isPassive || isReduced || !isPronoun(owner) { return author(owner) }
    guard !isPassive else { return nil }
    let form = CueLexicon.verb(context.token(verb))?.form ?? form(of: verb)
    guard let subject = subjects.subject(before: verb, form: form, in: scene.tokens) else { return nil }
    return author(subject)
  }
  private static let being = WordSet("is are was were been be being got")

  /// The author that a source means.
  func author(_ source: SourceMention) -> PostAuthor? {
    if source.tokens.contains(where: { PostLexicon.general.contains(context.token($0)) }) { return nil }
    // `the account posted`: whose it is, the sentence does not tell.
    if let head = source.tokens.last, PostLexicon.accounts.contains(context.token(head)),
      context.token(source.tokens.lowerBound).key == PostAuthors.the,
      context.cast.mentions(in: source.tokens).isEmpty
    {
      return PostAuthor()
    }
    if let member = speech.resolver.person(for: source) {
      return PostAuthor(member: member, isDescribed: subjects.isRole(source.source))
    }
    guard source.source == .unnamed else { return nil }
    let named = context.cast.mentions(in: source.tokens)
    if let only = named.first, named.count == 1,
      source.tokens.last.map({ PostAuthors.reflexive.contains(context.token($0)) }) ?? false
    {
      return PostAuthor(member: only.member)
    }
    if named.count > 0
      || source.tokens.last.map({ PostAuthors.together.contains(context.token($0)) }) ?? false
    {
      return PostAuthor()
    }
    guard let name = properName(in: source.tokens) else { return nil }
    return PostAuthor(displayName: context.document.text(name))
  }

  private static let reflexive = WordSet("himself herself themselves")
  /// Those who post as one, without a name.
  private static let together = WordSet(
    """
    couple pair duo trio family parents band group palace network label studio twins newlyweds lovebirds team club siblings
    sisters brothers
    """)

  /// `posted by Lund`
  private func agent(of verb: Int) -> SourceMention? {
    guard verb + 2 < scene.tokens.upperBound, context.token(verb + 1).key == PostAuthors.by else {
      return nil
    }
    return subjects.phrase(from: verb + 2, in: scene.tokens)
  }
  private static var the: UInt64 { WordKey.literal("the") }
  private static var by: UInt64 { WordKey.literal("by") }

  private func isPronoun(_ source: SourceMention) -> Bool {
    if case .pronoun = source.source { true } else { false }
  }

  private func form(of verb: Int) -> Cue.Form {
    let token = context.token(verb)
    let bytes = context.document.bytes[Int(token.start)..<Int(token.end)]
    if bytes.count > 4, bytes.suffix(3).elementsEqual([0x69, 0x6E, 0x67]) { return .participle }
    return .finite
  }

  /// The last run of capitalised words: `fan group the Beehive`.
  private func properName(in tokens: Range<Int>) -> Range<Int>? {
    var end = tokens.upperBound
    while end > tokens.lowerBound, !isProper(end - 1) { end -= 1 }
    var start = end
    while start > tokens.lowerBound, isProper(start - 1) { start -= 1 }
    guard start < end, end == tokens.upperBound else { return nil }
    if end - start == 1, context.token(start).shape.contains(.sentenceStart) { return nil }
    return start..<end
  }

  private func isProper(_ index: Int) -> Bool {
    let token = context.token(index)
    return token.kind == .handle
      || token.isWord && token.isCapitalized && !CueLexicon.determiners.contains(token)
        && Platforms.at(index, of: context) == nil
  }
}
