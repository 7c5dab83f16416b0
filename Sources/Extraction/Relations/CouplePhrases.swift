internal import Records

/// Ties told by verbs and nouns of love and parting: `Ana married Jon`, `her divorce from Jon`, `Ana and Jon are engaged`,
/// `exes Ana and Jon`.
struct CouplePhrases {
  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  private var ties: [Tie] = []

  static func find(in document: Document, cast: Cast) -> [Tie] {
    guard cast.members.count > 1 else { return [] }
    var finder = CouplePhrases(document: document, cast: cast)
    for sentence in document.sentences {
      // A question states nothing.
      guard document.tokens[sentence.upperBound - 1].key != question else { continue }
      for index in sentence { finder.look(at: index, sentence) }
    }
    return finder.ties
  }

  private init(document: Document, cast: Cast) {
    self.document = document
    self.cast = cast
    antecedents = Antecedents(document, cast)
  }

  private mutating func look(at index: Int, _ sentence: Range<Int>) {
    let token = document.tokens[index]
    guard var kind = token.key == CoupleCues.knot ? .spouse : CoupleCues.cues[token] else { return }
    if document.tokens[max(sentence.lowerBound, index - 4)..<index].contains(where: {
      CoupleCues.endings.contains($0)
    }) {
      kind = KinNouns.pastKind(kind)
    }
    if token.key == CoupleCues.broke,
      index + 1 >= sentence.upperBound || document.tokens[index + 1].key != CoupleCues.up
    {
      return
    }
    if let object = object(after: index, sentence) {
      guard !isDoubtful(max(sentence.lowerBound, index - 7)..<object.tokens.lowerBound),
        let subject = subject(before: index, excluding: object.member, sentence),
        subject.person != object.member
      else { return }
      if CoupleCues.states.contains(token), isFormer(index, sentence) { kind = KinNouns.pastKind(kind) }
      if CoupleCues.parting.contains(token), areDivorcing(subject.person, object.member) { kind = .exSpouse }
      ties.append(
        Tie(
          person: subject.person, kind: kind, other: object.member,
          tokens: min(subject.token, index)..<object.tokens.upperBound))
    } else if let (first, second) = pair(around: index, sentence), first.member != second.member {
      let window =
        max(
          sentence.lowerBound, first.tokens.lowerBound - 5)..<min(
          sentence.upperBound, max(index, second.tokens.upperBound) + 4)
      guard !isDoubtful(window) else { return }
      if CoupleCues.parting.contains(token), areDivorcing(first.member, second.member) { kind = .exSpouse }
      let end = max(index + 1, second.tokens.upperBound)
      ties.append(
        Tie(
          person: first.member, kind: kind, other: second.member,
          tokens: min(index, first.tokens.lowerBound)..<end))
    }
  }

  /// Whether the tie is told as a past one: `was engaged to`, `then married to`.
  private func isFormer(_ index: Int, _ sentence: Range<Int>) -> Bool {
    document.tokens[max(sentence.lowerBound, index - 2)..<index].contains { CoupleCues.formerly.contains($0) }
  }

  /// Whether a sentence that names one of the two speaks of divorce.
  private func areDivorcing(_ first: Int, _ second: Int) -> Bool {
    let mentions = cast.members[first].mentions + cast.members[second].mentions
    return mentions.prefix(60).contains { mention in
      let sentence = document.sentences[document.sentence(of: cast.mentions[mention].tokens.lowerBound)]
      return document.tokens[sentence].contains { CoupleCues.divorce.contains($0) }
    }
  }

  private static let question = WordKey.of("?")

  /// Whether the words doubt, deny or look ahead.
  private func isDoubtful(_ window: Range<Int>) -> Bool {
    document.tokens[window].contains { CoupleCues.doubts.contains($0) }
  }

