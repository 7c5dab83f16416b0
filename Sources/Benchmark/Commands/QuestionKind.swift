import Storage

/// Questions of one kind, of which the slowest are as telling as the middle one.
struct QuestionKind {
  let title: String
  let questions: [() throws -> Void]

  /// Entries and articles a reader gets to see at once.
  private static let page = 20

  /// Every kind, made of what the archive holds.
  static func all(_ archive: Archive, count: Int) throws -> [QuestionKind] {
    let everybody = try archive.people(limit: 20_000).items
    let people = (0..<min(count, everybody.count)).map { everybody[$0 * everybody.count / count] }
    var filter = StoryFilter()
    filter.minArticles = 2
    let stories = try archive.stories(filter, limit: count).items
    let words = try SampledWords(archive, count: count)
    func searches(_ title: String, _ queries: [String]) -> QuestionKind {
      QuestionKind(
        title: title,
        questions: queries.map { query in { _ = try archive.search(SearchQuery(query), limit: page) } })
    }
    func timeline(_ subject: TimelineSubject) throws {
      if let timeline = try archive.timeline(of: subject, most: page) {
        _ = try archive.entries(of: timeline, 0..<page)
      }
    }
    var kinds = [
      QuestionKind(
        title: "person", questions: people.map { person in { _ = try archive.dossier(of: person.id) } }),
      QuestionKind(
        title: "person, misspelt",
        questions: people.map { person in
          { _ = try archive.people(named: SampledWords.misspelt(person.name)) }
        }),
      QuestionKind(
        title: "timeline of a person",
        questions: people.map { person in { try timeline(.person(person.id)) } }),
      QuestionKind(
        title: "timeline of a story", questions: stories.map { story in { try timeline(.story(story.id)) } }),
      QuestionKind(
        title: "conflicts of a person",
        questions: people.map { person in { _ = try archive.conflicts(of: person.id) } }),
      QuestionKind(
        title: "quotes of a person",
        questions: people.map { person in
          {
            var filter = QuoteFilter()
            filter.speakers = [person.id]
            _ = try archive.quotes(filter, limit: page)
          }
        }),
      searches("search, a name", people.map { "\"\($0.name)\"" }),
      searches("search, a word of a text", words.single),
      searches("search, three words of a text", words.triples),
      searches("search, a phrase of a text", words.phrases.map { "\"\($0)\"" }),
      searches("search, a frequent word", SampledWords.frequent),
      searches(
        "search, two frequent words",
        zip(SampledWords.frequent, SampledWords.frequent.reversed()).map { "\($0) \($1)" }),
      searches(
        "search, a frequent word of a person",
        zip(people, SampledWords.frequent).map { "\($1) person:\"\($0.name)\"" }),
      searches(
        "search, a frequent word of a month",
        SampledWords.frequent.enumerated().map { "\($1) date:\(2005 + $0 % 20)-0\(1 + $0 % 9)" }),
      searches("search, the beginning of a word", words.single.map { "\($0.prefix(3))*" }),
    ]
    if let most = everybody.first {
      kinds.append(
        QuestionKind(
          title: "timeline of the most named person",
          questions: Array(repeating: { try timeline(.person(most.id)) }, count: 20)))
    }
    if let largest = try archive.largestStory() {
      kinds.append(
        QuestionKind(
          title: "timeline of the largest story",
          questions: Array(repeating: { try timeline(.story(largest.id)) }, count: 20)))
    }
    return kinds
  }
}
