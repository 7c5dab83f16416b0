import ArgumentParser
import Foundation

/// Writes the page of the documentation from a file of results.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page and its drawings from a file of results.",
    discussion: "Writes Benchmarks.md, cost.svg and questions.svg into a folder.")

  @Argument(help: ArgumentHelp("What the benchmarks wrote with --results.", valueName: "results"))
  var results: String
  @Argument(help: ArgumentHelp("Where the page is written.", valueName: "folder"))
  var folder: String

  func run() throws {
    let page = BenchmarkPage(
      try ResultFile(path: results).read(), day: String(Date().ISO8601Format().prefix(10)))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [
      ("Benchmarks.md", page.text), ("cost.svg", page.costChart.svg),
      ("questions.svg", page.questionChart.svg),
    ] {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
  }
}
