internal import Records

/// Under which keys the persons of an article may be known.
///
/// A full name is its folded key. A name of one word is known by whose child or sibling it is, where the article tells, and a common
/// given name by whose partner or parent, too; else the word is the key. So a stage name stays one person whoever's mother or husband
/// it is called.
enum PersonCandidates {
  /// For each person, in order; one or more.
  static func all(_ findings: Findings) -> [[PersonCandidate]] {
    let keys = findings.people.map { NameKey($0.name) }
    return keys.indices.map { index in
      let key = keys[index]
      let kin = key.isFull ? [] : kin(of: index, in: findings, keys: keys)
      return kin.isEmpty ? [PersonCandidate(key: text(of: key, findings.people[index].name))] : kin
    }
  }

  /// The key under which a name is known; the name itself where nothing of it is left.
  static func text(of key: NameKey, _ name: String) -> String {
    let text = key.text
    return text.isEmpty ? name : text
  }

  /// `jack (child of anya fox)` for each relative an article tells of a person known by one name, in alphabetical order.
  private static func kin(of index: Int, in findings: Findings, keys: [NameKey]) -> [PersonCandidate] {
    let name = findings.people[index].name
    var found: [String: String] = [:]
    for relation in findings.relations {
      let tie: (relative: String, kind: Relation.Kind)
      if relation.other == name {
        tie = (relation.person, relation.kind)
      } else if relation.person == name {
        tie = (relation.other, relation.kind.inverse)
      } else {
        continue
      }
      guard tie.kind == .child || tie.kind == .sibling || findings.people[index].isCommonGivenName else {
        continue
      }
      guard let relative = findings.people.firstIndex(where: { $0.name == tie.relative }), relative != index,
        keys[relative].isFull
      else { continue }
      let word = word(for: tie.kind)
      found["\(keys[index].text) (\(word) of \(keys[relative].text))"] = "\(word) of \(tie.relative)"
    }
    return found.sorted { $0.key < $1.key }.map { PersonCandidate(key: $0.key, note: $0.value) }
  }

  /// Couples marry and part; the person stays the same.
  private static func word(for kind: Relation.Kind) -> String {
    switch kind {
    case .spouse, .exSpouse, .partner, .exPartner, .fiance: "partner"
    case .parent, .child, .sibling: kind.rawValue
    }
  }
}
