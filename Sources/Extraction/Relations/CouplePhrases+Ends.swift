internal import Records

/// How a tie ends that was told before: `married Jon in 2013 and divorced in 2016`, `The marriage was annulled`.
extension CouplePhrases {
  private static let ended = WordSet("ended annulled over dissolved collapsed failed crumbled")
  private static let between = WordSet("was is has had been later soon quickly eventually , only in")
  private static let lasting = WordSet("death died dies passing")
  private static let refusing = WordSet("turned declined refused rejected spurned rebuffed")
  private static let untilWord = WordSet("until till")
  private static let partings = WordSet("divorced divorcing split splitting separated")
  private static let that = WordSet("the that this")

  /// Whether the words right after a noun and those whom it binds say that it is over: `his marriage to Ana ended in 2005`.
  func isOver(after end: Int, _ sentence: Range<Int>) -> Bool {
    var at = end
    while at < sentence.upperBound, at - end < 4, CouplePhrases.between.contains(document.tokens[at]) {
      at += 1
    }
    guard at < sentence.upperBound, CouplePhrases.ended.contains(document.tokens[at]) else { return false }
    return !document.tokens[at..<min(at + 7, sentence.upperBound)].contains {
      CouplePhrases.lasting.contains($0) || CoupleCues.doubts.contains($0)
    }
  }

  /// Whether it lasted `until his death`.
  func lastedForLife(after end: Int, _ sentence: Range<Int>) -> Bool {
    let behind = end..<min(end + 7, sentence.upperBound)
    guard let until = behind.first(where: { CouplePhrases.untilWord.contains(document.tokens[$0]) }) else {
      return false
    }
    return document.tokens[until..<min(until + 4, sentence.upperBound)].contains {
      CouplePhrases.lasting.contains($0)
    }
  }

  /// `proposed to Ana, who turned him down`.
  func isRefused(after end: Int, _ sentence: Range<Int>) -> Bool {
    document.tokens[end..<min(end + 6, sentence.upperBound)].contains {
      CouplePhrases.refusing.contains($0)
    }
  }

  /// Ends the tie told last in this sentence or, for `The marriage`, the one before; whether there was one.
  mutating func end(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let isNoun = CoupleCues.cues[document.tokens[index]]?.isNoun == true
    let home = document.sentence(of: index)
    let first =
      isNoun && home > 0 && index <= sentence.lowerBound + 2
      ? document.sentences[home - 1].lowerBound : sentence.lowerBound
    guard let last = ties.last, last.kind.isCouple, last.tokens.lowerBound >= first,
      last.tokens.upperBound <= index, last.kind != .exPartner
    else { return false }
    if isNoun {
      guard index > sentence.lowerBound, CouplePhrases.that.contains(document.tokens[index - 1]),
        isOver(after: index + 1, sentence)
      else { return false }
    } else {
      // Nobody else comes between: `married Jon in 2013 and divorced`.
      guard CouplePhrases.partings.contains(document.tokens[index]),
        cast.mentions(in: last.tokens.upperBound..<index).isEmpty,
        !document.tokens[last.tokens.upperBound..<index].contains(where: { CoupleCues.doubts.contains($0) })
      else { return false }
    }
    add(
      last.person, CoupleCues.Cue(kind: KinNouns.pastKind(last.kind)), last.other,
      last.tokens.lowerBound..<index + 1, .coupleTold, index, sentence)
    return true
  }
}
