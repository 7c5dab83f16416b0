import Extraction
import Records
import Terminal

/// What the runs of the extraction benchmark measured, as rows of a table.
struct ExtractionReport {
  struct Row {
    let title: String
    /// Seconds a run.
    let seconds: Spread
    /// Of extraction on one core; nil where it is no part of it.
    let share: Double?
    /// An article; nil where they were not counted.
    let allocations: Double?
  }

  let workload: Workload
  let passes: Int
  let jobs: Int
  let runs: Int
  let rows: [Row]

  init(workload: Workload, passes: Int, jobs: Int, runs: [Runner.Run]) {
    self.workload = workload
    self.passes = passes
    self.jobs = jobs
    self.runs = runs.count
    let stages = Extractor.Stage.allCases.map { Measured.stage($0) }
    func seconds(_ parts: [Measured]) -> Spread {
      Spread(runs.map { run in parts.reduce(0) { $0 + (run.seconds[$1] ?? 0) } })
    }
    func allocations(_ parts: [Measured]) -> Double? {
      let counts = parts.compactMap { runs[0].allocations[$0] }
      return counts.isEmpty ? nil : Double(counts.reduce(0, +)) / Double(passes * workload.articles.count)
    }
    let whole = seconds(stages)
    func row(_ title: String, _ parts: [Measured]) -> Row {
      let time = seconds(parts)
      return Row(
        title: title, seconds: time, share: time.median / whole.median, allocations: allocations(parts))
    }
    rows =
      [
        Row(
          title: Measured.reading.title, seconds: seconds([.reading]), share: nil,
          allocations: allocations([.reading]))
      ] + stages.map { row($0.title, [$0]) } + [
        row("extraction, 1 core", stages),
        Row(
          title: "extraction, \(Figures.count(jobs, "core"))", seconds: seconds([.parallel]), share: nil,
          allocations: nil),
        row("name tagging", [.nameContext, .tagger]),
        row("its context", [.nameContext]),
        row("its tagger", [.tagger]),
      ]
  }

  /// So much a second: of the median run, the slowest and the fastest.
  func rate(_ amount: Int, _ seconds: Spread) -> (median: Double, least: Double, most: Double) {
    let total = Double(amount * passes)
    return (total / seconds.median, total / seconds.most, total / seconds.least)
  }

  /// The table for a reader.
  func lines(width: Int) -> [StyledText] {
    var table = Table([
      .init("stage"), .init("words/s", .trailing), .init("min–max", .trailing),
      .init("articles/s", .trailing), .init("MB/s", .trailing), .init("share", .trailing),
      .init("allocations", .trailing),
    ])
    for row in rows {
      let words = rate(workload.words, row.seconds)
      let articles = rate(workload.articles.count, row.seconds)
      let megabytes = rate(workload.bytes, row.seconds).median / 1e6
      table.add([
        StyledText(row.title), StyledText(Figures.grouped(Int(words.median))),
        StyledText("\(Figures.grouped(Int(words.least)))–\(Figures.grouped(Int(words.most)))"),
        StyledText(Figures.grouped(Int(articles.median))), StyledText(Figures.tenths(megabytes)),
        StyledText(row.share.map { "\(Figures.tenths($0 * 100)) %" } ?? ""),
        StyledText(row.allocations.map { Figures.grouped(Int($0.rounded())) } ?? ""),
      ])
    }
    let title =
      "\(Figures.count(workload.articles.count, "article")), \(Figures.count(workload.words, "word")), "
      + "\(Figures.count(workload.bytes, "byte")); median of \(Figures.count(runs, "run")) of "
      + Figures.count(passes, "pass", plural: "passes")
    return [StyledText(title), StyledText()] + table.lines(width: width)
  }

  /// The rows for the file of results.
  var measurements: [MeasuredValue] {
    rows.flatMap { row in
      func measurement(_ measure: String, _ value: Double) -> MeasuredValue {
        MeasuredValue(
          benchmark: "extraction", subject: row.title, measure: measure, articles: workload.articles.count,
          value: value)
      }
      return [
        measurement("articles/s", rate(workload.articles.count, row.seconds).median),
        measurement("words/s", rate(workload.words, row.seconds).median),
        measurement("MB/s", rate(workload.bytes, row.seconds).median / 1e6),
      ] + (row.allocations.map { [measurement("allocations an article", $0)] } ?? [])
    }
  }
}
