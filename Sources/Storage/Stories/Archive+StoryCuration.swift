internal import SQLite

extension Archive {
  /// Makes several stories one, whose number the others' lead to from now on.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when a story is not there or all are one already.
  public func mergeStories(_ others: [Int64], into id: Int64, by decider: Decider) throws -> Curation {
    try deciding { curator in
      let story = try knownStory(id)
      var from: [Int64] = []
      for other in try others.map(knownStory) {
        if other == story { throw CurationProblem.sameStory("S\(story)") }
        if !from.contains(other) { from.append(other) }
      }
      guard !from.isEmpty else { throw CurationProblem.sameStory("S\(story)") }
      let names = from.map { "S\($0)" }.joined(separator: ", ")
      return try curator.decide(
        .storyMerge, "\(from.count == 1 ? "story" : "stories") \(names) merged into S\(story)",
        stories: [story] + from, by: decider
      ) { curation in
        for other in from { try StoryCurator(connection).merge(other, into: story, in: curation) }
      }
    }
  }

  /// Makes some articles of a story another one. The two are never put together again by themselves.
  ///
  /// - Parameters:
  ///   - articles: articles of the story, not all of them.
  ///   - title: of the new story; nil for the headline that tells it best.
  /// - Throws: ``StorageError/curation(_:)`` when an article is not in the story, or none would be left.
  public func splitStory(_ id: Int64, articles: [Int64], as title: String? = nil, by decider: Decider) throws
    -> Curation
  {
    let title = try title.map(Archive.cleanedTitle)
    return try deciding { curator in
      let story = try knownStory(id)
      let articles = Set(articles).sorted()
      for article in articles {
        let home = try connection.first(
          "SELECT story_id FROM story_article WHERE article_id = ?1", [.integer(article)]
        ) { $0.integer(0) }
        if home != story { throw CurationProblem.notInStory("S\(story)", article: article) }
      }
      let count = try connection.first("SELECT articles FROM story WHERE id = ?1", [.integer(story)]) {
        Int($0.integer(0))
      }
      guard !articles.isEmpty, articles.count < count ?? 0 else {
        throw CurationProblem.everyArticleOfStory("S\(story)")
      }
      let other = try StoryLedger(connection: connection).open()
      let size = articles.count == 1 ? "1 article" : "\(articles.count) articles"
      return try curator.decide(
        .storySplit, "\(size) of story S\(story) split off as S\(other)", stories: [story, other], by: decider
      ) { curation in
        let stories = StoryCurator(connection)
        try stories.move(articles, from: story, to: other, in: curation)
        if let title { try stories.rename(other, title, in: curation) }
      }
    }
  }

  /// Gives a story a title.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when the story has been given that title already.
  public func renameStory(_ id: Int64, to title: String, by decider: Decider) throws -> Curation {
    let title = try Archive.cleanedTitle(title)
    return try deciding { curator in
      let story = try knownStory(id)
      let current = try connection.first("SELECT title FROM story WHERE id = ?1", [.integer(story)]) {
        $0.optionalText(0)
      }
      if current == title { throw CurationProblem.sameTitle("S\(story)") }
      return try curator.decide(
        .storyRename, "story S\(story) titled '\(title)'", stories: [story], by: decider
      ) { try StoryCurator(connection).rename(story, title, in: $0) }
    }
  }

  private func knownStory(_ id: Int64) throws -> Int64 {
    guard let story = try StoryLedger(connection: connection).resolved(id) else {
      throw CurationProblem.unknownStory(id: id)
    }
    return story
  }
}
