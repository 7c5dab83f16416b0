internal import Records

/// Finds the answers of an interview that stand without quotation marks, each paragraph headed by who speaks:
/// `Lund: I slept for a week.`, `A: I slept.`
struct InterviewFinder {
  let reading: SpeechReading
  /// Whom the interview is with, as an index into ``Cast/members``.
  let interviewee: Int?

  private static let labels = WordSet("q a")
  private static var answer: UInt64 { WordKey.literal("a") }
  /// Fewer headed paragraphs are no interview.
  private static let least = 2

  /// A headed paragraph.
  private struct Turn {
    /// Tokens of the heading, without its colon.
    var heading: Range<Int>
    var words: Range<Int>
    /// Nil where the heading is `Q` or `A`.
    var member: Int?
  }

  func find() -> [Statement] {
    let context = reading.context
    let turns = reading.document.paragraphs.indices.compactMap { turn($0) }
    let named = turns.filter { $0.member != nil }
    let isInterview =
      named.count >= InterviewFinder.least || turns.count - named.count >= InterviewFinder.least
    guard isInterview else { return [] }
    return turns.compactMap { turn in
      guard !turn.words.contains(where: { context.isQuoted($0) }) else { return nil }
      let isAnswer = context.token(turn.heading.lowerBound).key == InterviewFinder.answer
      let member = turn.member ?? (isAnswer ? interviewee : nil)
      guard let member else { return nil }
      return Statement(
        text: context.text(turn.words), speaker: context.cast.members[member].name,
        speakerText: context.text(turn.heading), span: reading.document.span(turn.words))
    }
  }

  private func turn(_ paragraph: Int) -> Turn? {
    let context = reading.context
    guard reading.document.paragraphFields[paragraph] == .body else { return nil }
    let range = reading.document.paragraphs[paragraph]
    var end = range.lowerBound + 1
    var member: Int?
    if let number = context.mention(at: range.lowerBound) {
      let mention = context.cast.mentions[number]
      guard mention.tokens.lowerBound == range.lowerBound else { return nil }
      end = mention.tokens.upperBound
      member = mention.member
    } else if !InterviewFinder.labels.contains(context.token(range.lowerBound))
      || !context.token(range.lowerBound).isCapitalized
    {
      return nil
    }
    guard end + 1 < range.upperBound, context.isColon(end) else { return nil }
    return Turn(heading: range.lowerBound..<end, words: end + 1..<range.upperBound, member: member)
  }
}
