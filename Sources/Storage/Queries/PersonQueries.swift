public import Records
internal import SQLite

/// One person across articles.
public struct PersonSummary: Sendable, Equatable {
  /// Number in the archive.
  public var id: Int64
  /// The most used form of the name.
  public var name: String
  /// Whose relative a person known by one name is: `child of Anya Fox`; nil for others.
  public var note: String?
  /// As most articles tell it.
  public var gender: Person.Gender
  /// How many articles name the person.
  public var articles: Int
}

extension Archive {
  /// The persons a typed name may mean: whole name, part of it, reversed with a comma, or misspelled.
  public func people(named name: String, limit: Int = 10) throws -> PersonMatches {
    try ask { try PersonFinder(connection).find(name, limit: max(0, limit)) }
  }

  /// People by how many articles name them, most first; with a prefix, those with a word of their name that begins so.
  ///
  /// Of a prefix of several words all but the last must be words of the name.
  public func people(prefix: String? = nil, limit: Int, offset: Int = 0) throws -> Listing<PersonSummary> {
    try ask {
      guard let conditions = Archive.peopleConditions(prefix) else {
        return Listing(items: [], hasMore: false)
      }
      return try listing(
        Archive.peopleSQL(conditions), conditions, limit: limit, offset: offset
      ) { Columns.person($0) }
    }
  }

  /// People as ``people(prefix:limit:offset:)`` lists them, read on and on.
  public func peopleWalk(prefix: String? = nil) throws -> ListingWalk<PersonSummary> {
    try ask {
      guard let conditions = Archive.peopleConditions(prefix) else { return emptyWalk() }
      return try walk(Archive.peopleSQL(conditions), conditions) { Columns.person($0) }
    }
  }

  private static func peopleSQL(_ conditions: Conditions) -> String {
    "SELECT \(Columns.person) FROM person AS p \(conditions.clause) ORDER BY p.articles DESC, p.id DESC"
  }

  /// Nil when nobody can match.
  private static func peopleConditions(_ prefix: String?) -> Conditions? {
    var conditions = Conditions()
    conditions.add("p.articles > 0")
    guard let prefix else { return conditions }
    let words = Folding.words(prefix)
    if words.isEmpty && !prefix.isEmpty || words.count > PersonFinder.mostWords { return nil }
    for (index, word) in words.enumerated() {
      PersonFinder.add(word, isPrefix: index == words.count - 1, to: &conditions)
    }
    return conditions
  }
}
