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
      names that articles of the archive have, and for the most frequent words of English. Every question is asked twice in a row and timed by \
      the clock on the wall: the first time its pages of the file may not be at hand, the second time they are, as for who goes on asking.
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
      .init("question"), .init("first p95 ms", .trailing), .init("p50 ms", .trailing),
      .init("p95 ms", .trailing), .init("p99 ms", .trailing), .init("max ms", .trailing),
    ])
    for kind in try QuestionKind.all(archive, count: count) where !kind.questions.isEmpty {
      let (first, again) = try times(of: kind.questions)
      func part(_ times: [Double], _ share: Double) -> Double {
        times[min(times.count - 1, Int(Double(times.count) * share))]
      }
      let parts = [
        ("first p95", part(first, 0.95)), ("p50", part(again, 0.5)), ("p95", part(again, 0.95)),
        ("p99", part(again, 0.99)), ("max", part(again, 1)),
      ]
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

  /// Milliseconds of the first and the second time, each shortest first.
  private func times(of questions: [() throws -> Void]) throws -> (first: [Double], again: [Double]) {
    var (first, again): ([Double], [Double]) = ([], [])
    for question in questions {
      first.append(try time(of: question))
      again.append(try time(of: question))
    }
    return (first.sorted(), again.sorted())
  }

  private func time(of question: () throws -> Void) throws -> Double {
    let start = ContinuousClock.now
    try question()
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) * 1000 + Double(time.attoseconds) * 1e-15
  }
}
