internal import Records

/// Which ties of a person exclude each other.
///
/// - Kinship and partnership of one pair do, and so do kinship of different kinds: spouse and sibling, parent and child.
/// - Spouse and ex-spouse of one pair are a matter of time, unless an article more than a month after the parting was first told calls
///   them married again; news of a parting takes days to get round. Nor are they one when such an article says that the two remarried.
///   Partners who part and come back are no conflict.
/// - Several spouses are a conflict when the marriages interleave: each is told, by an article that does not tell the other, on or after
///   the day the other was first told. Whoever is told anywhere to be an ex-spouse is left out, for then the order is known.
///
/// For both only `her husband` counts, not `she married`, which is as true afterwards. A side that one article alone tells, in a sentence
/// that does not name both, is a guess of the extractor and contradicts nobody.
struct TieClaims {
  /// A tie of one kind to one person.
  struct Tie: Equatable {
    let kind: Relation.Kind
    let other: PersonReference
    /// Articles that tell it, the earliest first, undated ones last.
    let told: [Telling]
  }

  /// An article that tells a tie.
  struct Telling: Equatable {
    let article: Int64
    /// Day of the article.
    let day: String?
    /// Whether it tells what the other is, not what happened once.
    let isOfState: Bool
  }

  /// Rules that find ties in what happened: a wedding, a parting.
  static let ofEvents: Set<Rule> = [.coupleVerb, .coupleEvent, .coupleTold, .whomTheyMarried]

  /// The ties worth reading: of pairs told in several ways, and all spouses where there are several.
  static func suspects(_ ties: [Int64: Set<Relation.Kind>]) -> [(other: Int64, kinds: [Relation.Kind])] {
    let spouses = ties.filter { $0.value.contains(.spouse) && !$0.value.contains(.exSpouse) }
    return ties.keys.sorted().compactMap { other in
      let kinds = ties[other] ?? []
      let isSuspect = !clashing(kinds).isEmpty || (spouses.count > 1 && spouses[other] != nil)
      return isSuspect ? (other, Relation.Kind.allCases.filter(kinds.contains)) : nil
    }
  }

  /// What excludes each other among the kinds of one pair.
  private static func clashing(_ kinds: Set<Relation.Kind>) -> Set<Relation.Kind> {
    let kin = kinds.intersection([.parent, .child, .sibling])
    let couple = kinds.intersection(LifeEventPeople.couple)
    if kin.count > 1 || (!kin.isEmpty && !couple.isEmpty) { return kin.union(couple) }
    return kinds.isSuperset(of: [.spouse, .exSpouse]) ? [.spouse, .exSpouse] : []
  }

  /// The ties that contradict each other, each list the sides of one conflict.
  static func conflicts(_ ties: [Tie]) -> [[Tie]] {
    var found: [[Tie]] = []
    for (_, pair) in Dictionary(grouping: ties, by: \.other.id).sorted(by: { $0.key < $1.key }) {
      let clashing = clashing(Set(pair.map(\.kind)))
      let sides = pair.filter { clashing.contains($0.kind) }
      guard Set(sides.flatMap { $0.told.map(\.article) }).count > 1 else { continue }
      if clashing != [.spouse, .exSpouse] || isToldAgain(sides) { found.append(sides) }
    }
    let former = Set(ties.filter { $0.kind == .exSpouse }.map(\.other.id))
    return found + marriages(ties.filter { $0.kind == .spouse && !former.contains($0.other.id) })
  }

  /// Whether the marriage is told more than a month after its end was.
  private static func isToldAgain(_ sides: [Tie]) -> Bool {
    let end = sides.first { $0.kind == .exSpouse }?.told.first?.day
    guard let later = end.flatMap(CalendarDay.init(iso:))?.adding(months: 1)?.iso else { return false }
    return sides.contains { side in
      side.kind == .spouse && side.told.contains { $0.isOfState && ($0.day ?? "") > later }
    }
  }

  /// Whether a sentence tells that somebody married once more: `remarried`, `tied the knot again`.
  static func tellsOfRemarriage(_ sentence: SentenceWords) -> Bool {
    let words = sentence.words
    if words.contains(where: { $0.text.hasPrefix("remarr") || $0.text.hasPrefix("re-marr") }) { return true }
    let isOnceMore = words.indices.contains {
      words[$0].text == "again" || sentence.holds(["second", "time"], at: $0)
    }
    return isOnceMore && words.contains { weddingWords.contains($0.text) }
  }

  private static let weddingWords: Set = ["married", "marry", "wed", "knot", "vows"]

  /// Marriages that interleave, as one conflict.
  private static func marriages(_ spouses: [Tie]) -> [[Tie]] {
    let sides = spouses.filter { one in
      spouses.contains { $0.other.id != one.other.id && interleave(one, $0) }
    }
    return sides.isEmpty ? [] : [sides]
  }

  private static func interleave(_ one: Tie, _ two: Tie) -> Bool {
    !isOneName(one.other.name, two.other.name) && isTold(one, beside: two) && isTold(two, beside: one)
  }

  /// Whether an article tells the tie, and not the other one, when the other one had been told.
  private static func isTold(_ tie: Tie, beside other: Tie) -> Bool {
    guard let first = other.told.first(where: \.isOfState)?.day else { return false }
    let others = Set(other.told.map(\.article))
    return tie.told.contains { $0.isOfState && ($0.day ?? "") >= first && !others.contains($0.article) }
  }

  /// Whether one name holds all words of the other, as `Anya Fox` and `Anya Fox Moor` do: likely one person.
  private static func isOneName(_ one: String, _ two: String) -> Bool {
    let (one, two) = (Set(Folding.words(one)), Set(Folding.words(two)))
    return one.isSubset(of: two) || two.isSubset(of: one)
  }
}
