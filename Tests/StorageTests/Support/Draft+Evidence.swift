import Records

@testable import Storage

extension Draft {
  /// Gives the person named last an age, told by these words.
  func aged(_ age: Int, in text: String, by rule: Rule = .ageAfterName) -> Draft {
    var copy = self
    let last = copy.findings.people.count - 1
    copy.findings.people[last].age = age
    copy.findings.people[last].ageEvidence = Evidence(span: spans(of: text)[0], rule: rule)
    return copy
  }

  /// "`other` is `person`'s `kind`", found by a rule.
  func relation(
    _ person: String, _ kind: Relation.Kind, _ other: String, in text: String, by rule: Rule
  ) -> Draft {
    var copy = relation(person, kind, other, in: text)
    copy.findings.relations[copy.findings.relations.count - 1].rule = rule
    return copy
  }
}
