internal import Records

/// Finds posts that the article tells of: `she captioned the photo`, `took to Twitter`, `wrote on Instagram`.
struct DescribedPosts {
  let speech: Speech
  let dates: PostDates

  /// Tokens of the posts that stand embedded; nothing is told there.
  private let embedded: [Range<Int>]

  init(speech: Speech, dates: [DateExpression], embedded: [Range<Int>]) {
    self.speech = speech
    self.embedded = embedded
    self.dates = PostDates(context: speech.reading.context, dates: dates)
  }

  private var context: SpeechContext { speech.reading.context }
  private var document: Document { speech.reading.document }

  func find() -> [PostDraft] {
    var ledger = PostLedger(context: context)
    let homes = stretchesByHome()
    var draftOfStretch = [Int?](repeating: nil, count: context.stretches.count)
    var next = 0
    var told = 0
    for (sentence, tokens) in document.sentences.enumerated() {
      while next < embedded.count, embedded[next].upperBound <= tokens.lowerBound { next += 1 }
      if next < embedded.count, embedded[next].contains(tokens.lowerBound) { continue }
      // The words of a post over several paragraphs.
      if tokens.lowerBound < told { continue }
      let paragraph = document.paragraph(of: tokens.lowerBound)
      switch document.paragraphFields[paragraph] {
      case .body, .deck: break
      case .headline, .caption: continue
      }
      let scene = PostScene(sentence, paragraph, in: context)
      // Nothing is told, and there is nothing to go on with.
      if !scene.mayTellPosts, homes[sentence].isEmpty, ledger.drafts.isEmpty { continue }
      var events = events(scene, homes[sentence], ledger)
      if events.isEmpty, scene.mayTellPosts {
        events = PostEvents(speech: speech, dates: dates, scene: scene).find().map { ($0, []) }
      }
      let block = block(of: events.last, in: scene)
      if let block { told = block.end }
      for (number, event) in events.enumerated() {
        var draft = event.draft
        if let block, number == events.count - 1 {
          if !draft.texts.isEmpty { draft.texts.removeLast() }
          draft.texts += block.texts
        }
        if draft.platform == nil, scene.namesAccount {
          draft.platform = ledger.platform(in: paragraph, within: PostWords.view)
        }
        draft.handle = handle(of: draft.author, in: tokens)
        let at = ledger.place(draft)
        for stretch in event.stretches { draftOfStretch[stretch] = at }
      }
      ledger.look(at: scene, resolver: speech.resolver)
      // What goes on with a post's words belongs to the post.
      for stretch in speech.reading.stretches(in: sentence) where draftOfStretch[stretch] == nil {
        guard let from = speech.attributions[stretch]?.carriedFrom, let at = draftOfStretch[from],
          context.stretches[stretch].paragraph - context.stretches[from].paragraph <= 1,
          opens(stretch, tokens) || !homes[sentence].isEmpty
        else { continue }
        draftOfStretch[stretch] = at
        ledger.drafts[at].texts.append(context.stretches[stretch].content)
      }
    }
    return ledger.drafts
  }

  /// The account of an author that a sentence names: `on her Instagram account, @avalund`.
  private func handle(of author: PostAuthor, in tokens: Range<Int>) -> String? {
    guard let member = author.member else { return nil }
    let own = context.cast.mentions(in: tokens).first {
      $0.member == member && context.token($0.tokens.lowerBound).kind == .handle
        && !context.isQuoted($0.tokens.lowerBound)
    }
    return own.map { String(document.text($0.tokens).dropFirst()) }
  }

  /// The paragraphs that hold the words of a post: its last words are not closed in theirs, or its sentence ends with a
  /// colon before them.
  private func block(of event: Event?, in scene: PostScene) -> PostBlock? {
    guard let event else { return nil }
    if let last = event.stretches.last {
      let stretch = context.stretches[last]
      return stretch.close == nil ? stretch.open.flatMap { PostBlock(openedBy: $0, in: document) } : nil
    }
    guard event.draft.texts.isEmpty, let end = scene.tokens.last, context.isColon(end),
      end + 1 == document.paragraphs[scene.paragraph].upperBound, end + 1 < document.tokens.count
    else { return nil }
    return PostBlock(openedBy: end + 1, in: document)
  }

  /// Whether a stretch stands at the beginning of its sentence.
  private func opens(_ stretch: Int, _ sentence: Range<Int>) -> Bool {
    context.stretches[stretch].tokens.lowerBound <= sentence.lowerBound
  }

  /// The stretches of speech that each sentence attributes.
  private func stretchesByHome() -> [[Int]] {
    var homes = [[Int]](repeating: [], count: document.sentences.count)
    for (index, attribution) in speech.attributions.enumerated() {
      guard let attribution else { continue }
      let stretch = context.stretches[index].tokens
      let own = document.sentence(of: stretch.lowerBound)
      if attribution.carriedFrom == nil {
        homes[attribution.frame?.sentence ?? own].append(index)
      } else if Platforms.first(
        in: (stretch.lowerBound - 60..<stretch.upperBound + 30).clamped(to: document.sentences[own]),
        of: context) != nil
      {
        homes[own].append(index)
      }
    }
    return homes
  }

  private typealias Event = (draft: PostDraft, stretches: [Int])

