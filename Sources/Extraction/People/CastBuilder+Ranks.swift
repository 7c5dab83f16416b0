internal import Records

/// Finds who is meant by `the Duchess of Harrowmere` or `the Duke`.
extension CastBuilder {
  private static let links = WordSet(", the ( and — – -")
  private static let consorts = WordSet("duke earl marquess baron viscount")

  /// Gives every title that stands alone to a person: the one it stands beside, one of that title, else the one of that gender whom
  /// the text names most; else somebody of their own.
  mutating func placeRanks() {
    var known: [UInt64: Int] = [:]
    for number in forms.indices where owner[number] < 0 {
      guard let rank = forms[number].rank else { continue }
      if let member = beside(number) {
        known[rank] = member
        adopt(number, by: member)
      }
    }
    for number in forms.indices where owner[number] < 0 {
      guard let rank = forms[number].rank else { continue }
      if let member = known[rank] ?? bearer(of: rank, excluding: Set(known.values)) {
        known[rank] = member
        adopt(number, by: member)
      } else {
        add(number)
        known[rank] = members.count - 1
      }
    }
  }

  /// The person named right before or after, with a comma, a bracket or `the` in between: `Ana Roe, the Duchess of Harrowmere`.
  private func beside(_ number: Int) -> Int? {
    for (other, gap) in [
      (
        number - 1, number > 0 ? forms[number - 1].tokens.upperBound..<forms[number].tokens.lowerBound : 0..<0
      ),
      (
        number + 1,
        number + 1 < forms.count
          ? forms[number].tokens.upperBound..<forms[number + 1].tokens.lowerBound : 0..<0
      ),
    ] {
      guard forms.indices.contains(other), owner[other] >= 0, !gap.isEmpty, gap.count <= 2,
        document.sentence(of: gap.lowerBound) == document.sentence(of: forms[number].tokens.lowerBound),
        gap.allSatisfy({
          CastBuilder.links.contains(document.tokens[$0]) && document.tokens[$0].kind != .word
            || document.tokens[$0].key == CastBuilder.the
        }),
        gap.contains(where: { document.tokens[$0].kind == .punctuation })
      else { continue }
      return owner[other]
    }
    return nil
  }

  private static var the: UInt64 { WordKey.literal("the") }

  /// The person a title most likely stands for.
  private func bearer(of rank: UInt64, excluding taken: Set<Int>) -> Int? {
    let gender = Titles.gender(rank)
    guard gender != .unknown else { return nil }
    let candidates = members.indices.filter { !taken.contains($0) }
    func count(_ member: Int) -> Int { members[member].count }
    if let titled = candidates.filter({ members[$0].form.keptTitle == rank }).max(by: {
      count($0) < count($1)
    }) {
      return titled
    }
    let isConsort = CastBuilder.consorts.contains(rank) || gender == .female
    guard isConsort, !Titles.sovereigns.contains(rank) else { return nil }
    let royal = candidates.filter { member in
      members[member].form.keptTitle.map { Titles.gender($0) == gender && !Titles.sovereigns.contains($0) }
        ?? false
    }
    if let best = royal.max(by: { count($0) < count($1) }) { return best }
    let statistics = NameModel.embedded.statistics
    let others = candidates.filter { member in
      guard members[member].form.keptTitle == nil, let given = members[member].form.given, count(member) >= 2
      else {
        return false
      }
      let share = statistics[given]
      return share.given > 0
        && (gender == .female ? share.womenHalfPercent > 120 : share.womenHalfPercent < 80)
    }
    return others.max { count($0) < count($1) }
  }
}
