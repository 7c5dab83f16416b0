internal import Records

/// Finds posts that the article tells of: `she captioned the photo`, `took to Twitter`, `wrote on Instagram`.
struct DescribedPosts {
  let speech: Speech
  let dates: [DateExpression]

  /// A platform stays in view for so many paragraphs.
  private static let view = 2

  private var context: SpeechContext { speech.reading.context }
  private var document: Document { speech.reading.document }

  func find() -> [PostDraft] {
    var ledger = PostLedger(context: context)
    let homes = stretchesByHome()
    var draftOfStretch: [Int: Int] = [:]
    for (sentence, tokens) in document.sentences.enumerated() {
      let paragraph = document.paragraph(of: tokens.lowerBound)
      switch document.paragraphFields[paragraph] {
      case .body, .deck: break
      case .headline, .caption: continue
      }
      let scene = PostScene(sentence, paragraph, in: context)
      let stretches = homes[sentence] ?? []
      if !stretches.isEmpty || scene.verb != nil {
        for event in events(scene, stretches, ledger) {
          let at = ledger.place(event.draft)
          for stretch in event.stretches { draftOfStretch[stretch] = at }
        }
      }
      if let seen = scene.platforms.last { ledger.seen = (seen.name, paragraph) }
      // What goes on with a post's words belongs to the post.
      for stretch in speech.reading.stretches(in: sentence) where draftOfStretch[stretch] == nil {
        guard let from = speech.attributions[stretch]?.carriedFrom, let at = draftOfStretch[from],
          context.stretches[stretch].paragraph - context.stretches[from].paragraph <= 1
        else { continue }
        draftOfStretch[stretch] = at
        ledger.drafts[at].texts.append(context.stretches[stretch].content)
      }
    }
    return ledger.drafts
  }

  /// The stretches of speech by the sentence that attributes them.
  private func stretchesByHome() -> [Int: [Int]] {
    var homes: [Int: [Int]] = [:]
    for (index, attribution) in speech.attributions.enumerated() {
      guard let attribution else { continue }
      let stretch = context.stretches[index].tokens
      let own = document.sentence(of: stretch.lowerBound)
      if attribution.carriedFrom == nil {
        homes[attribution.frame?.sentence ?? own, default: []].append(index)
      } else if Platforms.first(
        in: (stretch.lowerBound - 60..<stretch.upperBound + 30).clamped(to: document.sentences[own]),
        of: context) != nil
      {
        homes[own, default: []].append(index)
      }
    }
    return homes
  }

  private func events(_ scene: PostScene, _ stretches: [Int], _ ledger: PostLedger)
    -> [(draft: PostDraft, stretches: [Int])]
  {
    var found: [(draft: PostDraft, stretches: [Int])] = []
    var byFrame: [Int: Int] = [:]
    let companions = stretches.contains { speech.attributions[$0]?.frame?.kind == .social || isWritten($0) }
    for stretch in stretches {
      guard let attribution = speech.attributions[stretch] else { continue }
      let content = context.stretches[stretch].content
      let frame = attribution.frame
      let key = frame?.cue.lowerBound ?? -1
      if let at = byFrame[key] {
        found[at].draft.texts.append(content)
        found[at].stretches.append(stretch)
        continue
      }
      guard isPost(stretch, attribution, scene, ledger, companions: companions) else { continue }
      var draft = PostDraft(member: attribution.speaker, tokens: scene.tokens, paragraph: scene.paragraph)
      draft.platform =
        named(frame) ?? scene.platform(near: frame?.cue.lowerBound ?? content.lowerBound)
        ?? ledger.platform(in: scene.paragraph, within: DescribedPosts.view)
      draft.texts = [content]
      draft.isUnnamed = attribution.speaker == nil
      draft.date = date(near: frame?.cue.lowerBound ?? content.lowerBound, in: scene.tokens)
      draft.continues =
        frame.map { PostLexicon.continuing.contains(context.token($0.cue.lowerBound)) } ?? false
        && scene.platforms.isEmpty
      byFrame[key] = found.count
      found.append((draft, [stretch]))
    }
    if found.isEmpty, let verb = scene.verb, !scene.platforms.isEmpty || scene.showsWare,
      let draft = wordless(verb, scene)
    {
      found.append((draft, []))
    }
    return found
  }

  private func isWritten(_ stretch: Int) -> Bool { speech.attributions[stretch]?.frame?.kind == .written }

