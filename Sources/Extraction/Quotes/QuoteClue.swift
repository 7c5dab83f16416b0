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
  /// `"…!" she said`: the cue opens the next sentence.
  case callThenCue
  /// `"Jo," she said, "is fine."`: a cue parts it from another stretch.
  case splitByCue
  /// `a "frail" singer`: between an article and its noun.
  case attributive
  /// A few words that stand between marks more than once, as terms and titles do.
  case repeated
  /// A title-cased stretch of three words or more.
  case titleOfSeveral
  /// Title-cased, with the sentence's own stop or comma drawn inside.
  case titleWithStop
  case exclaims
}
