/// Finds where or to whom something was said, and whether it was spoken or written.
struct VenueFinder {
  let reading: SpeechReading

  private static let telling = WordSet("told tells telling tell informed assured")
  private static let inTo = WordSet("to on in with for via during at from")
  private static let interviews = WordSet("interview chat conversation sit-down q&a")

  /// Where a stretch was said, as its attribution tells.
  func setting(of stretch: QuoteStretch, frame: CueFrame?) -> (isWritten: Bool, venue: String?) {
    let context = reading.context
    let document = reading.document
    let number = frame?.sentence ?? document.sentence(of: stretch.tokens.lowerBound)
    let sentence = document.sentences[number]
    var written = frame.map { $0.kind == .written || $0.kind == .social } ?? false
    let near = frame?.cue.lowerBound ?? stretch.tokens.lowerBound
    if let frame, isPublication(frame) { written = true }
    let roles = roles(near: near, in: sentence)
    if !written, roles.contains(.written) {
      written = (max(sentence.lowerBound, near - 30)..<min(sentence.upperBound, near + 40)).contains {
        !context.isQuoted($0) && context.token($0).isWord
          && CueLexicon.writtenNouns.contains(context.token($0)) && namesMedium($0, in: sentence)
      }
    }
    return (written, venue(frame, in: sentence, near: near, among: roles))
  }