  /// The posts whose words a sentence gives.
  private func events(_ scene: PostScene, _ stretches: [Int], _ ledger: PostLedger) -> [Event] {
    guard !stretches.isEmpty else { return [] }
    let words = PostWords(speech: speech, scene: scene, ledger: ledger)
    var found: [Event] = []
    var byCue: [Int: Int] = [:]
    let isSocial = stretches.contains { speech.attributions[$0]?.frame?.kind == .social }
    for stretch in stretches {
      guard let attribution = speech.attributions[stretch] else { continue }
      let content = context.stretches[stretch].content
      let key = attribution.frame?.cue.lowerBound ?? -1
      if let at = byCue[key], !isAnothers(stretch, found[at].stretches, attribution) {
        if content.count > 1 || found[at].stretches.isEmpty {
          found[at].draft.texts.append(content)
          found[at].stretches.append(stretch)
        }
        continue
      }
      guard
        byCue[key] != nil || words.isPost(stretch, attribution)
          || !found.isEmpty && attribution.frame != nil
            && (content.count > PostWords.few || goesOn(attribution.frame))
          || isSocial && content.count > PostWords.few && goesAlong(attribution.frame)
      else { continue }
      var draft = draft(stretch, attribution, words, scene, ledger)
      if attribution.frame == nil, byCue[key] != nil { draft.isAnother = true }
      byCue[key] = found.count
      found.append((draft, [stretch]))
    }
    return found
  }

  /// `adding, "…"`
  private func goesOn(_ frame: CueFrame?) -> Bool {
    frame.map { PostLexicon.continuing.contains(context.token($0.cue.lowerBound)) } ?? false
  }

  /// `Lund tweets, "…" while Brandt adds, "…"`
  private func goesAlong(_ frame: CueFrame?) -> Bool {
    guard let cue = frame.map({ context.token($0.cue.lowerBound) }) else { return false }
    return PostLexicon.continuing.contains(cue) || PostLexicon.spoken.contains(cue)
      || PostLexicon.answering.contains(cue)
  }

  private func draft(
    _ stretch: Int, _ attribution: Attribution, _ words: PostWords, _ scene: PostScene, _ ledger: PostLedger
  ) -> PostDraft {
    let frame = attribution.frame
    let open = context.stretches[stretch].tokens.lowerBound
    // `shared a photo and tweeted, "…"`: the verb right before the words counts.
    let own = (open - 3..<open).clamped(to: scene.tokens).last {
      PostLexicon.tweetVerbs.contains(context.token($0))
    }
    let verb = own ?? frame?.cue.lowerBound
    let anchor = verb ?? context.stretches[stretch].content.lowerBound
    var author = PostAuthor(member: attribution.speaker, isUnnamed: isNobody(attribution.mention))
    if author.member == nil, !author.isUnnamed || frame == nil,
      let told = PostEvents(speech: speech, dates: dates, scene: scene).find().first?.author
    {
      author = told
    }
    var draft = PostDraft(author: author, tokens: scene.tokens, paragraph: scene.paragraph)
    let place = scene.place(near: anchor).flatMap { isOthers($0, author) ? nil : $0 }
    let named = verb.flatMap {
      PostLexicon.retweets.contains(context.token($0)) ? nil : Platforms.at($0, of: context)
    }
    draft.platform = named ?? place?.name
    draft.opens = named != nil || place != nil || frame?.kind == .social
    draft.hasOwnVerb = frame?.kind == .social
    draft.isAnother = scene.tellsAnother(near: anchor)
    if draft.platform == nil, place == nil {
      draft.platform = ledger.platform(in: scene.paragraph, within: PostWords.view)
    }
    draft.texts = [context.stretches[stretch].content]
    draft.date = dates.value(near: anchor, in: scene.tokens)
    draft.continues = goesOn(frame)
    return draft
  }

  /// `she went on, referencing Brandt's tweet`: a place that names another's post.
  private func isOthers(_ place: PostPlace, _ author: PostAuthor) -> Bool {
    guard !place.isSetting, let owner = place.owner, case .person(let member) = owner.source else {
      return false
    }
    return member != author.member
  }

  /// Whether one more stretch under a cue is somebody else's post: `fans wrote "…" and "…"`, `while another added, "…"`.
  private func isAnothers(_ stretch: Int, _ before: [Int], _ attribution: Attribution) -> Bool {
    guard attribution.speaker == nil, let last = before.last else { return false }
    if attribution.frame == nil { return true }
    if let source = attribution.mention, source.source == .unnamed, isCrowd(source.tokens) { return true }
    let between =
      context.stretches[last].tokens
      .upperBound..<max(
        context.stretches[last].tokens.upperBound, context.stretches[stretch].tokens.lowerBound)
    return between.count < 20
      && between.contains { DescribedPosts.another.contains(context.token($0)) && !context.isQuoted($0) }
  }
  private static let another = WordSet("another others second third")

  private func isNobody(_ source: SourceMention?) -> Bool {
    guard let source, source.source == .unnamed, let head = source.tokens.last,
      !PostLexicon.posts.contains(context.token(head))
    else { return false }
    return source.tokens.contains {
      CueLexicon.sources.contains(context.token($0)) || PostLexicon.general.contains(context.token($0))
        || PostLexicon.onlookers.contains(context.token($0))
    } || isCrowd(source.tokens)
  }

  /// `fans`, `cyber bullies`, `many`
  private func isCrowd(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    let head = context.token(last)
    if PostLexicon.general.contains(head) { return true }
    return head.isWord && context.document.bytes[Int(head.end) - 1] == 0x73 && !head.isCapitalized
      && !CueLexicon.singularInS.contains(head)
  }
}
