/// Finds where or to whom something was said, and whether it was spoken or written.
struct VenueFinder {
  let reading: SpeechReading

  private static let telling = WordSet("told tells telling tell informed assured")
  private static let inTo = WordSet("to on in with for via during at from")
  private static let broken = WordSet("that")
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
    for index in max(sentence.lowerBound, near - 30)..<min(sentence.upperBound, near + 40)
    where !context.isQuoted(index) && context.token(index).isWord {
      if CueLexicon.writtenNouns.contains(context.token(index)), namesMedium(index, in: sentence) {
        written = true
      }
    }
    return (written, venue(frame, in: sentence, near: near))
  }

  /// `Us Weekly reported`, `the complaint says`: what a publication or a paper says is written.
  private func isPublication(_ frame: CueFrame) -> Bool {
    guard let subject = frame.subject, subject.source == .unnamed, let last = subject.tokens.last else {
      return false
    }
    let head = reading.context.token(last)
    if VenueFinder.papers.contains(head) { return true }
    guard head.isCapitalized || head.kind == .url, !CueLexicon.sources.contains(head) else { return false }
    return !subject.tokens.contains { VenueFinder.speaking.contains(reading.context.token($0)) }
  }
  private static let papers = WordSet(
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
      if VenueFinder.inTo.contains(token) || token.key == WordKey.of("captioned") { return true }
      before -= 1
      steps += 1
    }
    return false
  }

  func venue(_ frame: CueFrame?, in sentence: Range<Int>, near: Int) -> String? {
    let context = reading.context
    if let frame, let first = frame.cue.first, VenueFinder.telling.contains(context.token(first)) {
      if let phrase = properPhrase(from: frame.cue.upperBound, in: sentence) {
        return context.document.text(phrase)
      }
    }
    if let platform = Platforms.first(in: (near - 40..<near + 40).clamped(to: sentence), of: context) {
      return platform.name
    }
    for index in max(sentence.lowerBound, near - 30)..<min(sentence.upperBound, near + 30)
    where VenueFinder.interviews.contains(context.token(index)) && !context.isQuoted(index) {
      var next = index + 1
      while next < sentence.upperBound, next < index + 3, VenueFinder.inTo.contains(context.token(next)) {
        if let phrase = properPhrase(from: next + 1, in: sentence) { return context.document.text(phrase) }
        next += 1
      }
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
      } else if !(token.isWord && (token.key == WordKey.of("the") || token.key == WordKey.of("of"))) {
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
