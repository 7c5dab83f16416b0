internal import Records

/// Brings several statements on one couple into one tie each: what ended has ended, and a marriage outweighs a romance.
enum TieLedger {
  /// Higher wins for one couple; a divorce told once outweighs `husband` told often.
  private static func weight(_ kind: Relation.Kind) -> Int {
    switch kind {
    case .exSpouse: 6
    case .spouse: 5
    case .fiance: 3
    case .exPartner: 4
    case .partner: 2
    case .parent, .child, .sibling: 7
    }
  }

  static func settle(_ ties: [Tie]) -> [Tie] {
    struct Pair: Hashable {
      let low: Int
      let high: Int
    }
    var best: [Pair: Int] = [:]
    var kept: [Tie] = []
    for tie in ties where tie.person != tie.other {
      let pair = Pair(low: min(tie.person, tie.other), high: max(tie.person, tie.other))
      guard let known = best[pair] else {
        best[pair] = kept.count
        kept.append(tie)
        continue
      }
      // `They dated` before they married.
      if tie.isPassing != kept[known].isPassing, tie.kind.isCouple, kept[known].kind.isCouple {
        if kept[known].isPassing { kept[known] = tie }
        continue
      }
      // An ex of whom the text says `wife` or `divorce` elsewhere was a spouse.
      let kinds = [kept[known].kind, tie.kind]
      if kinds.contains(.exPartner), kinds.contains(.spouse) || kinds.contains(.exSpouse) {
        kept[known].kind = .exSpouse
      } else if weight(tie.kind) > weight(kept[known].kind) {
        kept[known] = tie
      }
    }
    return kept
  }
}
