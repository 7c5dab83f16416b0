package import Foundation

/// Which articles a careful reader put into one story each.
package struct StoryGold: Decodable, Sendable {
  /// One of them.
  package struct Story: Decodable, Sendable {
    /// File names without their extensions.
    package let articles: [String]
  }

  package let stories: [Story]

  /// Reads a file `{"stories": [{"title": …, "articles": [ID, …]}, …]}`; throws what reading or decoding throws.
  package init(file: URL) throws {
    self = try JSONDecoder().decode(StoryGold.self, from: Data(contentsOf: file))
  }

  /// The place of each article's story.
  package var storyOfArticle: [String: Int] {
    stories.enumerated().reduce(into: [:]) { places, entry in
      for article in entry.element.articles { places[article] = entry.offset }
    }
  }
}
