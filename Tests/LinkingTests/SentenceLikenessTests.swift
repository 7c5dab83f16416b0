import Testing

@testable import Linking

struct SentenceLikenessTests {
  private func isOne(_ one: String, _ other: String, _ people: [Set<Int64>] = [[], []]) -> Bool {
    let name = SentenceLikeness.words(of: "Mara Quill")
    let first = SentenceLikeness(one, date: "Tuesday", shared: name, people: people[0])
    let second = SentenceLikeness(other, date: "Tuesday", shared: name, people: people[1])
    let told = first.tellsSame(as: second)
    #expect(told == second.tellsSame(as: first))
    return told
  }

  @Test(arguments: [
    ("Mara Quill fainted on Tuesday.", "Mara Quill wept on Tuesday."),
    (
      "Singer Mara Quill confirmed on Tuesday that she is pregnant with twins.",
      "Singer Mara Quill denied on Tuesday that she is pregnant with twins."
    ),
    (
      "Mara Quill paid $4 million for a house in Lisbon on Tuesday, records show.",
      "Mara Quill paid $9 million for a yacht in Lisbon on Tuesday, records show."
    ),
    (
      "Singer Mara Quill bought a vineyard in Portugal on Tuesday.",
      "Singer Mara Quill adopted a puppy in Portugal on Tuesday."
    ),
    (
      "I am going to give back the golden cup of Trent", "I am not going to give back the golden cup of Trent"
    ),
    ("I stole from the charity fund", "I didn’t steal, I never stole from the charity fund"),
    (
      "Mara Quill has two sons since Tuesday, friends say",
      "Mara Quill has three sons since Tuesday, friends say"
    ),
    (
      "Mara Quill sold her seaside cottage to a brewer on Tuesday.",
      "Correction: Mara Quill sold her seaside cottage to a brewer on Tuesday."
    ),
    (
      "Mara Quill sold her seaside cottage to a brewer on Tuesday.",
      "We erroneously reported that Mara Quill sold her seaside cottage to a brewer on Tuesday."
    ),
    (
      "Mara Quill sold her seaside cottage to a brewer on Tuesday.",
      "Contrary to what we wrote, Mara Quill sold her seaside cottage to a brewer on Tuesday."
    ),
  ])
  func theseAreTwo(_ one: String, _ other: String) { #expect(!isOne(one, other)) }

  @Test(arguments: [
    ("Mara Quill fainted on Tuesday.", "On Tuesday, Mara Quill FAINTED!"),
    (
      "Singer Mara Quill sold her cottage in Lisbon to a brewer on Tuesday, her agent said.",
      "On Tuesday Quill sold the Lisbon cottage, with its vines, to a rich brewer."
    ),
    (
      "Mara Quill denied on Tuesday that she is pregnant with twins.",
      "Mara Quill said on Tuesday that she is not pregnant with twins."
    ),
    (
      "Mara Quill, 34, sold her seaside cottage to a brewer on Tuesday.",
      "Mara Quill sold her seaside cottage for 4 million to a brewer on Tuesday."
    ),
    (
      "Mara Quill sold her seaside cottage to a brewer on Tuesday and did not name the price.",
      "Mara Quill sold her seaside cottage to a brewer on Tuesday."
    ),
    ("Mara Quill paid 80,000 for two violins on Tuesday", "Mara Quill paid $80,000 for 2 violins on Tuesday"),
  ])
  func theseAreOne(_ one: String, _ other: String) { #expect(isOne(one, other)) }

  @Test func otherPeopleAreOtherEvents() {
    let (one, other) = (
      "Mara Quill kissed Tom Arden at the Lisbon gala on Tuesday.",
      "Mara Quill kissed Jack Boyle at the Lisbon gala on Tuesday."
    )
    #expect(!isOne(one, other, [[1, 2], [1, 3]]))
    let told = "Mara Quill kissed somebody at the Lisbon gala before dinner"
    #expect(isOne(told, "After dinner at the Lisbon gala Mara Quill kissed somebody", [[1, 2], [1]]))
    #expect(
      isOne(told, "After dinner at the Lisbon gala Mara Quill kissed somebody", [[1, 2, 4], [1, 2, 3]]))
  }

  @Test func headlinesMustHaveTheSameWords() {
    let headline = SentenceLikeness("Mara Quill’s cottage: sold!")
    #expect(headline.hasSameWords(as: SentenceLikeness("MARA QUILL'S COTTAGE sold")))
    #expect(!headline.hasSameWords(as: SentenceLikeness("Mara Quill's cottage is sold")))
  }

  @Test func hostileTextIsTaken() {
    for text in ["", "'", "\u{202E}", "4", "4,", "\u{2019}s", "but", String(repeating: "not ", count: 9999)] {
      #expect(SentenceLikeness(text).tellsSame(as: SentenceLikeness(text)))
    }
  }
}
