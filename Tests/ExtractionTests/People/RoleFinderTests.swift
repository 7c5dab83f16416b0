import Records
import Testing

@testable import Extraction

@Suite struct RoleFinderTests {
  static func roles(_ body: String, of name: String = "Tennant") -> [String] {
    findings(body).people.first { $0.name.hasSuffix(name) }?.roles ?? []
  }

  @Test(arguments: [
    ("Actress Marisol Tennant sang.", "Actress"),
    ("She met pop singer Marisol Tennant.", "pop singer"),
    ("She met actress and singer Marisol Tennant.", "actress and singer"),
    ("She met singer-songwriter Marisol Tennant.", "singer-songwriter"),
    ("They saw the former Harrow Lane star Marisol Tennant.", "former Harrow Lane star"),
    ("They saw 'Harrow Lane' star Marisol Tennant.", "'Harrow Lane' star"),
    ("In May the Law of the Lake star Marisol Tennant left.", "Law of the Lake star"),
    ("They saw Oscar-winning director Marisol Tennant.", "Oscar-winning director"),
    ("Marisol Tennant, the cookbook author, sang.", "cookbook author"),
    ("Marisol Tennant, 35, a cookbook author, sang.", "cookbook author"),
    ("Marisol Tennant, a 35-year-old singer and actress, left.", "singer and actress"),
    ("Marisol Tennant, editor of The Marquee, left.", "editor of The Marquee"),
    ("Marisol Tennant is a pop singer.", "pop singer"),
    ("Marisol Tennant, who is an actress, left.", "actress"),
  ])
  func findsRoles(body: String, role: String) {
    #expect(Self.roles(body) == [role])
  }

  @Test(arguments: [
    // Too little by itself.
    "They saw co-star Marisol Tennant.", "They saw star Marisol Tennant.",
    // Another's.
    "Marisol Tennant thanked the director.", "Marisol Tennant, the Harrow Lane star said, is late.",
    // Wanted or denied.
    "Marisol Tennant is not a singer.", "Marisol Tennant wants to be a singer.",
    // Said of somebody else's kin.
    "Marisol Tennant is the singer's sister.",
  ])
  func findsNoRoleElsewhere(body: String) {
    #expect(Self.roles(body) == [])
  }

  @Test func theFullerRoleTakesThePlaceOfTheShort() {
    #expect(
      Self.roles("Actress Marisol Tennant sang. Harrow Lane actress Marisol Tennant left.")
        == ["Harrow Lane actress"])
  }

  @Test(arguments: [
    ("She met pop singer Marisol Tennant.", Rule.roleBeforeName),
    ("Marisol Tennant, the cookbook author, sang.", .roleAfterName),
    ("Marisol Tennant is a pop singer.", .roleOfSubject),
  ])
  func tellsTheRuleOfEachRole(body: String, rule: Rule) throws {
    let person = try #require(findings(body).people.first)
    #expect(person.roleEvidence.map(\.rule) == [rule])
    let span = try #require(person.roleEvidence.first?.span)
    let scalars = Array(body.unicodeScalars)[span.start..<span.end]
    #expect(String(String.UnicodeScalarView(scalars)) == person.roles.first)
  }
}
