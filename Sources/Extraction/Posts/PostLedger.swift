internal import Records

/// The posts found so far; decides whether a sentence tells of a new one.
struct PostLedger {
  let context: SpeechContext
  var drafts: [PostDraft] = []
  /// The paragraph that named `social media` last.
  private var unnamed: Int?
  /// The platform named last, and its paragraph.
  private var seen: (name: String, paragraph: Int)?

  /// A post told of in one paragraph may be told on for so many more.
  private static let reach = 3

  init(context: SpeechContext) { self.context = context }

  /// The platform that is in view at a paragraph.
  func platform(in paragraph: Int, within view: Int) -> String? {
    guard let seen, paragraph - seen.paragraph <= view else { return nil }
    return seen.name
  }

  /// Whether social media are in view at a paragraph.
  func isInView(_ paragraph: Int, within view: Int) -> Bool {
    platform(in: paragraph, within: view) != nil || unnamed.map { paragraph - $0 <= view } ?? false
      || drafts.last.map { paragraph - $0.paragraph <= view } ?? false
  }

  /// Keeps what a sentence names for those after it, and gives a post of unknown platform the one that is named
  /// when it is mentioned again: `Lund's tweet`.
  mutating func look(at scene: PostScene, resolver: SpeakerResolver) {
    if let name = scene.places.last(where: { $0.name != nil })?.name { seen = (name, scene.paragraph) }
    if scene.places.contains(where: { $0.name == nil }) { unnamed = scene.paragraph }
    for place in scene.places where place.isPost || place.owner != nil {
      guard let name = place.name, let owner = place.owner,
        let member = resolver.person(for: owner),
        let at = drafts.indices.suffix(3).last(where: { drafts[$0].author.member == member }),
        drafts[at].platform == nil
      else { continue }
      drafts[at].platform = name
    }
  }

  /// Adds what a sentence tells to the post it goes on about, or opens a new one; returns its index.
  mutating func place(_ draft: PostDraft) -> Int {
    for at in drafts.indices.suffix(3).reversed() where continues(draft, drafts[at]) {
      drafts[at].goOn(with: draft)
      return at
    }
    drafts.append(draft)
    return drafts.count - 1
  }

  private func continues(_ draft: PostDraft, _ other: PostDraft) -> Bool {
    let distance = draft.paragraph - other.paragraph
    // `The musician posted a picture`, and next who that is.
    let isGuess = other.author.isDescribed && other.texts.isEmpty && !draft.author.isUnnamed && distance <= 1
    guard isGuess || agree(draft.author, other.author, distance: distance),
      distance <= PostLedger.reach,
      Platforms.agree(other.platform, draft.platform), agree(other.date, draft.date)
    else { return false }
    if draft.continues, !draft.texts.isEmpty, !other.texts.isEmpty {
      return distance <= 1
    }
    if draft.isAnother || draft.hasOwnVerb && other.hasOwnVerb { return false }
    if other.texts.isEmpty || draft.texts.isEmpty { return true }
    if refersBack(draft) { return true }
    if distance == 0 { return true }
    // Tweets are short: each `she wrote` tells another.
    return distance <= 1 && !draft.opens
      && !(Platforms.agree(other.platform, "Twitter") && other.platform != nil)
  }

  /// Whether two authors may be one: the same person, or one of them not told within a paragraph.
  private func agree(_ one: PostAuthor, _ other: PostAuthor, distance: Int) -> Bool {
    if one.isUnnamed || other.isUnnamed { return false }
    if one.isUnknown || other.isUnknown { return distance <= 1 }
    return one.member == other.member && one.displayName == other.displayName
  }

  /// `in the caption`, `the post`: tells more of a post already told of.
  private func refersBack(_ draft: PostDraft) -> Bool {
    let the = WordKey.literal("the")
    return draft.tokens.dropFirst().prefix(80).contains {
      !context.isQuoted($0) && context.token($0 - 1).key == the
        && PostLexicon.posts.contains(context.token($0))
    }
  }

  private func agree(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }
}
