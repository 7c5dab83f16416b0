@testable import Linking
import Testing

struct EventGroupingTests {
  private func groups(
    _ texts: [String], threshold: Double = 0.5, isSame: (String, String) -> Bool = { _, _ in true }
  )
    -> [[Int]]
  {
    var grouping = EventGrouping(threshold: threshold)
    for (index, text) in texts.enumerated() {
      grouping.add(index, WordSignature(text)) { isSame(texts[$0], text) }
    }
    return grouping.members
  }

  @Test func theSameAndMostlyTheSameWordsAreOne() {
    #expect(
      groups([
        "Vera Lund sold her lighthouse in Tessaly to a brewer",
        "Otto Dunn paints seven green ferries in Quill",
        "Vera Lund sold her lighthouse in Tessaly to a brewer",
        "Lund sold the Tessaly lighthouse to a rich brewer",
        "Seven green ferries were painted by Otto Dunn",
      ]) == [[0, 2, 3], [1, 4]])
  }

  @Test func withoutWordsNothingIsKnown() { #expect(groups(["", "", "the"]) == [[0], [1], [2]]) }

  @Test func fewWordsMustAllBeTheSame() {
    #expect(groups(["Vera sings", "Vera Lund sings", "sings, Vera"]) == [[0, 2], [1]])
  }

  @Test func aVariantOfAVariantLeadsToTheGroup() {
    let long = "Vera Lund sold her lighthouse in Tessaly to a brewer"
    let variant = "Lund sold the Tessaly lighthouse to a rich brewer"
    #expect(groups([long, variant, variant]) == [[0, 1, 2]])
  }

  @Test func aHigherThresholdPartsMore() {
    let texts = [
      "Vera Lund sold her lighthouse in Tessaly before winter",
      "Vera Lund sold seven green boats near Tessaly",
    ]
    #expect(groups(texts, threshold: 0.2).count == 1)
    #expect(groups(texts, threshold: 0.95).count == 2)
  }

  @Test func theWordsDecideNotTheBits() {
    #expect(
      groups(["Vera fainted", "Vera fainted", "fainted Vera"], isSame: { $0 == $1 }) == [[0, 1], [2]])
    let told = "Vera Lund sold her lighthouse in Tessaly to a brewer"
    #expect(groups([told, "\(told) not", told], isSame: { $0 == $1 }) == [[0, 2], [1]])
  }

  @Test func whatAllTellIsNotReadAgain() {
    var asked = 0
    let told = (0..<100).map { _ in "Vera Lund sold her lighthouse in Tessaly to a rich brewer" }
    #expect(
      groups(told) { _, _ in
        asked += 1
        return true
      }.count == 1)
    #expect(asked < 20)
  }

  @Test func manyEventsOfADayAreTaken() {
    var grouping = EventGrouping(threshold: 0.5)
    for index in 0..<20_000 {
      let start = index % 2 == 0 ? index : index - 1
      grouping.add(index, WordSignature(WordSignatureTests.words(start * 9..<start * 9 + 9))) {
        $0 / 2 == index / 2
      }
    }
    let members = grouping.members
    #expect(members.reduce(0) { $0 + $1.count } == 20_000)
    // Told twice in the same words, however many there are.
    let home = Dictionary(
      uniqueKeysWithValues: members.enumerated().flatMap { place, list in list.map { ($0, place) } })
    #expect(stride(from: 0, to: 20_000, by: 2).allSatisfy { home[$0] == home[$0 + 1] })
  }
}
