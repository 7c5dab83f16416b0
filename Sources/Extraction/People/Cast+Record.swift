internal import Records

extension Cast {
  /// The members as a record tells them, in order of first mention.
  func people(in document: Document) -> [Person] {
    members.map { member in
      var person = Person(
        name: member.name, gender: member.gender, age: member.age,
        ageEvidence: member.ageSource?.evidence(in: document), roles: member.roles,
        roleEvidence: member.roleSources.map { $0.evidence(in: document) },
        mentions: member.mentions.map { index in
          let tokens = mentions[index].tokens
          return Mention(span: document.span(tokens), text: document.text(tokens), rule: mentions[index].rule)
        })
      person.isCommonGivenName = Cast.isCommon(member.name)
      return person
    }
  }

  /// Bearers from which on a given name alone tells nobody, as the bucket of ``NameStatistics``: 64,000.
  private static let commonGiven: UInt8 = 7

  private static func isCommon(_ name: String) -> Bool {
    !name.utf8.contains(0x20)
      && NameModel.embedded.statistics[WordKey.of(Fold.withoutAccents(name))].given >= commonGiven
  }
}
