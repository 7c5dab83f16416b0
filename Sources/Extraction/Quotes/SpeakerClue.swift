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
  /// The cue stands right before the opening mark, a comma, colon or `that` between.
  case leadsIn
  /// The quote ends with a comma and the cue follows.
  case commaThenCue
  /// No other cue with a subject is nearer on its side.
  case nearestCue
  /// `asked, "…?"`
  case asksQuestion
  /// `asked`, and the words are no question.
  case asksNothing
  /// `was asked`, `is called`
  case passive
  /// `told Doe`: Doe hears it.
  case hearer
  /// `Doe is "…"`, `Doe has "…"`: it is said of the person.
  case predicated
  /// `reportedly`, `allegedly` in the sentence, and no cue of this person.
  case hearsay
  case nobodyHearsay
  case nobodyFirstPerson
  /// The words begin in lower case, within the sentence of another.
  case nobodyEmbedded
  /// Spoke before in the article.
  case spokeBefore
  /// Nobody is named more often.
  case namedMost
  /// The last sentence of the paragraph before, for a paragraph that begins with the quote.
  case framedParagraphBefore
  case subjectOfParagraphBefore
  /// `"…," sources squealed`: a verb unknown as a cue follows the person right after the quote.
  case verbAfterNear
  case carriedFirstPerson
  /// Somebody else is the subject of a sentence since the quote before.
  case carriedPastSubject
  /// The cue told the quote before, and another stands nearer.
  case toldBefore
  /// Another's cue leads in since: `"…," she said, while Doe said, "…"`.
  case carriedPastCue
  /// No words between the two quotes but their attribution.
  case carriedAdjacent
  /// Named in the words of a quote that is told in the first person.
  case namedInOwnWords
  /// `won't say`
  case negated
  /// `Her verdict: "…"`, `in his words, "…"`
  case nounOfSaying
  /// `A: "…"`
  case interviewAnswer
  /// `"…" — Doe`
  case signature
  /// Who spoke before the last speaker.
  case otherParty
  case otherPartyAfterQuestion
  case otherPartyWholeParagraph
  case otherPartyThoughFramed
  case carriedAfterQuestion
  /// `Doe is said to be "…"`
  case reported
  /// `…, revealed the source.`: the attribution closes the sentence.
  case closesSentence
}
