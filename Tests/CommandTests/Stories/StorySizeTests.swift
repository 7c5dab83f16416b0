import Storage
import Terminal
import Testing

@testable import limelight

@Suite struct StorySizeTests {
  @Test(arguments: [
    (1, 0, "1 article"), (7, 0, "7 articles"), (2, 1, "2 articles, 1 a copy"),
    (1200, 1100, "1,200 articles, 1,100 of them copies"),
  ])
  func tellsArticlesAndTheCopiesAmongThem(articles: Int, copies: Int, expected: String) {
    let story = StorySummary(
      id: 12, title: "Gala", people: [], firstDay: nil, lastDay: nil, articles: articles, copies: copies)
    #expect(story.size == expected)
    let facts = StoriesLayout().lines([StoriesLayout.Item(story: story)], width: 80).last
    #expect(facts?.plain == "     undated · \(expected)")
  }
}
