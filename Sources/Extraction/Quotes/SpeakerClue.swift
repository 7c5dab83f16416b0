/// What speaks for or against a candidate being the speaker of a stretch.
package enum SpeakerClue: UInt8, Clue {
  /// `"…," she said`
  case framedRightAfter
  case framedLater
  /// `"…!" Doe said`, which the splitter parts from the quote.
  case framedNextSentenceAfterCall
  case framedNextSentence
  /// `she said, "…"`
  case framedRightBefore
  case framedShortlyBefore
  case framedEarlier
  case framedSentenceBefore
  /// The sentence or paragraph before ends with a colon.
  case framedBeforeColon
  case nearestBefore
  case firstOfSentence
  case looseBefore
  case looseAfter
  case subjectOfSentenceBefore
  case possessive
  case object
  case person
  case pronoun
  case role
  case unnamed
  case otherPronoun
  case namedInQuote
  case carriedInParagraph
  case carriedFromParagraphBefore
  case carriedUnclosed
  case carriedFurther
  case carriedWholeParagraph
  case carriedUnnamed
  case headline
  case weakCue
  case strongCue
  case participle
  case inverted
  case quoteBetween
  case nobody
  case nobodyShort
  case nobodyHeadline
  case shortFramedBefore
  /// `Doe: "…"`
  case heading
  case according
  case nobodyWholeParagraph
  case carriedShort
  case carriedThoughFramed
  case carriedContinuing
  case shortWeakBefore
  case writtenCue
  case nearerFrame
  case baseForm
  case carriedSameSentence
  case looseAfterNear
  /// `"…" while Doe posts, "…"`
  case conjunctionBetween
  case introducesOther
}
