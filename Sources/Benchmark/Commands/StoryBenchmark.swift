import ArgumentParser
import Extraction
import Ingest
import Storage
import Terminal

/// Measures what it costs to put an article into its story.
struct StoryBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Measure what it costs to put an article into its story.",
    discussion: """
      Adds the articles to the archive, timing their assignment alone by the processor, and takes them back at the end: the archive stays as it is.
      """)

  @Argument(help: "An archive.")
  var archive: String
  @Argument(
    help: ArgumentHelp("Text files, JSON Lines files or folders that are not in it.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let (articles, _) = ArticleCollection.read(paths)
    guard !articles.isEmpty else { throw ValidationError("there is no article to add") }
    let extractor = Extractor()
    let archive = try Archive(path: archive, access: .readWrite)
    let statistics = try archive.statistics()
    var start = 0.0
    var seconds = 0.0
    try archive.rehearseAssignment(articles.map { extractor.extract($0) }) { isOver in
      if isOver { seconds += Stopwatch.now - start } else { start = Stopwatch.now }
    }
    print(
      "\(Figures.grouped(statistics.articles)) articles, \(Figures.grouped(articles.count)) more: "
        + "\(Int((seconds / Double(articles.count) * 1e6).rounded())) µs an article")
  }
}
