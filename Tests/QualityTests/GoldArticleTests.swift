import Demo
import Foundation
import Testing
import Training

/// The ruler itself: gold that does not copy the article's words measures nothing.
@Suite("Gold of the bundled articles")
struct GoldArticleTests {
  private static let kinds: Set<String> = [
    "age", "spouse", "ex-spouse", "partner", "ex-partner", "fiance", "parent", "child", "sibling",
  ]

  private let gold: [GoldArticle]

  init() throws { gold = try GoldArticle.all(in: BundledArticles.goldFolder(), except: [Floors.fileName]) }

  @Test("covers every bundled article")
  func coversEveryArticle() {
    #expect(gold.map(\.id) == Demo.articles.map(\.stem))
  }

  @Test("copies its strings from the article", arguments: Demo.articles.map(\.stem))
  func copiesItsStrings(of id: String) throws {
    let article = try #require(gold.first { $0.id == id })
    let text = Folding.flattened(try #require(Demo.articles.first { $0.stem == id }).text)
    let strings =
      article.people.flatMap(\.surfaces) + article.notPeople + article.quotes.map(\.text)
      + article.dates.map(\.text)
      + article.posts.compactMap(\.text).flatMap { $0.split(separator: " … ").map(String.init) }
    for string in strings {
      #expect(text.contains(Folding.flattened(string)), "\(string) is not in the text")
    }
  }

  @Test("speaks of its own people only", arguments: Demo.articles.map(\.stem))
  func speaksOfItsOwnPeople(of id: String) throws {
    let article = try #require(gold.first { $0.id == id })
    let names = Set(article.people.map(\.name))
    for speaker in article.quotes.compactMap(\.speaker) { #expect(names.contains(speaker)) }
    for fact in article.facts {
      #expect(names.contains(fact.person))
      #expect(GoldArticleTests.kinds.contains(fact.kind))
      #expect(fact.kind == "age" ? fact.value != nil : fact.other.map(names.contains) == true)
    }
  }
}
