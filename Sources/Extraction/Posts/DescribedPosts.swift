internal import Records

/// Finds posts that the article tells of: `she captioned the photo`, `took to Twitter`, `wrote on Instagram`.
struct DescribedPosts {
  let speech: Speech
  let dates: [DateExpression]

  private static let sharing = WordSet(
    """
    share shares shared sharing post posts posted posting upload uploads uploaded uploading tweet tweets tweeted tweeting
    retweeted retweeting caption captions captioned captioning wrote writes writing instagrammed regrammed reposted
    reposting snapchatted took takes taking announced announcing revealed revealing gushed joked responded replied
    commented commenting addressed addressing confirmed documented celebrated wished thanked paid apologized slammed
    clapped hit added adds adding continued debuted teased showed shows showing gave snapped posed quipped published
    deleted congratulated praised shaded trolled said says saying sent dedicated
    """)
  /// Verbs that tell a post without its platform, given one of ``wares``.
  private static let showing = WordSet(
    "share shares shared sharing post posts posted posting upload uploads uploaded uploading debuted reposted published"
  )
  private static let wares = WordSet(
    """
    photo photos picture pictures pic pics selfie selfies snap snaps snapshot video videos clip clips image images shot
    shots post posts tweet tweets message caption throwback story stories polaroid tribute slideshow carousel boomerang
    """)
  private static let postNouns = WordSet(
    "post posts caption captions tweet tweets selfie snap photo photos pic video image shot story clip picture instagram"
  )
  private static let otherMedia = WordSet(
    """
    letter book memoir essay op-ed statement email magazine column autobiography affidavit lawsuit documents song article
    filing review diary script journal newspaper
    """)
  private static let negation = WordSet("not never hasn't haven't didn't doesn't hadn't won't don't without")
  private static let general = WordSet(
    "users fans followers people everyone critics commenters viewers trolls some many")
  private static let shownBefore = WordSet("told tells telling")

  private var context: SpeechContext { speech.reading.context }
  private var document: Document { speech.reading.document }

  func find() -> [PostDraft] {
    var drafts: [PostDraft] = []
    let homes = stretchesByHome()
    var draftOfStretch: [Int: Int] = [:]
    for (sentence, tokens) in document.sentences.enumerated() {
      let paragraph = document.paragraph(of: tokens.lowerBound)
      switch document.paragraphFields[paragraph] {
      case .body, .deck: break
      case .headline, .caption: continue
      }
      for event in events(sentence, paragraph, homes[sentence] ?? [], drafts) {
        let at = place(event.draft, into: &drafts)
        for stretch in event.stretches { draftOfStretch[stretch] = at }
      }
      // What goes on with a post's words belongs to the post.
      for stretch in speech.reading.stretches(in: sentence) where draftOfStretch[stretch] == nil {
        guard let from = speech.attributions[stretch]?.carriedFrom, let at = draftOfStretch[from],
          context.stretches[stretch].paragraph - context.stretches[from].paragraph <= 1
        else { continue }
        draftOfStretch[stretch] = at
        drafts[at].texts.append(context.stretches[stretch].content)
      }
    }
    return drafts
  }

  /// The stretches of speech by the sentence that attributes them.
  private func stretchesByHome() -> [Int: [Int]] {
    var homes: [Int: [Int]] = [:]
    for (index, attribution) in speech.attributions.enumerated() {
      guard let attribution else { continue }
      let stretch = context.stretches[index]
      guard attribution.carriedFrom == nil else {
        let own = document.sentence(of: stretch.tokens.lowerBound)
        if Platforms.first(in: document.sentences[own], of: context) != nil {
          homes[own, default: []].append(index)
        }
        continue
      }
      let home = attribution.frame?.sentence ?? document.sentence(of: stretch.tokens.lowerBound)
      homes[home, default: []].append(index)
    }
    return homes
  }

