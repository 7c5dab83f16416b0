import Linking
import Testing

struct QuoteWordingTests {
  private func wordings(_ texts: String...) -> [String] {
    QuoteWording.all(of: texts).map { "\($0.text) \($0.parts)" }
  }

  @Test func aHeadlineRepeatsTheBody() {
    #expect(
      wordings("'Heartbroken'", "We are heartbroken and ask for quiet")
        == ["We are heartbroken and ask for quiet [0, 1]"])
  }

  @Test func partsThatStandApartAreOneWording() {
    #expect(
      wordings("We met in May.", "and it rained all day", "we met")
        == ["We met in May. … and it rained all day [0, 1, 2]"])
  }

  @Test func theSameInOtherWordsIsAnotherWording() {
    #expect(
      wordings("I waited for two years to sing it at home", "I waited for a year to sing it at home")
        == ["I waited for two years to sing it at home [0]", "I waited for a year to sing it at home [1]"])
  }
}
