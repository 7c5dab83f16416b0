internal import Records

/// What the sentences before a pronoun tell: who is named right before, who is spoken of, who is left unnamed.
extension Salience {
  /// The last one who fits in the sentence before the quote.
  func justNamed(_ question: Question, first: Int, end: Int) -> Int? {
    guard let stretch = question.stretch.map({ context.stretches[$0] }) else { return nil }
    let document = context.document
    let own = document.sentence(of: stretch.tokens.lowerBound)
    guard own > 0, document.paragraph(of: document.sentences[own - 1].lowerBound) == stretch.paragraph else {
      return nil
    }
    let range = document.sentences[own - 1]
    return (first..<end).last {
      let mention = context.cast.mentions[$0]
      return range.contains(mention.tokens.lowerBound) && !context.isQuoted(mention.tokens.lowerBound)
        && fits(mention.member, question.gender)
    }.map { context.cast.mentions[$0].member }
  }

  /// Who is meant by the pronoun or description that is the subject of the sentence before a quote: `The singer then spoke of Doe.`
  func topicBefore(_ question: Question) -> Int? {
    guard let stretch = question.stretch.map({ context.stretches[$0] }) else { return nil }
    let own = context.document.sentence(of: stretch.tokens.lowerBound)
    guard own > 0 else { return nil }
    let before = context.document.sentences[own - 1]
    guard !context.isQuoted(before.lowerBound),
      let subject = subjects.clauseSubject(before: before.upperBound, in: before), subject.isAnaphoric,
      subject.tokens.lowerBound < question.start
    else { return nil }
    // Without the stretch it asks for no topic before that in turn.
    let meant = Question(subject, after: question.told)
    return person(meant).flatMap { fits($0, question.gender) ? $0 : nil }
  }

  private static let articles = WordSet("a an one another")
  private static let openers = WordSet("but and meanwhile then later however")
  /// Those who may be `he` or `she` without a name; a source or an insider is told as one again.
  private static let people = WordSet(
    """
    fan user extra onlooker bystander witness eyewitness neighbor neighbour man woman guest follower viewer commenter critic
    passenger customer waiter waitress stranger driver teacher classmate colleague reporter student worker staffer employee
    officer nurse doctor boy girl teenager lawyer priest friend pal cousin relative
    """)
  private static let strangers = 3

  /// Somebody whom one of the last sentences begins with and does not name: `An extra on the film, who …`, `One fan was …`.
  func stranger(_ question: Question, here: Int) -> (
    sentence: Int, evidence: Evidence<AntecedentClue>
  )? {
    guard case .pronoun = question.mention.source else { return nil }
    let document = context.document
    let paragraph = document.paragraph(of: question.start)
    for number in stride(from: here, through: max(0, here - Salience.strangers), by: -1) {
      let sentence = document.sentences[number]
      guard document.paragraph(of: sentence.lowerBound) == paragraph else { return nil }
      var at = sentence.lowerBound
      while at < sentence.upperBound, context.isComma(at) || Salience.openers.contains(context.token(at)) {
        at += 1
      }
      guard at < sentence.upperBound, !context.isQuoted(at), Salience.articles.contains(context.token(at))
      else {
        continue
      }
      let noun = (at + 1..<max(at + 1, min(at + 5, sentence.upperBound))).first {
        Salience.people.contains(context.token($0))
      }
      guard let noun, context.cast.mentions(in: at..<min(noun + 3, sentence.upperBound)).isEmpty else {
        continue
      }
      var evidence: Evidence<AntecedentClue> = [.unnamed, .subject, .opensSentence]
      switch here - number {
      case 0: evidence.insert(.sameSentence)
      case 1: evidence.insert(.sentenceBefore)
      default: evidence.insert(.twoSentencesBefore)
      }
      return (number, evidence)
    }
    return nil
  }
}
