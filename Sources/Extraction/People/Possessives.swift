internal import Records

/// The pronouns that say whose something is.
enum Possessives {
  /// The gender of the owner.
  static let owners = WordMap<Person.Gender> { ["her": .female, "his": .male] }
}
