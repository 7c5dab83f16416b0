/// Who spoke so far, as far as it bears on who speaks next.
package struct SpeechSoFar {
  /// A stretch and who said it.
  struct Turn {
    var stretch: Int
    var mention: SourceMention?
    /// Index into ``Cast/members``; nil for an unnamed or unknown source.
    var member: Int?
    /// Tokens of the cue that told it.
    var cue: Range<Int>?
  }

  /// The stretch of speech before.
  private(set) var previous: Turn?
  /// The last one whose speaker is another than that of ``previous``.
  private(set) var other: Turn?
  /// The members who spoke.
  private(set) var spoke: Set<Int> = []

  package init() {}

  /// Notes the next stretch of speech.
  package mutating func add(
    stretch: Int, mention: SourceMention?, member: Int?, cue: Range<Int>? = nil
  ) {
    let turn = Turn(stretch: stretch, mention: mention, member: member, cue: cue)
    if let previous, previous.member != member || member == nil && previous.mention != mention {
      other = previous
    }
    previous = turn
    if let member { spoke.insert(member) }
  }
}
