extension Cast {
  /// Fills in the ages and roles that the text tells.
  mutating func gatherFacts(in document: Document) {
    let ages = AgeFinder.find(in: document, cast: self)
    let roles = RoleFinder.find(in: document, cast: self)
    for index in members.indices {
      members[index].age = ages[index]
      members[index].roles = roles[index]
    }
  }
}
