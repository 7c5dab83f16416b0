import Records

extension Scorer {
  /// Ages by person and years.
  mutating func scoreAges(_ record: Record, _ gold: GoldArticle) {
    let expected = gold.facts.compactMap { fact in
      fact.kind == "age" ? fact.value.map { "\(fact.person), \($0)" } : nil
    }
    let found = record.findings.people.compactMap { person in
      person.age.map { "\(Scorer.canonical(person.name, gold)), \($0)" }
    }
    compare(.ages, found: Set(found), expected: Set(expected), in: gold)
  }

  /// Relations in either direction: a parent of one is a child of the other, all other kinds are mutual.
  mutating func scoreRelations(_ record: Record, _ gold: GoldArticle) {
    let expected = gold.facts.compactMap { fact in
      fact.other.map { Scorer.tie(fact.kind, fact.person, $0) }
    }
    let found = record.findings.relations.map { relation in
      Scorer.tie(
        relation.kind.rawValue, Scorer.canonical(relation.person, gold),
        Scorer.canonical(relation.other, gold))
    }
    compare(.relations, found: Set(found), expected: Set(expected), in: gold)
  }

  private static func tie(_ kind: String, _ person: String, _ other: String) -> String {
    switch kind {
    case "child": "\(person) has the child \(other)"
    case "parent": "\(other) has the child \(person)"
    default: "\(kind): \([person, other].sorted().joined(separator: ", "))"
    }
  }
}
