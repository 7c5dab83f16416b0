import ArgumentParser
import Foundation

/// Writes invented articles to measure with.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Write invented articles, one JSON object a line.",
    discussion: """
      Some 300 words each, in stories of one to nine articles; names, quotes, posts, dates and family ties are as frequent as in real ones. \
      The same seed writes the same articles.
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var path: String
  @Option(help: ArgumentHelp("How many articles.", valueName: "n"))
  var articles = 10_000
  @Option(help: ArgumentHelp("Where chance begins.", valueName: "n"))
  var seed: UInt64 = 7

  func validate() throws {
    if articles < 1 { throw ValidationError("--articles takes 1 or more, not \(articles)") }
  }

  func run() throws {
    guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write '\(path)'") }
    defer { fclose(file) }
    for article in InventedCorpus(seed: seed).prefix(articles) {
      guard fputs(article.json + "\n", file) >= 0 else { throw BenchmarkError("cannot write '\(path)'") }
    }
  }
}
