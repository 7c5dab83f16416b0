internal import SQLite

/// What people decided by hand and did not undo, gone through in the order it was decided.
///
/// Held in memory while articles are written: as many entries as there are merged persons, given names and articles of splits.
struct Decisions {
  private struct Step {
    var curation: Int64
    var person: Int64
  }

  private struct Appearance: Hashable {
    var person: Int64
    var article: Int64
  }

  private var merges: [Int64: [Step]] = [:]
  private var splits: [Appearance: [Step]] = [:]
  private var aliases: [String: Step] = [:]

  /// Reads them all.
  init(_ connection: Connection) throws {
    _ = try connection.rows(
      """
      SELECT curation_id, from_person_id, into_person_id FROM person_merge
      CROSS JOIN curation AS c ON c.id = curation_id WHERE c.undone_at IS NULL ORDER BY curation_id
      """
    ) {
      merges[$0.integer(1), default: []].append(Step(curation: $0.integer(0), person: $0.integer(2)))
    }
    _ = try connection.rows(
      """
      SELECT curation_id, from_person_id, article_id, to_person_id FROM person_split
      CROSS JOIN curation AS c ON c.id = curation_id WHERE c.undone_at IS NULL ORDER BY curation_id
      """
    ) {
      splits[Appearance(person: $0.integer(1), article: $0.integer(2)), default: []].append(
        Step(curation: $0.integer(0), person: $0.integer(3)))
    }
    // Of two persons who were given one name the later decision counts.
    _ = try connection.rows(
      """
      SELECT curation_id, key, person_id FROM curated_name
      CROSS JOIN curation AS c ON c.id = curation_id WHERE c.undone_at IS NULL AND kind = 'alias' ORDER BY curation_id
      """
    ) {
      aliases[$0.text(1)] = Step(curation: $0.integer(0), person: $0.integer(2))
    }
  }

  /// The person a folded name was given to, with the decision's number.
  func alias(_ key: String) -> (person: Int64, curation: Int64)? {
    aliases[key].map { ($0.person, $0.curation) }
  }

  /// Who a person is after all decisions: in an article, or, without one, wherever no split says otherwise.
  ///
  /// - Parameters:
  ///   - curation: only later decisions count.
  ///   - applied: called with the number of each decision that changes the person.
  func survivor(
    of person: Int64, in article: Int64? = nil, after curation: Int64 = 0, applied: (Int64) -> Void = { _ in }
  ) -> Int64 {
    if merges.isEmpty && splits.isEmpty { return person }
    var person = person
    var last = curation
    while let step = next(person, article, after: last) {
      person = step.person
      last = step.curation
      applied(last)
    }
    return person
  }

  private func next(_ person: Int64, _ article: Int64?, after last: Int64) -> Step? {
    let merge = merges[person]?.first { $0.curation > last }
    let split = article.flatMap { article in
      splits[Appearance(person: person, article: article)]?.first { $0.curation > last }
    }
    guard let merge, let split else { return merge ?? split }
    return merge.curation < split.curation ? merge : split
  }
}
