/// What the words of a stretch and the sentences around it tell of whose they are.
struct QuotedWords {
  /// `reportedly`, `allegedly` beside it.
  let isHearsay: Bool
  /// Told with `I`, `we`, `my` …
  let isFirstPerson: Bool
  /// Begins in lower case within a sentence.
  let isEmbedded: Bool
  let isQuestion: Bool
  let endsWithComma: Bool

  /// So many words of a stretch or a sentence are looked at.
  private static let reach = 60
  private static let hearsay = WordSet(
    "reportedly allegedly apparently supposedly rumored rumoured alleging claimed")

  /// `sentences`: those that hold the stretch.
  init(_ stretch: QuoteStretch, _ sentences: ClosedRange<Int>, of context: SpeechContext) {
    isHearsay = sentences.contains { sentence in
      context.document.sentences[sentence].prefix(QuotedWords.reach).contains {
        !context.isQuoted($0) && QuotedWords.hearsay.contains(context.token($0))
      }
    }
    isFirstPerson = QuotedWords.isFirstPerson(stretch.content, context)
    let first = stretch.content.first { context.token($0).isWord }
    let opens = context.document.sentences[sentences.lowerBound].lowerBound
    isEmbedded = first.map { !context.token($0).isCapitalized } ?? false && stretch.tokens.lowerBound > opens
    let last = stretch.content.last
    isQuestion = QuotedWords.isQuestion(stretch.content, context)
    let after = stretch.tokens.upperBound
    endsWithComma =
      last.map { context.isComma($0) } ?? false
      || after < context.document.tokens.count && context.isComma(after)
  }

  static func isQuestion(_ content: Range<Int>, _ context: SpeechContext) -> Bool {
    content.last.map { context.isStop($0) && context.byte($0) == 0x3F } ?? false
  }

  static func isFirstPerson(_ content: Range<Int>, _ context: SpeechContext) -> Bool {
    content.prefix(reach).contains { CueLexicon.firstPerson.contains(context.token($0)) }
  }
}
