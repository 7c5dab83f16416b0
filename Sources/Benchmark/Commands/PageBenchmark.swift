import ArgumentParser
import Ingest
import Terminal

/// Measures how fast saved pages become articles.
struct PageBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Measure how fast saved pages become articles, on one core.",
    discussion: """
      Reads the files, unpacks, decodes and parses them, and cleans the articles found in them; nothing is extracted from those.
      Processor time is counted, so that other programs do not change the figure much.
      """)

  @Argument(help: ArgumentHelp("Web pages (`.html`, `.html.gz`) or folders of them.", valueName: "path"))
  var paths: [String]

  @Option(help: "Seconds that measuring takes at least.")
  var seconds = 5.0
  @OptionGroup var results: ResultOptions

  func run() throws {
    // The first pass brings files and code into memory, and is not counted.
    let (articles, remarks) = ArticleCollection.read(paths)
    guard !articles.isEmpty else {
      throw ValidationError(remarks.first ?? "there is no article in '\(paths.joined(separator: "', '"))'")
    }
    var passes: [Double] = []
    var sum = 0.0
    while sum < seconds {
      let start = Stopwatch.now
      withExtendedLifetime(ArticleCollection.read(paths)) {}
      passes.append(Stopwatch.now - start)
      sum += passes.last ?? seconds
    }
    let best = passes.min() ?? 1
    let mean = sum / Double(passes.count)
    try results.write([
      MeasuredValue(
        benchmark: "pages", subject: "limelight", measure: "pages/s", articles: articles.count,
        value: Double(articles.count) / mean)
    ])
    func rate(_ time: Double) -> String { Figures.grouped(Int((Double(articles.count) / time).rounded())) }
    print(
      "\(Figures.grouped(articles.count)) articles, \(passes.count) passes: \(rate(mean)) pages a second, \(rate(best)) in the best pass"
    )
  }
}
