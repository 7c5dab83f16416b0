import ArgumentParser
import Foundation
import Terminal

/// Measures whole imports against the floor, at several sizes.
struct ImportBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Measure imports of several sizes, beside the least an import can cost.",
    discussion: """
      Runs 'limelight import' on the first articles of a corpus, and in turn with it the sqlite3 shell, which loads the same articles into one \
      plain table and one full-text index. Times are by the clock on the wall, medians of several runs.
      """)

  @Argument(help: ArgumentHelp("A JSON Lines file, as 'benchmark corpus' writes it.", valueName: "corpus"))
  var corpus: String
  @Option(
    name: .customLong("articles"), parsing: .upToNextOption,
    help: ArgumentHelp("How many articles are imported, once for each number.", valueName: "n"))
  var sizes: [Int] = [10_000, 100_000]
  @Option(
    help: ArgumentHelp("Where the archives are made; they stay there as articles-N.db.", valueName: "folder"))
  var folder: String
  @Option(help: ArgumentHelp("Runs at each size, of which the median is told.", valueName: "n"))
  var runs = 1
  @OptionGroup var results: ResultOptions
  @OptionGroup var program: ProgramOptions

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs takes 1 or more, not \(runs)") }
    if let size = sizes.first(where: { $0 < 1 }) {
      throw ValidationError("--articles takes 1 or more, not \(size)")
    }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var table = Table([
      .init("articles", .trailing), .init("limelight s", .trailing), .init("floor s", .trailing),
      .init("× floor", .trailing), .init("µs an article", .trailing), .init("memory MiB", .trailing),
      .init("file bytes an article", .trailing), .init("× floor's file", .trailing),
    ])
    for size in sizes { table.add(try measure(size)) }
    let style = Style(isTerminal: false, environment: [:])
    for line in table.lines(width: 140) { print(style.render(line)) }
  }

  private func measure(_ size: Int) throws -> [StyledText] {
    let articles = "\(folder)/articles-\(size).jsonl"
    let count = try Lines(corpus).copy(first: size, to: articles)
    defer { unlink(articles) }
    guard count == size else { throw BenchmarkError("'\(corpus)' has \(count) articles only") }
    let archive = "\(folder)/articles-\(size).db"
    let floor = Floor(folder: folder)
    defer { floor.remove() }
    var ours: [ChildProcess.Usage] = []
    var theirs: [ChildProcess.Usage] = []
    for _ in 0..<runs {
      for path in [archive, "\(archive)-wal", "\(archive)-shm"] { unlink(path) }
      ours.append(try ChildProcess.succeed([program.path, "import", "--archive", archive, articles]))
      theirs.append(try floor.load(articles))
    }
    let time = Spread(ours.map(\.seconds)).median
    let least = Spread(theirs.map(\.seconds)).median
    let processor = Spread(ours.map(\.processorSeconds)).median
    let memory = Spread(ours.map { Double($0.peakBytes) }).most
    let bytes = Double(try fileBytes(archive))
    let leastBytes = Double(try fileBytes(floor.database))
    func measurement(_ subject: String, _ measure: String, _ value: Double) -> MeasuredValue {
      MeasuredValue(benchmark: "import", subject: subject, measure: measure, articles: size, value: value)
    }
    try results.write([
      measurement("limelight", "seconds", time), measurement("limelight", "processor seconds", processor),
      measurement("limelight", "memory bytes", memory), measurement("limelight", "file bytes", bytes),
      measurement("floor", "seconds", least), measurement("floor", "file bytes", leastBytes),
    ])
    return [
      StyledText(Figures.grouped(size)), StyledText(Figures.tenths(time)), StyledText(Figures.tenths(least)),
      StyledText(Figures.tenths(time / least)), StyledText(Figures.grouped(Int(time / Double(size) * 1e6))),
      StyledText(Figures.grouped(Int(memory) >> 20)), StyledText(Figures.grouped(Int(bytes) / size)),
      StyledText(Figures.hundredths(bytes / leastBytes)),
    ]
  }

  private func fileBytes(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.size] as? NSNumber)?.intValue ?? 0
  }
}
