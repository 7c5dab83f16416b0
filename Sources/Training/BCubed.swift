/// How well found groups agree with those of the gold, averaged over the members: B-cubed (Bagga and Baldwin, COLING-ACL 1998).
package struct BCubed: Sendable {
  private var precisions = 0.0
  private var recalls = 0.0
  private var members = 0

  package init() {}

  /// Adds the members of a gold whose groups were found.
  ///
  /// - Parameters:
  ///   - found: the group of each member; one of no group stands alone, and those that the gold does not have count for nothing.
  ///   - gold: the right group of each member.
  ///   - isAsked: which members count; the others only make up the groups.
  package mutating func add<Name: Hashable>(
    found: [Name: Int], gold: [Name: Int], where isAsked: (Name) -> Bool = { _ in true }
  ) {
    var foundGroups: [Int: Set<Name>] = [:]
    for (member, group) in found where gold[member] != nil { foundGroups[group, default: []].insert(member) }
    var goldGroups: [Int: Set<Name>] = [:]
    for (member, group) in gold { goldGroups[group, default: []].insert(member) }
    for (member, group) in gold where isAsked(member) {
      let mine = found[member].flatMap { foundGroups[$0] } ?? [member]
      let right = goldGroups[group] ?? [member]
      let shared = Double(mine.intersection(right).count)
      precisions += shared / Double(mine.count)
      recalls += shared / Double(right.count)
      members += 1
    }
  }

  /// Adds what another has counted.
  package mutating func add(_ other: BCubed) {
    precisions += other.precisions
    recalls += other.recalls
    members += other.members
  }

  /// From 0 to 1; 0 when nothing was added.
  package var precision: Double { members == 0 ? 0 : precisions / Double(members) }
  /// From 0 to 1; 0 when nothing was added.
  package var recall: Double { members == 0 ? 0 : recalls / Double(members) }
  /// The harmonic mean of precision and recall.
  package var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
