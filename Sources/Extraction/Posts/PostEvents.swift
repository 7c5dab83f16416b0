/// Finds the posts that a sentence tells of without their words: `shared a photo of her dog`, `took to Twitter to thank fans`.
struct PostEvents {
  let speech: Speech
  let dates: PostDates
  let scene: PostScene

  private var context: SpeechContext { speech.reading.context }

  /// More posts in one sentence are not told.
  private static let most = 3

  func find() -> [PostDraft] {
    var found: [PostDraft] = []
    for verb in scene.verbs where found.count < PostEvents.most {
      // `used Instagram to express himself` is told already.
      if !found.isEmpty, context.token(verb - 1).key == PostEvents.to { continue }
      let setting = scene.setting(of: verb)
      guard let strength = tells(verb, setting) else { continue }
      let authors = PostAuthors(speech: speech, scene: scene)
      guard let author = authors.author(of: verb, at: setting), found.isEmpty || !author.isUnknown else {
        continue
      }
      var draft = PostDraft(author: author, tokens: scene.tokens, paragraph: scene.paragraph)
      draft.platform = platform(of: verb, setting, strength)
      draft.date = dates.value(near: verb, in: scene.tokens)
      draft.isAnother = scene.tellsAnother(near: verb)
      draft.opens = true
      if let at = found.firstIndex(where: {
        $0.author == draft.author && Platforms.agree($0.platform, draft.platform)
      }) {
        found[at].platform = found[at].platform ?? draft.platform
      } else {
        found.append(draft)
      }
    }
    if found.isEmpty, let owned = owned() { found.append(owned) }
    return found
  }

  private static var to: UInt64 { WordKey.literal("to") }

  private enum Strength { case ware(Int), tweet, place }

  /// Whether a verb tells that something was posted.
  private func tells(_ verb: Int, _ setting: PostPlace?) -> Strength? {
    let token = context.token(verb)
    if PostLexicon.retweets.contains(token) { return nil }
    // `He tweets @name` is a byline.
    if verb + 1 < scene.tokens.upperBound, context.token(verb + 1).kind == .handle { return nil }
    if PostLexicon.tweetVerbs.contains(token) { return .tweet }
    if PostLexicon.showing.contains(token) {
      if let ware = scene.ware(after: verb) ?? scene.ware(before: verb) {
        guard setting == nil else { return .ware(ware) }
        let isElsewhere =
          scene.hasOtherMedium || PostLexicon.publishing.contains(token)
          || PostLexicon.printed.contains(context.token(ware)) && !PostLexicon.posting.contains(token)
        return isElsewhere ? nil : .ware(ware)
      }
      return setting == nil ? nil : .place
    }
    if PostLexicon.sending.contains(token), let ware = scene.ware(after: verb, among: PostLexicon.messages) {
      return PostLexicon.tweetNouns.contains(context.token(ware)) || setting != nil ? .ware(ware) : nil
    }
    guard let setting else { return nil }
    if PostLexicon.going.contains(token) { return goes(verb, to: setting) ? .place : nil }
    if PostLexicon.sharing.contains(token) { return .place }
    guard PostLexicon.vague.contains(token) else { return nil }
    if PostLexicon.telling.contains(token) {
      return setting.index > verb && setting.index - verb <= 4 ? .place : nil
    }
    let hasWare = scene.ware(after: verb).map { $0 < setting.index } ?? false
    return setting.isPost || hasWare ? .place : nil
  }

  private static let directions = WordSet("to on onto")

  /// `took to Instagram`, `used Twitter to`
  private func goes(_ verb: Int, to place: PostPlace) -> Bool {
    guard place.index > verb, place.index - verb <= 6 else { return false }
    if context.token(verb + 1).key == PostEvents.live { return true }
    if PostEvents.using.contains(context.token(verb)) { return true }
    return PostEvents.directions.contains(context.token(verb + 1))
  }
  private static var live: UInt64 { WordKey.literal("live") }
  private static let using = WordSet("used uses using")

  private func platform(of verb: Int, _ setting: PostPlace?, _ strength: Strength) -> String? {
    if let named = Platforms.at(verb, of: context) { return named }
    if case .ware(let ware) = strength, let named = Platforms.at(ware, of: context) { return named }
    return setting?.name ?? scene.place(near: verb)?.name
  }

  /// `photos popped up on Lund's Instagram`, `a pic on Lund's Story`: posted by whose the place is.
  private func owned() -> PostDraft? {
    if let sent = sent() { return sent }
    for place in scene.places where place.isSetting {
      guard let owner = place.owner, case .person(let member) = owner.source else { continue }
      let hasWare = (place.index - 14..<place.index).clamped(to: scene.tokens).contains {
        !context.isQuoted($0) && PostLexicon.wares.contains(context.token($0))
      }
      guard hasWare else { continue }
      return draft(by: member, on: place.name, at: place.index)
    }
    return nil
  }

  /// `according to a tweet from Lund`
  private func sent() -> PostDraft? {
    for index in scene.tokens
    where PostLexicon.tweetNouns.contains(context.token(index)) && !context.isQuoted(index)
      && index + 2 < scene.tokens.upperBound && PostEvents.senders.contains(context.token(index + 1))
    {
      guard let number = context.mention(at: index + 2),
        (index - 3..<index).clamped(to: scene.tokens).contains(where: {
          PostEvents.citing.contains(context.token($0))
        })
      else { continue }
      return draft(by: context.cast.mentions[number].member, on: "Twitter", at: index)
    }
    return nil
  }
  private static let senders = WordSet("from by")
  private static let citing = WordSet("to in via read reads shared deleted")

  private func draft(by member: Int, on platform: String?, at index: Int) -> PostDraft {
    var draft = PostDraft(
      author: PostAuthor(member: member), tokens: scene.tokens, paragraph: scene.paragraph)
    draft.platform = platform
    draft.date = dates.value(near: index, in: scene.tokens)
    draft.opens = true
    return draft
  }
}
