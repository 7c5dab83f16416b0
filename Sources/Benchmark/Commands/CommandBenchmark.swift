import ArgumentParser
import Foundation
import Storage
import Terminal

/// Measures whole processes: how long a command takes from its start to its end.
struct CommandBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Measure commands as whole processes, beside the sqlite3 shell.",
    discussion: """
      Runs each command and the shell with the same question in turn, from start to end, and tells the medians. The shell answers with one \
      statement that finds the same rows; it formats nothing.
      """)

  @Argument(help: "An archive.")
  var archive: String
  @Option(help: ArgumentHelp("How often each is run.", valueName: "n"))
  var runs = 41
  @OptionGroup var results: ResultOptions
  @OptionGroup var program: ProgramOptions

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs takes 1 or more, not \(runs)") }
  }

  func run() throws {
    let opened = try Archive(path: archive, access: .readOnly)
    let articles = try opened.statistics().articles
    let people = try opened.people(limit: 2000).items
    guard let known = people.first, people.count > 1 else { throw BenchmarkError("the archive names nobody") }
    let rare = people[people.count - 1]
    var table = Table([
      .init("command"), .init("limelight ms", .trailing), .init("sqlite3 ms", .trailing),
      .init("ratio", .trailing),
    ])
    for question in WholeQuestion.all(archive: archive, known: known.name, rare: rare.name, person: rare.id) {
      let (ours, theirs) = try times(of: question)
      try results.write([
        MeasuredValue(
          benchmark: "commands", subject: question.title, measure: "limelight ms", articles: articles,
          value: ours),
        MeasuredValue(
          benchmark: "commands", subject: question.title, measure: "sqlite3 ms", articles: articles,
          value: theirs),
      ])
      table.add([
        StyledText(question.title), StyledText(Figures.tenths(ours)), StyledText(Figures.tenths(theirs)),
        StyledText(Figures.tenths(ours / theirs)),
      ])
    }
    let style = Style(isTerminal: false, environment: [:])
    for line in table.lines(width: 120) { print(style.render(line)) }
  }

  /// Medians in milliseconds, run in turn so that both meet the same machine.
  private func times(of question: WholeQuestion) throws -> (ours: Double, theirs: Double) {
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<runs {
      ours.append(try ChildProcess.succeed([program.path] + question.arguments).seconds * 1000)
      theirs.append(try ChildProcess.succeed(["sqlite3"] + question.shell).seconds * 1000)
    }
    return (Spread(ours).median, Spread(theirs).median)
  }
}
