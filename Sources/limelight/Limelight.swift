import ArgumentParser
import Extraction
import Foundation
import Records

@main
struct Limelight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limelight", abstract: "An archive of celebrity news.",
    subcommands: [
      Extract.self, SearchCommand.self, PersonCommand.self, QuotesCommand.self, PostsCommand.self,
      PeopleCommand.self, ArticleCommand.self, TimelineCommand.self, StatsCommand.self,
    ])
}

// Interim reader, until Ingest is here.
struct Extract: ParsableCommand {
  @Argument var paths: [String]
  @Flag var json = false

  func run() throws {
    let extractor = Extractor()
    for path in paths {
      let directory = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted().map {
        "\(path)/\($0)"
      }
      for file in directory ?? [path] {
        var text = try String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(
          in: .whitespacesAndNewlines)
        text = String(text.dropFirst(5))
        let date = String(text.prefix(10))
        var parts = text.dropFirst(11).components(separatedBy: "\n\n")
        let headline = parts.removeFirst()
        let article = Article(
          source: Source(path: file, format: .text, sha256: ""), headline: headline, published: date,
          body: parts.joined(separator: "\n\n"))
        print(extractor.extract(article).json)
      }
    }
  }
}