  private func events(_ sentence: Int, _ paragraph: Int, _ stretches: [Int], _ drafts: [PostDraft])
    -> [(draft: PostDraft, stretches: [Int])]
  {
    let tokens = document.sentences[sentence]
    let platform = Platforms.first(in: tokens, of: context)?.name
    var showsWare = false
    var hasPostNoun = false
    var hasOtherMedium = false
    var verb: Int?
    for index in tokens where !context.isQuoted(index) {
      let token = context.token(index)
      if DescribedPosts.postNouns.contains(token) { hasPostNoun = true }
      if DescribedPosts.otherMedia.contains(token) { hasOtherMedium = true }
      if DescribedPosts.sharing.contains(token), !isNoun(index, in: tokens), !isNegated(index, in: tokens) {
        if verb == nil || DescribedPosts.showing.contains(token) { verb = verb ?? index }
      }
      if DescribedPosts.showing.contains(token), verb != nil, hasWare(after: index, in: tokens) {
        verb = index
        showsWare = true
      }
    }
    var found: [(draft: PostDraft, stretches: [Int])] = []
    var byFrame: [Int: Int] = [:]
    for stretch in stretches {
      guard let attribution = speech.attributions[stretch] else { continue }
      let frame = attribution.frame
      let isSocial = frame?.kind == .social
      let isWritten = frame?.kind == .written
      let told = frame.map { DescribedPosts.shownBefore.contains(context.token($0.cue.lowerBound)) } ?? false
      let recent = drafts.last.map { paragraph - $0.paragraph <= 3 } ?? false
      let sameAuthor = drafts.suffix(3).contains {
        $0.member == attribution.speaker && paragraph - $0.paragraph <= 4
      }
      let isPost =
        isSocial || platform != nil && !told && (verb != nil || isWritten || hasPostNoun)
        || (isWritten || showsWare) && hasPostNoun && !hasOtherMedium
        || isWritten && !hasOtherMedium && recent && (sameAuthor || drafts.last?.paragraph == paragraph)
      guard isPost else { continue }
      let content = context.stretches[stretch].content
      let key = frame?.cue.lowerBound ?? -1
      if let at = byFrame[key] {
        found[at].draft.texts.append(content)
        found[at].stretches.append(stretch)
        continue
      }
      var draft = PostDraft(
        platform: platform ?? named(frame), member: attribution.speaker, tokens: tokens, paragraph: paragraph)
      draft.texts = [content]
      draft.isUnnamed = attribution.speaker == nil
      draft.date = date(in: tokens)
      byFrame[key] = found.count
      found.append((draft, [stretch]))
    }
    if found.isEmpty, stretches.allSatisfy({ _ in true }),
      let verb, platform != nil || showsWare, let draft = wordless(verb, platform, tokens, paragraph)
    {
      found.append((draft, []))
    }
    return found
  }

  private func named(_ frame: CueFrame?) -> String? {
    frame.flatMap { Platforms.at($0.cue.lowerBound, of: context) }
  }

  /// A post told without its words, if a person is the verb's subject.
  private func wordless(_ verb: Int, _ platform: String?, _ tokens: Range<Int>, _ paragraph: Int)
    -> PostDraft?
  {
    let form = CueLexicon.verb(context.token(verb))?.form ?? .finite
    let subjects = speech.resolver.candidates.subjects
    guard let subject = subjects.subject(before: verb, form: form, in: tokens),
      let member = speech.resolver.person(for: subject, last: nil),
      !DescribedPosts.general.contains(context.token(subject.tokens.upperBound - 1))
    else { return nil }
    let isStrong =
      DescribedPosts.showing.contains(context.token(verb))
      || CueLexicon.verb(context.token(verb))?.kind == .social
      || took(verb, in: tokens)
    guard isStrong else { return nil }
    var draft = PostDraft(platform: platform, member: member, tokens: tokens, paragraph: paragraph)
    draft.date = date(in: tokens)
    return draft
  }

  /// `took to Twitter`, `went on Instagram`
  private func took(_ verb: Int, in tokens: Range<Int>) -> Bool {
    guard verb + 2 < tokens.upperBound, context.token(verb + 1).key == WordKey.of("to") else { return false }
    return (verb + 2..<min(verb + 7, tokens.upperBound)).contains { Platforms.at($0, of: context) != nil }
  }

  private func hasWare(after verb: Int, in tokens: Range<Int>) -> Bool {
    (verb + 1..<min(verb + 10, tokens.upperBound)).contains {
      !context.isQuoted($0) && DescribedPosts.wares.contains(context.token($0))
    }
  }

  private func isNoun(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound else { return false }
    let before = context.token(index - 1)
    return CueLexicon.determiners.contains(before) || before.kind == .possessive
      || CueLexicon.prepositions.contains(before) && before.key != WordKey.of("to")
  }

  private func isNegated(_ index: Int, in tokens: Range<Int>) -> Bool {
    (max(tokens.lowerBound, index - 3)..<index).contains {
      DescribedPosts.negation.contains(context.token($0))
    }
  }

  private func date(in tokens: Range<Int>) -> String? {
    dates.first {
      tokens.contains($0.tokens.lowerBound) && $0.value != nil && !context.isQuoted($0.tokens.lowerBound)
    }?.value
  }

  /// Adds what a sentence tells to the post it goes on about, or opens a new one; returns its index.
  private func place(_ draft: PostDraft, into drafts: inout [PostDraft]) -> Int {
    for at in drafts.indices.suffix(3).reversed() {
      let other = drafts[at]
      guard other.member == draft.member, !(draft.isUnnamed && other.isUnnamed),
        draft.paragraph - other.paragraph <= 3,
        agree(other.platform, draft.platform), agree(other.date, draft.date),
        other.texts.isEmpty || draft.texts.isEmpty || draft.paragraph == other.paragraph || refersBack(draft)
      else { continue }
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

  /// `in the caption`, `the post`: tells more of a post already told of.
  private func refersBack(_ draft: PostDraft) -> Bool {
    let the = WordKey.of("the")
    return draft.tokens.dropFirst().contains {
      !context.isQuoted($0) && context.token($0 - 1).key == the
        && DescribedPosts.postNouns.contains(context.token($0))
    }
  }

  private func agree(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }
}
