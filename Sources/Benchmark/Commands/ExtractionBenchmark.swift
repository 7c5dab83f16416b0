import ArgumentParser
import Foundation
import Ingest
import Terminal

/// Measures how fast articles become records.
struct ExtractionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extraction",
    abstract: "Measure how fast articles are turned into records.",
    discussion: """
      Times reading and cleaning, every stage of the extraction, and name tagging alone on one core, then extraction on several. One core \
      is timed by its processor time, several by the clock on the wall. Words are tokens that are words; MB are a million bytes of article \
      text; allocations are counted where the C library is glibc.

      Build it with optimisation:
        swift run -c release benchmark extraction
      """)

  @Argument(
    help: ArgumentHelp(
      "Text files, JSON Lines files or folders; the articles of the demo when not given.", valueName: "path"))
  var paths: [String] = []
  @Option(help: ArgumentHelp("Passes over the articles in a run; overrides --seconds.", valueName: "n"))
  var `repeat`: Int?
  @Option(help: ArgumentHelp("About how long a run takes on one core.", valueName: "s"))
  var seconds = 1.0
  @Option(help: ArgumentHelp("Runs, of which the median is told.", valueName: "n"))
  var runs = 5
  @Option(help: ArgumentHelp("Threads of the parallel run; one a processor when not given.", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Print one JSON object.") var json = false
  @OptionGroup var results: ResultOptions

  func validate() throws {
    if let count = self.repeat, count < 1 { throw ValidationError("--repeat takes 1 or more, not \(count)") }
    if !(seconds > 0 && seconds <= 3600) {
      throw ValidationError("--seconds takes more than 0 and at most 3600, not \(seconds)")
    }
    if runs < 1 { throw ValidationError("--runs takes 1 or more, not \(runs)") }
    if let jobs, !(1...512).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 512, not \(jobs)")
    }
  }

  func run() throws {
    #if DEBUG
      say(
        "built without optimisation, which is many times slower; use swift run -c release benchmark extraction"
      )
    #endif
    let workload = try self.workload()
    let passes = self.repeat ?? Runner.passes(over: workload, seconds: seconds)
    let jobs = self.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let runner = Runner(workload: workload, passes: passes)
    let runs = (0..<self.runs).map { _ in runner.run(jobs: jobs) }
    let report = ExtractionReport(workload: workload, passes: passes, jobs: jobs, runs: runs)
    try results.write(report.measurements)
    if json {
      print(report.json)
    } else {
      let style = Style(isTerminal: false, environment: [:])
      for line in report.lines(width: 120) { print(style.render(line)) }
    }
  }

  private func workload() throws -> Workload {
    guard !paths.isEmpty else { return Workload.bundled() }
    let (articles, remarks) = ArticleCollection.read(paths)
    for remark in remarks { say(remark) }
    guard !articles.isEmpty else {
      throw ValidationError("there is no article to measure; name a text file, a JSON Lines file or a folder")
    }
    let paths = paths
    return Workload(articles) { ArticleCollection.read(paths).articles }
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data("\(Sanitizer.clean(text))\n".utf8))
  }
}
