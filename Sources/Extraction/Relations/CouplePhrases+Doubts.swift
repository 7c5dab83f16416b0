internal import Records

/// What keeps a statement from being a fact.
extension CouplePhrases {
  mutating func add(
    _ person: Int, _ cue: CoupleCues.Cue, _ other: Int, _ tokens: Range<Int>, _ rule: Rule, _ index: Int,
    _ sentence: Range<Int>
  ) {
    guard person != other else { return }
    let low = max(sentence.lowerBound, min(index - 7, tokens.lowerBound - 3))
    let high = min(sentence.upperBound, max(tokens.upperBound, index + 1) + 2)
    let isPlanned = document.tokens[low..<index].contains { CoupleCues.plans.contains($0) }
    let isOver = document.tokens[index].key == CoupleCues.together && cue.kind == .exPartner
    guard !isPlanned || document.tokens[index].key == CoupleCues.wedding,
      isOver
        || !document.tokens[low..<max(low, min(high, tokens.upperBound))].contains(where: {
          CoupleCues.doubts.contains($0)
        }),
      !document.tokens[min(high, tokens.upperBound)..<high].contains(where: {
        CoupleCues.hearsay.contains($0)
      }),
      !document.tokens[near(index, sentence).lowerBound..<max(sentence.lowerBound, index)].contains(where: {
        CoupleCues.rumours.contains($0)
      })
    else { return }
    var kind = cue.kind
    if CoupleCues.parting.contains(document.tokens[index]), areDivorcing(person, other) { kind = .exSpouse }
    ties.append(
      Tie(person: person, kind: kind, other: other, tokens: tokens, rule: rule, isPassing: cue.isPassing))
  }

  /// The part of a sentence around a token that is looked at.
  func near(_ index: Int, _ sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, index - Couples.window)..<min(sentence.upperBound, index + Couples.window)
  }

  /// Whether a sentence that names one of the two speaks of divorce.
  func areDivorcing(_ first: Int, _ second: Int) -> Bool {
    let mentions = cast.members[first].mentions + cast.members[second].mentions
    return mentions.prefix(60).contains { mention in
      let token = cast.mentions[mention].tokens.lowerBound
      let sentence = document.sentences[document.sentence(of: token)]
      return document.tokens[near(token, sentence)].contains { CoupleCues.divorce.contains($0) }
    }
  }
}
