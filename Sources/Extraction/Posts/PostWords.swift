internal import Records

/// Tells which quoted stretches are the words of a post.
struct PostWords {
  let speech: Speech
  let scene: PostScene
  let ledger: PostLedger

  /// A platform stays in view for so many paragraphs.
  static let view = 2
  /// Stretches of so many tokens are told as a post's only where the sentence hands them over.
  static let few = 3

  private var context: SpeechContext { speech.reading.context }

  /// Whether a stretch that the sentence attributes is a post's text.
  func isPost(_ stretch: Int, _ attribution: Attribution) -> Bool {
    let frame = attribution.frame
    let content = context.stretches[stretch].content
    let given = introduction(of: stretch)
    let isGiven = given != .none
    let isShort = content.count <= PostWords.few
    // `"Home," Lund posted`: words that stand before the verb are no description of what was shown.
    let precedes = frame.map { $0.cue.lowerBound >= context.stretches[stretch].tokens.upperBound } ?? false
    if isShort, !isGiven, !precedes, frame.map({ isSharing($0) }) ?? true { return false }
    if let frame {
      let cue = context.token(frame.cue.lowerBound)
      if PostLexicon.telling.contains(cue) { return tellsFollowers(frame) }
      if frame.kind == .social { return !scene.hasOtherMedium || scene.hasSetting }
    }
    if isShort, attribution.speaker == nil, !isGiven, !precedes { return false }
    let isWritten = frame?.kind == .written || given == .caption || frame == nil && isGiven
    if scene.hasSetting {
      return isWritten || isGiven && !(frame.map { speaksOf($0) } ?? false) || frame == nil
        || setting(of: stretch, frame) != nil
    }
    if scene.tellsTweet,
      isGiven || frame.map({ PostLexicon.continuing.contains(context.token($0.cue.lowerBound)) }) ?? false
    {
      return true
    }
    if scene.hasOtherMedium { return false }
    if isWritten, scene.hasPostNoun, frame != nil || given == .caption { return true }
    if let frame, answers(frame) || isPostsOwn(attribution.mention) { return true }
    let isInView = ledger.isInView(scene.paragraph, within: PostWords.view)
    if isInView || !scene.places.isEmpty, isOnlookers(attribution.mention) { return true }
    guard let last = ledger.drafts.last else { return isWritten && frame != nil && isInView }
    let distance = scene.paragraph - last.paragraph
    if isWritten {
      // `the Daily Fern wrote`: a paper prints.
      if attribution.speaker == nil, isOutlet(attribution.mention) { return false }
      if isInView || distance <= 1 { return frame != nil || given == .caption || distance == 0 }
      return distance <= 3
        && ledger.drafts.suffix(3).contains {
          $0.author.member == attribution.speaker && attribution.speaker != nil
        }
    }
    guard let frame, last.author.member == attribution.speaker, attribution.speaker != nil, distance <= 1
    else {
      return false
    }
    let cue = context.token(frame.cue.lowerBound)
    // `took to Instagram … "…," she said`
    if last.texts.isEmpty { return distance == 0 && PostLexicon.spoken.contains(cue) && last.platform != nil }
    return PostLexicon.continuing.contains(cue)
  }

  /// `shared`, `posted`: what stands in quotation marks beside them may be a description.
  private func isSharing(_ frame: CueFrame) -> Bool {
    let cue = context.token(frame.cue.lowerBound)
    return PostLexicon.showing.contains(cue) && !PostLexicon.captioning.contains(cue)
  }

  /// `read a tweet from Lund`, `the caption said`
  private func isPostsOwn(_ source: SourceMention?) -> Bool {
    guard let source, source.source == .unnamed, let head = source.tokens.last else { return false }
    return PostLexicon.speaking.contains(context.token(head)) && !context.token(head).isCapitalized
  }

  /// `commented on the post`, or a reply right behind a post.
  private func answers(_ frame: CueFrame) -> Bool {
    guard PostLexicon.answering.contains(context.token(frame.cue.lowerBound)) else { return false }
    if scene.hasPostNoun { return true }
    guard let last = ledger.drafts.last, last.paragraph == scene.paragraph, !last.texts.isEmpty else {
      return false
    }
    return last.tokens.upperBound >= scene.tokens.lowerBound
  }

  /// `said of`: what stands behind is what was spoken of.
  private static let about = WordSet("of about")
  /// How far from a verb of saying its place may be, in tokens.
  private static let clause = 9

  /// The place that a cue stands with, within its clause.
  func setting(of stretch: Int, _ frame: CueFrame?) -> PostPlace? {
    guard let frame else { return scene.place(near: context.stretches[stretch].content.lowerBound) }
    let cue = frame.cue.lowerBound
    if speaksOf(frame) { return nil }
    return scene.setting(of: cue, reach: frame.kind == .spoken ? PostWords.clause : 16)
      ?? scene.setting(of: context.stretches[stretch].tokens.upperBound)
  }

  /// `said of`
  private func speaksOf(_ frame: CueFrame) -> Bool {
    let next = frame.cue.lowerBound + 1
    return next < scene.tokens.upperBound && PostWords.about.contains(context.token(next))
  }

  /// Whether the sentence hands the words over: `with the caption "…"`, `on Twitter: "…"`, `writing, "…"`.
  private func introduction(of stretch: Int) -> Introduction {
    let open = context.stretches[stretch].tokens.lowerBound
    var before = open - 1
    var isMarked = false
    while before >= scene.tokens.lowerBound, open - before <= 6, !context.isQuoted(before) {
      if PostLexicon.captions.contains(context.token(before))
        || PostLexicon.tweetVerbs.contains(context.token(before))
      {
        return .caption
      }
      if context.isColon(before) { isMarked = true }
      if context.isComma(before) {
        if before < open - 1 { break }
        isMarked = scene.hasSetting
      }
      before -= 1
    }
    return isMarked ? .mark : .none
  }

  private enum Introduction { case none, mark, caption }

  private func isOutlet(_ source: SourceMention?) -> Bool {
    guard let source, source.source == .unnamed, let head = source.tokens.last else { return false }
    return context.token(head).isCapitalized
  }

  /// `another fan`: those who answer a post.
  private func isOnlookers(_ source: SourceMention?) -> Bool {
    guard let source, source.source == .unnamed else { return false }
    if source.tokens.count == 1, let only = source.tokens.first,
      PostLexicon.answerers.contains(context.token(only))
    {
      return true
    }
    return source.tokens.contains { PostLexicon.onlookers.contains(context.token($0)) }
  }

  /// `told her Twitter followers`
  private func tellsFollowers(_ frame: CueFrame) -> Bool {
    guard scene.hasSetting || !scene.places.isEmpty else { return false }
    let from = frame.cue.upperBound
    return (from..<from + 5).clamped(to: scene.tokens).contains {
      PostLexicon.followers.contains(context.token($0))
    }
  }
}
