import Testing
import Training

@Suite("Folding")
struct FoldingTests {
  @Test(
    "makes one text of what a reader takes for the same",
    arguments: [
      ("Graça  Amaro", "graca amaro"), ("“So,” she said", "\"so,\" she said"), ("a—b", "a-b"),
      (" Bryś\n", "brys"),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(
    "leaves possessives and punctuation out of a name",
    arguments: ["J.T. Boone's", "J.T. Boone’s", "j t boone"])
  func keysNames(_ name: String) {
    #expect(Folding.nameKey(name) == "j t boone")
  }

  @Test(
    "leaves leading prepositions out of a date",
    arguments: [("in September", "september"), ("on the Sunday,", "sunday"), ("A year ago", "a year ago")])
  func trimsDates(_ text: String, _ trimmed: String) {
    #expect(Folding.dateText(text) == trimmed)
  }

  @Test(
    "measures the words two passages share",
    arguments: [("a b c d", "a b c d", 1.0), ("a a b", "a b b", 0.5), ("a", "b", 0.0), ("", "", 0.0)])
  func overlaps(_ left: String, _ right: String, _ share: Double) {
    #expect(Folding.overlap(left, right) == share)
  }
}
