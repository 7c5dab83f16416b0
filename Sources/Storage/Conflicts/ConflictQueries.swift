internal import Records
internal import SQLite

extension Archive {
  /// On what articles disagree about a person; nil when the archive has no such person. The number of somebody who was merged away
  /// leads to the person into whom.
  ///
  /// It takes milliseconds even for a person in tens of thousands of articles, since then only part of what they tell is compared.
  /// What counts as a conflict: of ages, see `AgeClaims`; of ties, `TieClaims`; of dates, `LifeEventFinder`, `SameTelling` and `ToldDate`.
  ///
  /// - Parameters:
  ///   - limit: at most so many conflicts.
  ///   - evidence: for each claim, so many places where articles tell it.
  public func conflicts(of person: Int64, limit: Int = .max, evidence: Int = 3) throws -> Conflicts? {
    try ask {
      guard let summary = try self.person(person) else { return nil }
      let reader = ConflictReader(connection: connection, person: summary.id)
      var finder = ConflictFinder(reader: reader, evidence: max(0, evidence))
      try finder.findAges()
      let ties = try finder.findTies()
      try finder.findDates(ties, name: summary.name)
      return Conflicts(
        person: summary, items: Array(finder.found.prefix(max(0, limit))), isPartial: finder.isPartial)
    }
  }
}