  /// What a word may tell of a venue.
  private struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let written = Role(rawValue: 1)
    static let network = Role(rawValue: 2)
    static let interview = Role(rawValue: 4)
    static let speaking = Role(rawValue: 8)
    static let paper = Role(rawValue: 16)
  }

  private static let roles = KeyMap<Role> {
    .init(roles: [
      (.written, CueLexicon.writtenNouns.keys), (.network, Platforms.keys), (.interview, interviews.keys),
      (.speaking, speakingTo.keys), (.paper, papers.keys),
    ])
  }

  /// Tokens on either side of a cue among which its venue is looked for.
  private static let reach = 40

  /// What the words near a cue may tell, so that only that is looked for.
  private func roles(near: Int, in sentence: Range<Int>) -> Role {
    var found: Role = []
    for index in (near - VenueFinder.reach..<near + VenueFinder.reach).clamped(to: sentence) {
      found.formUnion(VenueFinder.roles.roles(of: reading.context.token(index)))
    }
    return found
  }

  /// `Us Weekly reported`, `the complaint says`: what a publication or a paper says is written.
  private func isPublication(_ frame: CueFrame) -> Bool {
    guard let subject = frame.subject, subject.source == .unnamed, let last = subject.tokens.last else {
      return false
    }
    let head = reading.context.token(last)
    if VenueFinder.publications.contains(head) { return true }
    guard head.isCapitalized || head.kind == .url, !CueLexicon.sources.contains(head) else { return false }
    return !subject.tokens.contains { VenueFinder.speaking.contains(reading.context.token($0)) }
  }
  private static let publications = WordSet(
    """
    magazine outlet newspaper tabloid site website blog report reports publication paper article story release caption message
    description headline sign note letter lawsuit documents complaint papers post tweet poll survey study statement
    """)
  private static let speaking = WordSet(
    "source sources insider insiders rep reps friend friends pal pals spokesperson spokesman spokeswoman and said"
  )

  /// `in a statement`, `in the caption`, `on Instagram`, not `watched the post`.
  private func namesMedium(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    var steps = 0
    while before >= sentence.lowerBound, steps < 5 {
      let token = reading.context.token(before)
      guard token.isWord || token.kind == .possessive || token.kind == .number else { return false }
      if VenueFinder.inTo.contains(token) || token.key == WordKey.literal("captioned") { return true }
      before -= 1
      steps += 1
    }
    return false
  }

  func venue(_ frame: CueFrame?, in sentence: Range<Int>, near: Int) -> String? {
    venue(frame, in: sentence, near: near, among: roles(near: near, in: sentence))
  }

  private func venue(_ frame: CueFrame?, in sentence: Range<Int>, near: Int, among roles: Role) -> String? {
    let context = reading.context
    if let frame, let first = frame.cue.first, VenueFinder.telling.contains(context.token(first)),
      let phrase = properPhrase(from: frame.cue.upperBound, in: sentence)
        ?? outlet(from: frame.cue.upperBound, in: sentence)
        ?? show(from: frame.cue.upperBound, in: sentence)
    {
      return context.document.text(phrase)
    }
    if let frame, let phrase = broadcast(after: frame.tokens.upperBound, in: sentence) {
      return context.document.text(phrase)
    }
    if roles.contains(.network),
      let platform = Platforms.nearest(
        to: near, in: (near - VenueFinder.reach..<near + VenueFinder.reach).clamped(to: sentence), of: context
      )
    {
      return platform
    }
    let view = (near - 30..<near + 30).clamped(to: sentence)
    for index in roles.contains(.interview) ? view : 0..<0
    where VenueFinder.interviews.contains(context.token(index)) && !context.isQuoted(index) {
      var next = index + 1
      while next < sentence.upperBound, next < index + 3, VenueFinder.inTo.contains(context.token(next)) {
        if let phrase = properPhrase(from: next + 1, in: sentence) { return context.document.text(phrase) }
        next += 1
      }
    }
    return title(in: view) ?? (roles.contains(.speaking) ? hearer(in: view) : nil)
      ?? (roles.contains(.paper) ? paper(in: view) : nil)
  }

  /// `told "Good Day Harbour"`
  private func show(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let context = reading.context
    guard start < sentence.upperBound, context.isQuoted(start) else { return nil }
    let content = context.stretches[Int(context.cover[start]) - 1].content
    guard content.count <= VenueFinder.mostWordsOfTitle, let first = content.first, let last = content.last,
      context.token(first).isCapitalized, context.token(last).isCapitalized
    else { return nil }
    return content
  }

  /// `said on Good Morning Harbour`: a name of several words right behind the cue that is no person's and no day.
  private func broadcast(after start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let context = reading.context
    guard start + 1 < sentence.upperBound, context.token(start).key == VenueFinder.on,
      !context.isQuoted(start),
      let phrase = properPhrase(from: start + 1, in: sentence), phrase.count > 1,
      phrase.lowerBound <= start + 2, context.cast.mentions(in: phrase).isEmpty,
      DateLexicon.words[context.token(phrase.lowerBound)] == nil,
      Platforms.first(in: phrase, of: context) == nil
    else { return nil }
    return phrase
  }
  private static var on: UInt64 { WordKey.literal("on") }

  private static let speakingTo = WordSet(
    "spoke speaking speaks talked talking talks chatted chatting opened revealed said shared confirmed exclusively sat explained admitted up down wrote"
  )
  private static let toWith = WordSet("to with")

  /// `revealed to E! News`, `Speaking to The Wire`, `opened up to Harbour Weekly`: a proper name that is nobody's.
  private func hearer(in view: Range<Int>) -> String? {
    let context = reading.context
    for index in view.dropFirst().dropLast()
    where VenueFinder.toWith.contains(context.token(index)) && !context.isQuoted(index)
      && VenueFinder.speakingTo.contains(context.token(index - 1))
    {
      guard let phrase = properPhrase(from: index + 1, in: view), phrase.lowerBound <= index + 2,
        context.cast.mentions(in: phrase).isEmpty
      else { continue }
      return context.document.text(phrase)
    }
    return nil
  }

  private static let outlets = WordSet(
    "magazine outlet newspaper paper site website tabloid publication mag broadcaster station court judge reporters crowd audience press"
  )

  /// `told the magazine`
  private func outlet(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let context = reading.context
    guard start + 1 < sentence.upperBound, !context.isQuoted(start), !context.isQuoted(start + 1) else {
      return nil
    }
    if VenueFinder.outlets.contains(context.token(start)) { return start..<start + 1 }
    guard CueLexicon.determiners.contains(context.token(start)),
      VenueFinder.outlets.contains(context.token(start + 1))
    else { return nil }
    return start..<start + 2
  }

  private static let showing = WordSet("on during podcast show program programme series radio")
  private static let mostWordsOfTitle = 8

  /// `on "The Late Show"`: a short title in quotation marks behind a word for where one speaks.
  private func title(in view: Range<Int>) -> String? {
    let context = reading.context
    var last = -1
    for index in view where context.isQuoted(index) {
      let number = Int(context.cover[index]) - 1
      guard number != last else { continue }
      last = number
      let stretch = context.stretches[number]
      let before = stretch.tokens.lowerBound - 1
      guard view.contains(before), stretch.content.count <= VenueFinder.mostWordsOfTitle,
        VenueFinder.showing.contains(context.token(before)), !context.isQuoted(before),
        let first = stretch.content.first, context.token(first).isCapitalized
      else { continue }
      var title = stretch.content
      if let end = title.last, context.isComma(end) || context.isStop(end) { title = title.dropLast() }
      return title.isEmpty ? nil : context.document.text(title)
    }
    return nil
  }

  private static let papers = WordSet(
    """
    statement letter essay memoir book autobiography op-ed email e-mail note filing lawsuit affidavit complaint documents speech
    podcast conference documentary
    """)
  private static let modifiers = WordSet("joint press brief open new court legal handwritten lengthy written")

  /// `in a joint statement`, `in her memoir`: the noun with what describes it.
  private func paper(in view: Range<Int>) -> String? {
    let context = reading.context
    for index in view
    where VenueFinder.papers.contains(context.token(index)) && !context.isQuoted(index) {
      var start = index
      while start - 1 > view.lowerBound, VenueFinder.modifiers.contains(context.token(start - 1)) {
        start -= 1
      }
      guard start - 2 >= view.lowerBound, CueLexicon.determiners.contains(context.token(start - 1)),
        VenueFinder.inTo.contains(context.token(start - 2))
      else { continue }
      return context.document.text(start..<index + 1)
    }
    return nil
  }

  /// A run of capitalised words, `The` and `of` among them.
  private func properPhrase(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let context = reading.context
    var end = start
    var last: Int?
    while end < sentence.upperBound, end - start < 7, !context.isQuoted(end) {
      let token = context.token(end)
      if token.isWord, token.isCapitalized {
        last = end
      } else if token.kind == .url {
        return start..<end + 1
      } else if token.kind == .punctuation, context.byte(end) == 0x21, last == end - 1,
        !token.shape.contains(.spaceBefore)
      {
        last = end  // `E! News`
      } else if !(token.isWord && (token.key == WordKey.literal("the") || token.key == WordKey.literal("of")))
      {
        break
      }
      end += 1
    }
    guard let last else { return nil }
    var first = start
    while first < last, !context.token(first).isCapitalized { first += 1 }
    return first..<last + 1
  }
}
