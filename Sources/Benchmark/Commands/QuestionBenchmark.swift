import ArgumentParser
import Storage
import Terminal

/// Measures how fast an archive answers.
struct QuestionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Measure how fast an archive answers, in this process.",
    discussion: """
      Asks for people from the most named to the rarest, in even steps, for the stories with the newest articles, for words, phrases and \
      names that articles of the archive have, and for the most frequent words of English. Every question is asked once before it is \
      timed, by the clock on the wall.
      """)

  @Argument(help: "An archive.")
  var archive: String
  @Option(help: ArgumentHelp("How often each kind of question is asked.", valueName: "n"))
  var count = 200
  @OptionGroup var results: ResultOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count takes 1 or more, not \(count)") }
  }

  func run() throws {
    let archive = try Archive(path: archive, access: .readOnly)
    let articles = try archive.statistics().articles
    var table = Table([
      .init("question"), .init("p50 ms", .trailing), .init("p95 ms", .trailing), .init("p99 ms", .trailing),
      .init("max ms", .trailing),
    ])
    for kind in try QuestionKind.all(archive, count: count) where !kind.questions.isEmpty {
      let times = try self.times(of: kind.questions)
      func part(_ share: Double) -> Double { times[min(times.count - 1, Int(Double(times.count) * share))] }
      let parts = [("p50", part(0.5)), ("p95", part(0.95)), ("p99", part(0.99)), ("max", part(1))]
      try results.write(
        parts.map {
          MeasuredValue(
            benchmark: "questions", subject: kind.title, measure: "\($0.0) ms", articles: articles,
            value: $0.1)
        })
      table.add([StyledText(kind.title)] + parts.map { StyledText(Figures.hundredths($0.1)) })
    }
    let style = Style(isTerminal: false, environment: [:])
    print("\(Figures.count(articles, "article"))\n")
    for line in table.lines(width: 100) { print(style.render(line)) }
  }

  /// Milliseconds, shortest first.
  private func times(of questions: [() throws -> Void]) throws -> [Double] {
    try questions.map { question in
      try question()
      let start = ContinuousClock.now
      try question()
      let time = (ContinuousClock.now - start).components
      return Double(time.seconds) * 1000 + Double(time.attoseconds) * 1e-15
    }.sorted()
  }
}
