import Records
import Testing

@Suite struct RelationTests {
  @Test(arguments: Relation.Kind.allCases)
  func theInverseOfTheInverseIsTheTieItself(kind: Relation.Kind) {
    #expect(kind.inverse.inverse == kind)
  }

  @Test func parentsHaveChildren() {
    #expect(Relation.Kind.parent.inverse == .child)
    #expect(Relation.Kind.spouse.inverse == .spouse)
  }
}