  /// The person governed by the cue: `married (the singer) Jon`, `divorce from Jon`, `engaged to her boyfriend Jon`.
  private func object(after index: Int, _ sentence: Range<Int>) -> Cast.NamedMention? {
    let reach = index + 1..<min(sentence.upperBound, index + 8)
    guard let mention = cast.mentions(in: reach).first else { return nil }
    let gap = index + 1..<mention.tokens.lowerBound
    let plain = gap.allSatisfy { isLink($0) }
    // `dated her Night River costar Jon`: anything between a determiner and the name of a trade.
    let described =
      gap.count >= 2 && gap.contains { CoupleCues.determiners.contains(document.tokens[$0]) }
      && RoleNouns.isAgent(mention.tokens.lowerBound - 1, in: document)
      && gap.allSatisfy { document.tokens[$0].kind == .word }
    guard plain || described else { return nil }
    return isPossessive(mention) && CoupleCues.cues[document.tokens[index]] == .fiance ? nil : mention
  }

  private func isLink(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return CoupleCues.links.contains(token) || KinNouns.modifiers.contains(token)
      || KinNouns.nouns[token] != nil
      || RoleNouns.isAgent(index, in: document) || RoleNouns.modifiers.contains(token)
  }

  private func isPossessive(_ mention: Cast.NamedMention) -> Bool {
    mention.tokens.upperBound < document.tokens.count
      && document.tokens[mention.tokens.upperBound].kind == .possessive
  }

  /// Whose act or state the cue tells: the nearest name or pronoun before it in its clause.
  private func subject(before index: Int, excluding: Int, _ sentence: Range<Int>) -> (
    person: Int, token: Int
  )? {
    let tokens = document.tokens
    var at = index - 1
    while at >= sentence.lowerBound, index - at <= 8 {
      let token = tokens[at]
      if let mention = cast.mentions(in: max(sentence.lowerBound, at - 5)..<at + 1).last,
        mention.tokens.contains(at)
      {
        return (mention.member, mention.tokens.lowerBound)
      }
      if let gender = Antecedents.gender(ofPronoun: token) {
        return antecedents.person(before: at, gender: gender, excluding: [excluding]).map { ($0, at) }
      }
      if CoupleCues.relatives.contains(token) {
        let end = at > sentence.lowerBound && tokens[at - 1].key == SpelledNumbers.comma ? at - 1 : at
        let mention = cast.mentions(in: max(sentence.lowerBound, end - 5)..<end).last {
          $0.tokens.upperBound == end
        }
        return mention.map { ($0.member, $0.tokens.lowerBound) }
      }
      if token.kind == .doubleQuote || token.kind == .punctuation && token.key != SpelledNumbers.comma {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// The two names of `Ana and Jon` before the cue (`… tied the knot`) or right after it (`exes Ana and Jon`).
  private func pair(around index: Int, _ sentence: Range<Int>) -> (Cast.NamedMention, Cast.NamedMention)? {
    let before = Array(cast.mentions(in: max(sentence.lowerBound, index - 14)..<index).suffix(2))
    if before.count == 2, isPair(before[0], before[1]), index - before[1].tokens.upperBound <= 6 {
      let gap = document.tokens[before[1].tokens.upperBound..<index]
      if !gap.contains(where: {
        $0.kind == .punctuation && $0.key != SpelledNumbers.comma || $0.kind == .doubleQuote
      }) {
        return (before[0], before[1])
      }
    }
    guard CoupleCues.before.contains(document.tokens[index]) else { return nil }
    let after = Array(cast.mentions(in: index + 1..<min(sentence.upperBound, index + 10)).prefix(2))
    guard after.count == 2, after[0].tokens.lowerBound <= index + 2, isPair(after[0], after[1]) else {
      return nil
    }
    return (after[0], after[1])
  }

  private func isPair(_ first: Cast.NamedMention, _ second: Cast.NamedMention) -> Bool {
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    return gap.count == 1 && CoupleCues.pairing.contains(document.tokens[gap.lowerBound])
  }
}
