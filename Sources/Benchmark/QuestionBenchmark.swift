import ArgumentParser
import Storage
import Terminal

/// Measures how fast an archive answers.
struct QuestionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Measure how fast an archive answers, in this process.",
    discussion: """
      Asks for people from the most named to the rarest, in even steps, for the stories with the newest articles, and for the person and \
      the story with most articles. Every question is asked once before it is timed.
      """)

  @Argument(help: "An archive.")
  var archive: String
  @Option(help: ArgumentHelp("How many people and stories are asked for.", valueName: "n"))
  var count = 200

  func validate() throws {
    if count < 1 { throw ValidationError("--count takes 1 or more, not \(count)") }
  }

  func run() throws {
    let archive = try Archive(path: archive, access: .readOnly)
    let everybody = try archive.people(limit: 20_000).items
    let people = (0..<min(count, everybody.count)).map { everybody[$0 * everybody.count / count] }
    var filter = StoryFilter()
    filter.minArticles = 2
    let stories = try archive.stories(filter, limit: count).items
    var rows = [
      try row("person", people.map { person in { _ = try archive.dossier(of: person.id) } }),
      try row("timeline of a person", people.map { person in { try timeline(archive, .person(person.id)) } }),
      try row("timeline of a story", stories.map { story in { try timeline(archive, .story(story.id)) } }),
      try row("conflicts of a person", people.map { person in { _ = try archive.conflicts(of: person.id) } }),
      try row(
        "search by name",
        people.map { person in { _ = try archive.search(SearchQuery(person.name), limit: 20) } }),
    ]
    if let most = everybody.first {
      rows.append(
        try row(
          "timeline, most named: \(Figures.grouped(most.articles))",
          Array(repeating: { try timeline(archive, .person(most.id)) }, count: 20)))
    }
    if let largest = try archive.largestStory() {
      rows.append(
        try row(
          "timeline, largest story: \(Figures.grouped(largest.articles))",
          Array(repeating: { try timeline(archive, .story(largest.id)) }, count: 20)))
    }
    var table = Table([
      .init("question"), .init("p50 ms", .trailing), .init("p95 ms", .trailing), .init("max ms", .trailing),
    ])
    for row in rows { table.add(row) }
    let style = Style(isTerminal: false, environment: [:])
    for line in table.lines(width: 100) { print(style.render(line)) }
  }

  /// What a reader gets: the first twenty entries.
  private func timeline(_ archive: Archive, _ subject: TimelineSubject) throws {
    if let timeline = try archive.timeline(of: subject, most: 20) {
      _ = try archive.entries(of: timeline, 0..<20)
    }
  }

  private func row(_ title: String, _ questions: [() throws -> Void]) throws -> [StyledText] {
    var times: [Double] = []
    for question in questions {
      try question()
      let start = ContinuousClock.now
      try question()
      let time = (ContinuousClock.now - start).components
      times.append(Double(time.seconds) * 1000 + Double(time.attoseconds) * 1e-15)
    }
    times.sort()
    func part(_ share: Double) -> StyledText {
      StyledText(
        times.isEmpty ? "" : Figures.tenths(times[min(times.count - 1, Int(Double(times.count) * share))]))
    }
    return [StyledText(title), part(0.5), part(0.95), part(1)]
  }
}
