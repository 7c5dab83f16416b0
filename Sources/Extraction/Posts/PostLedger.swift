/// The posts found so far; decides whether a sentence tells of a new one.
struct PostLedger {
  let context: SpeechContext
  var drafts: [PostDraft] = []
  /// The platform named last, and its paragraph.
  var seen: (name: String, paragraph: Int)?

  /// A post told of in one paragraph may be told on for so many more.
  private static let reach = 3

  init(context: SpeechContext) { self.context = context }

  /// The platform that is in view at a paragraph.
  func platform(in paragraph: Int, within view: Int) -> String? {
    guard let seen, paragraph - seen.paragraph <= view else { return nil }
    return seen.name
  }

  /// Adds what a sentence tells to the post it goes on about, or opens a new one; returns its index.
  mutating func place(_ draft: PostDraft) -> Int {
    for at in drafts.indices.suffix(3).reversed() where continues(draft, drafts[at]) {
      let other = drafts[at]
      drafts[at].platform = other.platform ?? draft.platform
      drafts[at].date = other.date ?? draft.date
      drafts[at].texts += draft.texts
      drafts[at].tokens = other.tokens.lowerBound..<max(other.tokens.upperBound, draft.tokens.upperBound)
      drafts[at].paragraph = draft.paragraph
      return at
    }
    drafts.append(draft)
    return drafts.count - 1
  }

  private func continues(_ draft: PostDraft, _ other: PostDraft) -> Bool {
    guard other.member == draft.member, !(draft.isUnnamed && other.isUnnamed),
      draft.paragraph - other.paragraph <= PostLedger.reach,
      agree(other.platform, draft.platform), agree(other.date, draft.date)
    else { return false }
    if other.texts.isEmpty || draft.texts.isEmpty { return true }
    return draft.paragraph == other.paragraph || refersBack(draft)
      || draft.continues && draft.paragraph - other.paragraph <= 1
  }

  /// `in the caption`, `the post`: tells more of a post already told of.
  private func refersBack(_ draft: PostDraft) -> Bool {
    let the = WordKey.of("the")
    return draft.tokens.dropFirst().prefix(80).contains {
      !context.isQuoted($0) && context.token($0 - 1).key == the
        && PostLexicon.nouns.contains(context.token($0))
    }
  }

  private func agree(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }
}
