internal import Records
internal import SQLite

extension Archive {
  /// A person's family and partners, the closest first; of each kind of tie at most `limit`, the most told.
  func ties(of person: Int64, limit: Int) throws -> [Dossier.Tie] {
    let found = try connection.rows(
      """
      SELECT kind, other, count(DISTINCT article_id) FROM (
        SELECT kind, other_id AS other, article_id FROM tie WHERE person_id = ?1
        UNION ALL
        SELECT CASE kind WHEN \(Relation.Kind.parent.code) THEN \(Relation.Kind.child.code) WHEN \(Relation.Kind.child.code) THEN \(Relation.Kind.parent.code) ELSE kind END, person_id, article_id
        FROM tie WHERE other_id = ?1
      ) AS c WHERE other <> ?1 GROUP BY kind, other ORDER BY 3 DESC, max(article_id) DESC, kind
      """, [.integer(person)]
    ) { (kind: Relation.Kind(code: $0.integer(0)), other: $0.integer(1), articles: Int($0.integer(2))) }
    let reader = AttestationReader(connection: connection, person: person, limit: 1)
    return try Archive.kindsByCloseness.flatMap { kind in
      try found.filter { $0.kind == kind }.prefix(limit).compactMap { tie in
        guard let other = try self.person(tie.other),
          let place = try reader.tie(kind, to: tie.other).first?.place
        else { return nil }
        return Dossier.Tie(kind: kind, other: other, articles: tie.articles, place: place)
      }
    }
  }

  private static let kindsByCloseness: [Relation.Kind] = [
    .spouse, .fiance, .partner, .child, .parent, .sibling, .exSpouse, .exPartner,
  ]
}
