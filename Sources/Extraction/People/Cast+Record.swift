internal import Records

extension Cast {
  /// The members as a record tells them, in order of first mention.
  func people(in document: Document) -> [Person] {
    members.map { member in
      Person(
        name: member.name, gender: member.gender, age: member.age,
        ageEvidence: member.ageSource?.evidence(in: document), roles: member.roles,
        roleEvidence: member.roleSources.map { $0.evidence(in: document) },
        mentions: member.mentions.map { index in
          let tokens = mentions[index].tokens
          return Mention(span: document.span(tokens), text: document.text(tokens), rule: mentions[index].rule)
        })
    }
  }
}
