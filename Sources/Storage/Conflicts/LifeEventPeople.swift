internal import Records

/// Tells whose event a sentence tells: who was born or died, who married whom.
struct LifeEventPeople {
  /// A person named in the sentence.
  struct Mention: Equatable {
    let person: Int64
    let start: Int
    let end: Int
  }

  let person: Int64
  /// What others are to the person, in any article.
  let ties: [Int64: Set<Relation.Kind>]

  /// A person's event: its kind, and with whom.
  struct Event: Hashable {
    let kind: Conflict.Kind
    let other: Int64?
  }

  /// The person's own event in what was found, or nil when it is another's, or not plainly anybody's.
  ///
  /// - Parameters:
  ///   - mentions: who is named in the sentence, in order.
  ///   - earlier: who is named in the nearest sentence before that names somebody; asked only when this one names nobody, or has a pronoun
  ///     where the other would be named.
  func event(
    of found: LifeEventFinder.Found, in sentence: SentenceWords, naming mentions: [Mention],
    after earlier: () throws -> Set<Int64>
  ) rethrows -> Event? {
    switch found.kind {
    case .birth, .death:
      let subject = try subject(of: found, in: sentence, mentions, after: earlier)
      return subject == person ? Event(kind: found.kind, other: nil) : nil
    case .birthOfChild: return birth(found, in: sentence, mentions)
    default:
      let named = Set(mentions.map(\.person))
      var pair = named
      if named.isEmpty, isOfBoth(found, in: sentence) {
        pair = try earlier()
      } else if named.count == 1, isOfPronoun(found, in: sentence, besides: mentions) {
        let before = try earlier()
        if before.count == 1 { pair.formUnion(before) }
      }
      guard pair.count == 2, pair.contains(person), let other = pair.first(where: { $0 != person }),
        let kinds = ties[other], !kinds.isDisjoint(with: LifeEventPeople.couple)
      else { return nil }
      return Event(kind: found.kind, other: other)
    }
  }

  /// Who is named, or meant by `she`, right before the event; after the date where the sentence begins with it (`Born on …, she`).
  private func subject(
    of found: LifeEventFinder.Found, in sentence: SentenceWords, _ mentions: [Mention],
    after earlier: () throws -> Set<Int64>
  ) rethrows -> Int64? {
    let words = sentence.words
    if found.cue.lowerBound == 0 {
      let next = sentence.words[found.date.upperBound...].prefix(2).map(\.start)
      return mentions.first { next.contains($0.start) }?.person
    }
    let cue = words[found.cue.lowerBound].start
    if let last = mentions.last(where: { $0.end <= cue }) {
      let between = sentence.range(from: last.end, to: cue)
      let isSubject = between.allSatisfy { isFiller(words[$0]) }
      return isSubject ? last.person : nil
    }
    guard mentions.isEmpty, isOfPronoun(found, in: sentence, besides: []) else { return nil }
    let people = try earlier()
    return people.count == 1 ? people.first : nil
  }

  /// `She married Ben Moor`, `He and Anya Fox split`: a pronoun is all that stands before the event, beside whoever is named.
  private func isOfPronoun(
    _ found: LifeEventFinder.Found, in sentence: SentenceWords, besides mentions: [Mention]
  ) -> Bool {
    let rest = (0..<found.cue.lowerBound).filter { index in
      let word = sentence.words[index]
      return !found.date.contains(index) && !isFiller(word)
        && !mentions.contains { $0.start <= word.start && word.end <= $0.end }
    }.map { sentence.words[$0].text }.filter { !["on", "in"].contains($0) }
    return [["she"], ["he"]].contains(rest)
      || (!mentions.isEmpty && [["she", "and"], ["he", "and"]].contains(rest))
  }

  /// A child named after the event, told anywhere to be the person's, or the person as the child.
  private func birth(_ found: LifeEventFinder.Found, in sentence: SentenceWords, _ mentions: [Mention])
    -> Event?
  {
    let words = sentence.words
    let cue = words[found.cue.lowerBound]
    // Whoever comes after the date, or after `with`, is no child.
    let end =
      found.date.lowerBound > found.cue.lowerBound
      ? words[found.date.lowerBound].start
      : words[found.cue.upperBound...].first { $0.text == "with" }?.start ?? .max
    let children = mentions.filter { $0.start > cue.end && $0.end <= end }
    let parents = mentions.filter { $0.end <= cue.start }
    guard let child = children.first, Set(children.map(\.person)).count == 1 else { return nil }
    if child.person == person { return Event(kind: .birth, other: nil) }
    guard parents.contains(where: { $0.person == person }), ties[child.person]?.contains(.child) == true
    else {
      return nil
    }
    return Event(kind: .birthOfChild, other: child.person)
  }

  /// `They married`, `The couple split`.
  private func isOfBoth(_ found: LifeEventFinder.Found, in sentence: SentenceWords) -> Bool {
    sentence.words[..<found.cue.lowerBound].contains { LifeEventPeople.pairs.contains($0.text) }
  }

  private func isFiller(_ word: SentenceWords.Word) -> Bool {
    LifeEventPeople.fillers.contains(word.text) || Int(word.text) != nil
  }

  static let couple: Set<Relation.Kind> = [.spouse, .exSpouse, .partner, .exPartner, .fiance]
  private static let pairs: Set = ["they", "couple", "pair", "duo", "two", "both", "exes", "stars", "actors"]
  private static let fillers: Set = [
    ",", "(", ")", "who", "was", "were", "had", "has", "been", "is", "also", "sadly", "tragically",
    "suddenly",
    "peacefully", "unexpectedly", "then", "recently", "reportedly", "the", "late", "himself", "herself",
  ]
}
