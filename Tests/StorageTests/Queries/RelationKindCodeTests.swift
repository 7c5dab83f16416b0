import Records
import SQLite
import Testing

@testable import Storage

struct RelationKindCodeTests {
  @Test(arguments: Relation.Kind.allCases) func isReadBack(kind: Relation.Kind) {
    #expect(Relation.Kind(code: kind.code) == kind)
  }

  @Test func ordersAsTheWordsDo() {
    let kinds = Relation.Kind.allCases
    #expect(kinds.sorted { $0.code < $1.code } == kinds.sorted { $0.rawValue < $1.rawValue })
    #expect(Relation.Kind(code: 0) == nil)
  }

  /// The words stand in the view, too.
  @Test func theViewGivesTheWords() throws {
    let archive = try Lantern.archive()
    for kind in Relation.Kind.allCases {
      try archive.connection.run("UPDATE tie SET kind = ?1", .integer(kind.code))
      #expect(try archive.connection.first("SELECT kind FROM relation") { $0.text(0) } == kind.rawValue)
    }
  }
}
