extension Cast {
  /// Fills in the ages and roles that the text tells.
  mutating func gatherFacts(in document: Document) {
    let roles = RoleFinder.find(in: document, cast: self)
    let ages = AgeFinder.find(in: document, cast: self, roles: roles)
    for index in members.indices {
      members[index].age = ages[index]?.years
      members[index].ageSource = ages[index]?.source
      members[index].roles = roles[index].map { document.text($0.tokens) }
      members[index].roleSources = roles[index]
    }
  }
}
