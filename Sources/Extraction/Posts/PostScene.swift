/// What one sentence tells of posting, its quotes aside.
struct PostScene {
  var sentence: Int
  var tokens: Range<Int>
  var paragraph: Int
  /// Platforms by the token that names them.
  var platforms: [(index: Int, name: String)] = []
  /// The verb that tells a post, if any.
  var verb: Int?
  /// `shared a photo`
  var showsWare = false
  var hasPostNoun = false
  var hasOtherMedium = false

  /// More platforms in one sentence are not looked at.
  private static let most = 12

  init(_ sentence: Int, _ paragraph: Int, in context: SpeechContext) {
    self.sentence = sentence
    self.paragraph = paragraph
    tokens = context.document.sentences[sentence]
    for index in tokens where !context.isQuoted(index) {
      let token = context.token(index)
      guard token.isWord || token.kind == .url else { continue }
      if let name = Platforms.at(index, of: context) {
        if platforms.count < PostScene.most, tells(index, context) { platforms.append((index, name)) }
      }
      if PostLexicon.nouns.contains(token), !isPublication(index, context) { hasPostNoun = true }
      if PostLexicon.otherMedia.contains(token) { hasOtherMedium = true }
      guard PostLexicon.sharing.contains(token), !isNoun(index, context), !isNegated(index, context) else {
        continue
      }
      if PostLexicon.showing.contains(token), !showsWare, hasWare(after: index, context) {
        verb = index
        showsWare = true
      }
      verb = verb ?? index
    }
  }

  /// The platform named nearest to a token.
  func platform(near index: Int) -> String? {
    platforms.min { abs($0.index - index) < abs($1.index - index) }?.name
  }

  /// Whether a platform's name tells where something was posted: not `Twitter's director`, not `a tweet from Doe`.
  private func tells(_ index: Int, _ context: SpeechContext) -> Bool {
    let previous = index > tokens.lowerBound ? context.token(index - 1) : nil
    if index + 1 < tokens.upperBound, context.token(index + 1).kind == .possessive {
      return previous.map { PostLexicon.onPlatform.contains($0) } ?? false
    }
    guard PostLexicon.tweetNouns.contains(context.token(index)) else { return true }
    if index + 1 < tokens.upperBound, PostLexicon.others.contains(context.token(index + 1)) { return false }
    return (max(tokens.lowerBound, index - 4)..<index).contains {
      PostLexicon.tweeting.contains(context.token($0))
    } && previous?.kind != .possessive
  }

  /// `The New York Post`
  private func isPublication(_ index: Int, _ context: SpeechContext) -> Bool {
    index > tokens.lowerBound && context.token(index).isCapitalized && context.token(index - 1).isCapitalized
      && !context.token(index - 1).shape.contains(.sentenceStart)
  }

  private func hasWare(after verb: Int, _ context: SpeechContext) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, tokens.upperBound))).contains {
      !context.isQuoted($0) && PostLexicon.wares.contains(context.token($0))
    }
  }

  private func isNoun(_ index: Int, _ context: SpeechContext) -> Bool {
    guard index > tokens.lowerBound else { return false }
    let before = context.token(index - 1)
    return CueLexicon.determiners.contains(before) || before.kind == .possessive
      || Platforms.at(index - 1, of: context) != nil && PostLexicon.nouns.contains(context.token(index))
      || CueLexicon.prepositions.contains(before) && before.key != PostScene.to
  }
  private static let to = WordKey.of("to")

  private func isNegated(_ index: Int, _ context: SpeechContext) -> Bool {
    (max(tokens.lowerBound, index - 3)..<index).contains { PostLexicon.negation.contains(context.token($0)) }
  }
}
