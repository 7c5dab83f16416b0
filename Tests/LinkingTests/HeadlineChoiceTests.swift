@testable import Linking
import Records
import Testing

struct HeadlineChoiceTests {
  private func order(_ articles: [(headline: String?, body: String)]) -> [Int] {
    HeadlineChoice.order(
      articles.map { headline, body in
        let article = Article(
          source: Source(path: "a", format: .text, sha256: "", identity: nil), headline: headline, body: body)
        return StoryTerms(Sketch(of: article, Findings()), Rarity())
      })
  }

  @Test func theHeadlineWithTheSharedWordsComesFirst() {
    let body = "Vera Lund sold the lighthouse in Tessaly."
    #expect(
      order([
        ("You will not believe what happened next", body), ("Vera Lund sells Tessaly lighthouse", body),
        (nil, body),
        ("Lund", body),
      ]) == [1, 3, 0, 2])
  }

  @Test func ofEqualsTheEarlierOneIsFirst() {
    #expect(order([("Vera Lund sings", "Here."), ("Vera Lund sings", "Here.")]) == [0, 1])
    #expect(order([(nil, "Here."), ("", "There.")]) == [0, 1])
    #expect(order([]) == [])
  }
}