  private func isPost(
    _ stretch: Int, _ attribution: Attribution, _ scene: PostScene, _ ledger: PostLedger, companions: Bool
  ) -> Bool {
    let frame = attribution.frame
    let cue = frame.map { context.token($0.cue.lowerBound) }
    if let cue, PostLexicon.telling.contains(cue) { return false }
    if frame?.kind == .social { return !scene.hasOtherMedium || !scene.platforms.isEmpty }
    let isShort = context.stretches[stretch].content.count <= 3
    if frame == nil, isShort, attribution.speaker == nil { return false }
    if !scene.platforms.isEmpty { return scene.verb != nil || isWritten(stretch) || scene.hasPostNoun }
    if scene.hasOtherMedium { return false }
    if isWritten(stretch) || scene.showsWare, scene.hasPostNoun { return true }
    if isWritten(stretch), ledger.platform(in: scene.paragraph, within: DescribedPosts.view) != nil {
      return true
    }
    guard let last = ledger.drafts.last else { return false }
    let distance = scene.paragraph - last.paragraph
    let sameAuthor = ledger.drafts.suffix(3).contains {
      $0.member == attribution.speaker && scene.paragraph - $0.paragraph <= 4
    }
    if isWritten(stretch) { return distance <= 1 || sameAuthor && distance <= 3 }
    if companions, distance <= DescribedPosts.view { return true }
    guard let cue, last.member == attribution.speaker, distance <= 1 else { return false }
    // `took to Instagram … "…," she said` and `she continued`
    return last.texts.isEmpty && distance == 0 && PostLexicon.spoken.contains(cue) && last.platform != nil
      || !last.texts.isEmpty && PostLexicon.continuing.contains(cue) && attribution.speaker != nil
  }

  private func named(_ frame: CueFrame?) -> String? {
    frame.flatMap { Platforms.at($0.cue.lowerBound, of: context) }
  }

  /// A post told without its words, if a person is the verb's subject.
  private func wordless(_ verb: Int, _ scene: PostScene) -> PostDraft? {
    let cue = CueLexicon.verb(context.token(verb))
    let subjects = speech.resolver.candidates.subjects
    guard
      let subject = subjects.subject(before: verb, form: cue?.form ?? .finite, in: scene.tokens),
      let member = speech.resolver.person(for: subject),
      !PostLexicon.general.contains(context.token(subject.tokens.upperBound - 1))
    else { return nil }
    let isStrong =
      PostLexicon.showing.contains(context.token(verb)) || cue?.kind == .social || goes(verb, scene)
    // `He tweets @name` is a byline.
    let isByline = verb + 1 < scene.tokens.upperBound && context.token(verb + 1).kind == .handle
    guard isStrong, !isByline else { return nil }
    var draft = PostDraft(
      platform: scene.platform(near: verb), member: member, tokens: scene.tokens, paragraph: scene.paragraph)
    draft.date = date(near: verb, in: scene.tokens)
    return draft
  }

  private static let within = WordKey.of("in")

  /// `took to Twitter`, `told her Twitter followers`, `joked in an Instagram post`
  private func goes(_ verb: Int, _ scene: PostScene) -> Bool {
    let document = context.document
    for (index, _) in scene.platforms {
      // `said in a tweet`, `In an Instagram post, she revealed`
      let noun = PostLexicon.tweetNouns.contains(context.token(index)) ? index : index + 1
      if noun < scene.tokens.upperBound, PostLexicon.nouns.contains(context.token(noun)),
        (max(scene.tokens.lowerBound, index - 3)..<index).contains(where: {
          context.token($0).key == DescribedPosts.within
        })
      {
        return true
      }
      guard index > verb else { continue }
      let next = index + 1 < scene.tokens.upperBound ? context.token(index + 1) : nil
      if PostLexicon.telling.contains(context.token(verb)) {
        return next.map { PostLexicon.followers.contains($0) } ?? false && index - verb <= 3
      }
      if document.tokens[verb + 1].key == WordKey.of("to"), index - verb <= 5 { return true }
      if let next, PostLexicon.nouns.contains(next) { return true }
      // `wished him well on Instagram`
      let before = (max(verb + 1, index - 2)..<index).contains {
        PostLexicon.onPlatform.contains(context.token($0))
      }
      if before, !PostLexicon.vague.contains(context.token(verb)) { return true }
    }
    return false
  }

  private func date(near anchor: Int, in tokens: Range<Int>) -> String? {
    NearestDate(context: context, dates: dates).value(to: anchor, in: tokens)
  }
}
