internal import Records

extension Cast {
  /// The members as a record tells them, in order of first mention.
  func people(in document: Document) -> [Person] {
    members.map { member in
      Person(
        name: member.name, gender: member.gender, age: member.age, roles: member.roles,
        mentions: member.mentions.map { index in
          let tokens = mentions[index].tokens
          return Mention(span: document.span(tokens), text: document.text(tokens))
        })
    }
  }
}
