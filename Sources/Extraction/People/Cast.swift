package import Records

/// The persons of one document and where they are named; quotes, posts and relations are told in its indices.
package struct Cast: Sendable {
  /// One person of the document.
  package struct Member: Sendable {
    package var name: String
    package var gender: Person.Gender
    /// Indices into ``Cast/mentions``, in reading order.
    package var mentions: [Int]
    package var age: Int?
    /// What tells the age; nil without one.
    package var ageSource: FactSource?
    package var roles: [String] = []
    /// What tells each of the roles, in their order.
    package var roleSources: [FactSource] = []
  }

  /// One occurrence of a person's name.
  package struct NamedMention: Sendable {
    /// Tokens of the name, without a possessive.
    package var tokens: Range<Int>
    /// Index into ``Cast/members``.
    package var member: Int
    /// What found it.
    package var rule: Rule = .nameTagger
  }

  package internal(set) var members: [Member] = []
  /// Those of the document.
  var genderWords = GenderWords()
  /// In reading order; mentions never overlap.
  package internal(set) var mentions: [NamedMention] = []

  /// Whether a member may be of a gender: it is theirs, or one of the two is unknown.
  func agrees(_ member: Int, _ gender: Person.Gender) -> Bool {
    gender == .unknown || members[member].gender == .unknown || members[member].gender == gender
  }

  /// Index of the first mention that begins at or after a token.
  package func firstMention(from token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mentions that begin within a token range.
  package func mentions(in range: Range<Int>) -> ArraySlice<NamedMention> {
    let first = firstMention(from: range.lowerBound)
    return mentions[first..<max(first, firstMention(from: range.upperBound))]
  }
}
