import Testing

@testable import Storage

struct NameKeyTests {
  @Test(
    "names of one person have one key",
    arguments: [
      ("Anya Fox", "anya fox"), ("ANYA FOX", "anya fox"), ("Änyá Fox", "anya fox"),
      ("Mr. Anya Fox", "anya fox"),
      ("Dr. Sir Anya Fox", "anya fox"), ("Anya Taylor-Fox", "anya taylor fox"),
      ("Anya Taylor Fox", "anya taylor fox"),
      ("J.K. Rowan", "jk rowan"), ("J. K. Rowan", "jk rowan"), ("JK Rowan", "jk rowan"),
      ("Siân O’Hara", "sian ohara"),
      ("Sian O'Hara", "sian ohara"), ("Mara \"Pip\" Lund", "mara lund"), ("Mara “Pip” Lund", "mara lund"),
      ("Mara (Pip) Lund", "mara lund"), ("Søren Łukasz Straße", "soren lukasz strasse"),
      ("Nguyễn Ân", "nguyen an"),
      ("Anya Fox, PhD", "anya fox"), ("Ben Fox Jr.", "ben fox jr"), ("Ben Fox, Jr", "ben fox jr"),
      ("Ben Fox III", "ben fox iii"), ("Мария Иванова", "мария иванова"),
    ])
  func foldsNames(name: String, key: String) {
    #expect(NameKey(name).text == key)
  }

  @Test(
    "a title stays where it stands for the name",
    arguments: [
      ("Lady Vex", "lady vex"), ("Dr. Beat", "dr beat"), ("Prince Otto", "prince otto"), ("Miss", "miss"),
    ])
  func keepsTitlesOfStageNames(name: String, key: String) {
    #expect(NameKey(name).text == key)
  }

  @Test func aFatherIsNotHisSon() {
    #expect(NameKey("Ben Fox Jr.") != NameKey("Ben Fox"))
    #expect(NameKey("Ben Fox Jr.") != NameKey("Ben Fox Sr."))
    #expect(NameKey("Ben Fox Jr.") == NameKey("Ben Fox Junior"))
  }

  @Test(
    "tells full names from single words",
    arguments: [("Jack", false), ("Kay-Z", true), ("Anya Fox", true), ("", false)])
  func tellsFullNames(name: String, isFull: Bool) {
    #expect(NameKey(name).isFull == isFull)
  }
}
