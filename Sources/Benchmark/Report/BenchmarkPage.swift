import Foundation
import Terminal

/// The page of the documentation that tells what was measured.
struct BenchmarkPage {
  private let measurements: [MeasuredValue]
  private let day: String

  /// - Parameter day: ISO 8601 date of the run.
  init(_ measurements: [MeasuredValue], day: String) {
    self.measurements = measurements
    self.day = day
  }

  /// Markdown.
  var text: String {
    var parts = [
      """
      # Benchmarks

      What imports, extraction and questions cost, and how that changes with the size of an archive.

      ## Overview

      Measured on \(day), on \(Machine.description). `Sources/Benchmark/benchmark.sh FOLDER` measures it all again; its help tells \
      what it needs. Times differ from machine to machine and run to run: what counts is the ratios, each from one run.
      """
    ]
    parts += [goals, imports, extraction, questions, commands, peers, Self.method].compactMap { $0 }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Processor time is what an article costs; the wall tells of the machine as well.
  var costChart: LineChart {
    LineChart(
      title: "Cost of an article while importing", xTitle: "articles", yTitle: "µs", isLogarithmic: false,
      lines: [
        ("limelight, by the clock", "limelight", "seconds"),
        ("limelight, processor", "limelight", "processor seconds"),
        ("floor, by the clock", "floor", "seconds"),
      ]
      .map { title, subject, measure in
        LineChart.Line(
          title: title,
          points: sizes(of: "import").compactMap { size in
            value("import", subject, measure, size).map { (Double(size), $0 / Double(size) * 1e6) }
          })
      }.filter { !$0.points.isEmpty })
  }

  var questionChart: LineChart {
    LineChart(
      title: "Time to answer, p95", xTitle: "articles in the archive", yTitle: "ms", isLogarithmic: true,
      lines: subjects(of: "questions").map { subject in
        LineChart.Line(
          title: subject,
          points: sizes(of: "questions").compactMap { size in
            value("questions", subject, "p95 ms", size).map { (Double(size), max($0, 0.01)) }
          })
      })
  }

  // MARK: Parts

  private var goals: String? {
    let goals = SpeedGoal.all(value: value, sizes: sizes)
    guard !goals.isEmpty else { return nil }
    return "## The goals\n\n"
      + table(
        ["what", "at most", "measured", ""],
        goals.map { [$0.title, $0.bound, $0.measured, $0.isReached ? "reached" : "missed"] })
  }

  private var imports: String? {
    let sizes = sizes(of: "import")
    guard !sizes.isEmpty else { return nil }
    let rows = sizes.map { size in
      func ours(_ measure: String) -> Double? { value("import", "limelight", measure, size) }
      func floor(_ measure: String) -> Double? { value("import", "floor", measure, size) }
      return [
        Figures.grouped(size), figure(ours("seconds"), Figures.tenths),
        figure(floor("seconds"), Figures.tenths),
        figure(ratio(ours("seconds"), floor("seconds")), Figures.tenths),
        figure(ours("seconds").map { Double(size) / $0 }) { Figures.grouped(Int($0)) },
        figure(ours("processor seconds").map { $0 / Double(size) * 1e6 }) { Figures.grouped(Int($0)) },
        figure(ours("memory bytes").map { $0 / 1_048_576 }) { Figures.grouped(Int($0)) },
        figure(ours("file bytes").map { $0 / Double(size) }) { Figures.grouped(Int($0)) },
        figure(ratio(ours("file bytes"), floor("file bytes")), Figures.hundredths),
      ]
    }
    return """
      ## Imports

      Everything extracted, indexed and linked, by the clock on the wall; the floor is the sqlite3 shell, which loads the same articles into \
      one plain table and one full-text index and does nothing else.

      \(table(
        ["articles", "s", "floor s", "× floor", "articles/s", "processor µs an article", "memory MiB", "file bytes an article", "× floor's file"],
        rows))

      ![Cost of an article against the number of articles](cost.svg)
      """
  }

  private var extraction: String? {
    let stages = subjects(of: "extraction")
    guard !stages.isEmpty else { return nil }
    let rows = stages.map { stage in
      func of(_ measure: String) -> Double? { last("extraction", stage, measure) }
      return [
        stage, figure(of("articles/s")) { Figures.grouped(Int($0)) },
        figure(of("articles/s")) { Figures.tenths(1e6 / $0) },
        figure(of("words/s")) { Figures.grouped(Int($0)) },
        figure(of("MB/s"), Figures.tenths),
        figure(of("allocations an article")) { Figures.grouped(Int($0.rounded())) },
      ]
    }
    return "## Extraction by stage\n\n"
      + table(["stage", "articles/s", "µs an article", "words/s", "MB/s", "allocations an article"], rows)
  }

  private var questions: String? {
    let subjects = subjects(of: "questions")
    guard !subjects.isEmpty else { return nil }
    let tables = sizes(of: "questions").map { size in
      "### \(Figures.grouped(size)) articles\n\n"
        + table(
          ["question", "p50 ms", "p95 ms", "p99 ms", "max ms"],
          subjects.map { subject in
            [subject]
              + ["p50 ms", "p95 ms", "p99 ms", "max ms"].map {
                figure(value("questions", subject, $0, size), Figures.hundredths)
              }
          })
    }
    return
      "## Questions, in process\n\n\(tables.joined(separator: "\n\n"))\n\n![p95 against the number of articles](questions.svg)"
  }

  private var commands: String? {
    let subjects = subjects(of: "commands")
    guard let size = sizes(of: "commands").last, !subjects.isEmpty else { return nil }
    return "## Commands, whole processes\n\n\(Figures.grouped(size)) articles, medians.\n\n"
      + table(
        ["command", "limelight ms", "sqlite3 shell ms", "ratio"],
        subjects.map { subject in
          let (ours, theirs) = (
            value("commands", subject, "limelight ms", size), value("commands", subject, "sqlite3 ms", size)
          )
          return [
            subject, figure(ours, Figures.tenths), figure(theirs, Figures.tenths),
            figure(ratio(ours, theirs), Figures.tenths),
          ]
        })
  }

  private var peers: String? {
    let rows = measurements.filter { $0.benchmark == "peers" || $0.benchmark == "pages" }
    guard rows.contains(where: { $0.benchmark == "peers" }) else { return nil }
    return "## Others, on the same texts\n\n"
      + table(
        ["program", "what", "articles", "measured"],
        rows.map {
          [$0.subject, $0.measure, $0.articles.map(Figures.grouped) ?? "", Figures.tenths($0.value)]
        })
  }

  private static let method = """
    ## How it is measured

    - Imports and commands are whole processes, timed by the clock on the wall from outside; memory is the most that the process held. Limelight and the shell \
    run in turn, so that both meet the same machine.
    - A stage of extraction is timed by its thread's processor time, on articles that are in memory, in several runs of which the median counts; extraction on several \
    cores by the clock on the wall. `persons` holds name tagging; `name tagging` is that work once more and alone, of which `its context` is what is first \
    gathered about all words of an article, and `its tagger` features, weights and the search for the best labels. `sketch` is by what articles, events and quotes are \
    compared with those of others. Words are tokens of letters; MB are a million bytes of article text.
    - A question is asked once, and then timed. People are taken from the most named to the rarest in even steps, words and phrases from articles in even steps; \
    frequent words are those that most English texts have.
    - The articles are invented by `benchmark corpus`, unless others are given: some 300 words each, with names, quotes, posts, dates and ties as frequent as in real \
    news, in stories of one to nine articles.
    """

  // MARK: Figures

  private func value(_ benchmark: String, _ subject: String, _ measure: String, _ articles: Int) -> Double? {
    measurements.last {
      $0.benchmark == benchmark && $0.subject == subject && $0.measure == measure && $0.articles == articles
    }?.value
  }

  private func last(_ benchmark: String, _ subject: String, _ measure: String) -> Double? {
    measurements.last { $0.benchmark == benchmark && $0.subject == subject && $0.measure == measure }?.value
  }

  private func sizes(of benchmark: String) -> [Int] {
    Set(measurements.filter { $0.benchmark == benchmark }.compactMap(\.articles)).sorted()
  }

  /// In the order in which they were measured.
  private func subjects(of benchmark: String) -> [String] {
    var seen: [String] = []
    for measurement in measurements where measurement.benchmark == benchmark {
      if !seen.contains(measurement.subject) { seen.append(measurement.subject) }
    }
    return seen
  }

  private func ratio(_ first: Double?, _ second: Double?) -> Double? {
    guard let first, let second, second > 0 else { return nil }
    return first / second
  }

  private func figure(_ value: Double?, _ print: (Double) -> String) -> String { value.map(print) ?? "–" }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    let lines = [heads, heads.indices.map { $0 == 0 ? "---" : "---:" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
