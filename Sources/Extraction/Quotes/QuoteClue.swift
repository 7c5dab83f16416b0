/// What speaks for or against a stretch being somebody's words.
package enum QuoteClue: UInt8, Clue {
  case always
  case oneWord
  case twoWords
  case threeOrFourWords
  case fiveToEightWords
  case moreWords
  /// Every longer word has a capital.
  case titleCase
  case startsLower
  case endsWithComma
  case endsWithStop
  /// `said, "`, `said that "`, `wrote: "`
  case cueBefore
  /// `," she said`
  case cueAfter
  case cueInSentence
  case weakCueInSentence
  case colonBefore
  case commaBefore
  case firstPerson
  case secondPerson
  case contraction
  case articleBefore
  case titleCueBefore
  /// `"…" star`, `"…" (2016)`
  case titleCueAfter
  case namingBefore
  /// `Jo "Jay" Doe`
  case amidName
  case headline
  case opensParagraph
  case closesParagraph
  case single
  case singleAmongSingles
  case unclosed
  case neighbourIsLong
  case sourceInSentence
  case prepositionBefore
  case nounAfter
  case capitalAfterLower
  case personSubject
  case pronounInside
  case verbInside
  case thatBefore
  case adjacentWeakCue
  case twoOrMoreFrames
  case allCapitals
  case previousSentenceCue
  case hearsay
  case determinerOf
  case shortWithCue
  case shortTitleWithCue
  case shortLowerNoCue
  case photoCaption
  /// A headline's words that a quote of the body holds.
  case echoed
}
