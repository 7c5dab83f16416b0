internal import Records

/// Tells which quoted stretches are the words of a post.
struct PostWords {
  let speech: Speech
  let scene: PostScene
  let ledger: PostLedger

  /// A platform stays in view for so many paragraphs.
  static let view = 2
  /// Stretches of so many tokens are told as a post's only where the sentence hands them over.
  private static let few = 3

  private var context: SpeechContext { speech.reading.context }

  /// Whether a stretch that the sentence attributes is a post's text.
  func isPost(_ stretch: Int, _ attribution: Attribution) -> Bool {
    let frame = attribution.frame
    let content = context.stretches[stretch].content
    let given = introduction(of: stretch)
    let isGiven = given != .none
    let isShort = content.count <= PostWords.few
    if isShort, !isGiven,
      frame.map({ PostLexicon.showing.contains(context.token($0.cue.lowerBound)) }) ?? true
    {
      return false
    }
    if let frame {
      let cue = context.token(frame.cue.lowerBound)
      if PostLexicon.telling.contains(cue) { return tellsFollowers(frame) }
      if frame.kind == .social { return !scene.hasOtherMedium || scene.hasSetting }
    }
    if isShort, attribution.speaker == nil, !isGiven { return false }
    let isWritten = frame?.kind == .written || given == .caption || frame == nil && isGiven
    if scene.hasSetting {
      return isWritten || isGiven || frame == nil || setting(of: stretch, frame) != nil
    }
    if scene.hasOtherMedium { return false }
    if isWritten, scene.hasPostNoun, frame != nil || given == .caption { return true }
    let isInView = ledger.isInView(scene.paragraph, within: PostWords.view)
    if isInView, isOnlookers(attribution.mention) { return true }
    guard let last = ledger.drafts.last else { return isWritten && frame != nil && isInView }
    let distance = scene.paragraph - last.paragraph
    if isWritten {
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

  /// The place that a cue stands with, within its clause.
  func setting(of stretch: Int, _ frame: CueFrame?) -> PostPlace? {
    guard let frame else { return scene.place(near: context.stretches[stretch].content.lowerBound) }
    return scene.setting(of: frame.cue.lowerBound)
      ?? scene.setting(of: context.stretches[stretch].tokens.upperBound)
  }

  /// Whether the sentence hands the words over: `with the caption "…"`, `on Twitter: "…"`, `writing, "…"`.
  private func introduction(of stretch: Int) -> Introduction {
    let open = context.stretches[stretch].tokens.lowerBound
    var before = open - 1
    var isMarked = false
    while before >= scene.tokens.lowerBound, open - before <= 6, !context.isQuoted(before) {
      if PostLexicon.captions.contains(context.token(before)) { return .caption }
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

  /// `another fan`: those who answer a post.
  private func isOnlookers(_ source: SourceMention?) -> Bool {
    guard let source, source.source == .unnamed else { return false }
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
