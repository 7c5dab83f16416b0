/// What speaks for or against a person being meant by a pronoun or a description that is told to speak.
package enum AntecedentClue: UInt8, Clue {
  /// How many sentences back the person is named outside speech.
  case sameSentence
  case sentenceBefore
  case twoSentencesBefore
  case threeSentencesBefore
  case furtherBack
  case sameParagraph
  case paragraphBefore
  /// In the nearest sentence that names the person …
  case subject
  case opensSentence
  case object
  case possessive
  /// All mentions in view stand in speech.
  case onlyInSpeech
  case mentionedOnceInView
  case mentionedOftenInView
  /// Nobody who fits is named more often in the article.
  case namedMost
  case namedOnce
  case genderKnown
  case spokeLast
  case spokeBefore
  case inHeadline
  case firstNamed
  /// Named within the words that the pronoun is told to have said.
  case namedInQuote
  /// Named after the pronoun in its clause: `she told Doe`.
  case besidePronoun
  /// Whom somebody was told to speak to: `told Doe`, `an interview with Doe`.
  case hearer
  /// Told to be somebody's son or daughter, or younger than ten.
  case child
  /// Whom the rules of reference point to.
  case pointedAt
  /// Called by the trade that the description tells.
  case sameRole
  case otherRole
  /// The only one in view who fits.
  case onlyOne
  /// Named outside speech after the last quote …
  case namedSince
  /// … and as the last subject there.
  case lastSubjectSince
  /// Spoke last, and somebody else was the last subject since.
  case spokeLastButOtherSince
  /// Spoke last, and the cue goes on: `he added`.
  case goesOn
  /// Named most, and the words speak of somebody by the same pronoun and not in the first person.
  case topicOfWords
  /// The last one named in the sentence before the quote.
  case justNamed
  /// Nobody by name: `An extra, who asked not to be named, …`.
  case unnamed
  /// Meant by the pronoun or description that the sentence before the quote has for its subject.
  case topicBefore
  /// Somebody unnamed is the subject of a later sentence.
  case unnamedSince
}
