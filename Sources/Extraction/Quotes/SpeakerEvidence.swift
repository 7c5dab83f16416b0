/// What speaks for or against a candidate being the speaker of a stretch; one bit a feature.
struct SpeakerEvidence: OptionSet, Sendable {
  let rawValue: UInt64
  static func bit(_ index: UInt64) -> SpeakerEvidence { SpeakerEvidence(rawValue: 1 << index) }

  /// `"…," she said`
  static let framedRightAfter = bit(0)
  static let framedLater = bit(1)
  /// `"…!" Doe said`, which the splitter parts from the quote.
  static let framedNextSentenceAfterCall = bit(2)
  static let framedNextSentence = bit(3)
  /// `she said, "…"`
  static let framedRightBefore = bit(4)
  static let framedShortlyBefore = bit(5)
  static let framedEarlier = bit(6)
  static let framedSentenceBefore = bit(7)
  /// The sentence or paragraph before ends with a colon.
  static let framedBeforeColon = bit(8)
  static let nearestBefore = bit(9)
  static let firstOfSentence = bit(10)
  static let looseBefore = bit(11)
  static let looseAfter = bit(12)
  static let subjectOfSentenceBefore = bit(13)
  static let possessive = bit(14)
  static let object = bit(15)
  static let person = bit(16)
  static let pronoun = bit(17)
  static let role = bit(18)
  static let unnamed = bit(19)
  static let otherPronoun = bit(20)
  static let namedInQuote = bit(21)
  static let carriedInParagraph = bit(22)
  static let carriedFromParagraphBefore = bit(23)
  static let carriedUnclosed = bit(24)
  static let carriedFurther = bit(25)
  static let carriedWholeParagraph = bit(26)
  static let carriedUnnamed = bit(27)
  static let headline = bit(28)
  static let weakCue = bit(29)
  static let strongCue = bit(30)
  static let participle = bit(31)
  static let inverted = bit(32)
  static let quoteBetween = bit(33)
  static let nobody = bit(34)
  static let nobodyShort = bit(35)
  static let nobodyHeadline = bit(36)
  static let firstPersonQuoteUnnamed = bit(37)
  static let shortFramedBefore = bit(38)
  /// `Doe: "…"`
  static let heading = bit(39)
  static let according = bit(40)
  static let sameWordsInBody = bit(41)
  static let nobodyWholeParagraph = bit(42)
  static let carriedShort = bit(43)
  static let carriedThoughFramed = bit(44)
  static let carriedContinuing = bit(45)
  static let shortWeakBefore = bit(46)
  static let writtenCue = bit(47)
  static let nearerFrame = bit(48)
  static let baseForm = bit(49)
  static let carriedSameSentence = bit(50)
  static let passiveSource = bit(51)
  static let looseAfterNear = bit(52)
  /// `"…" while Doe posts, "…"`
  static let conjunctionBetween = bit(53)
  static let introducesOther = bit(54)
  static let paragraphOpensWithQuote = bit(55)
}

/// One who may have said a stretch.
struct SpeakerCandidate: Sendable {
  /// Nil when nobody is told.
  var mention: SourceMention?
  var cue: CueFrame?
  /// The stretch whose speaker this one is carried from.
  var carriedFrom: Int?
  var evidence: SpeakerEvidence
}
