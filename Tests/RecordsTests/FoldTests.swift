import Records
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Zoë", "Zoe"), ("Søren Ångström", "Soren Angstrom"), ("Łukasz", "Lukasz"), ("Straße", "Strasse"),
    ("plain", "plain"),
    ("Nguyễn", "Nguyen"), ("Œuvre", "Oeuvre"), ("李", "李"), ("", ""),
  ])
  func accentsComeOff(text: String, expected: String) {
    #expect(Fold.withoutAccents(text) == expected)
  }
}
