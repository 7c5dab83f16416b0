import ArgumentParser
import Records
import Storage
import Terminal

/// `limelight article ID`.
struct ArticleCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show an article with everything found in it.",
    discussion: """
      With --json, the record as 'limelight extract --json' writes it.

      Example:
        limelight article 12
      """)

  @Argument(help: "The article's number, as every listing shows it.")
  var id: Int64

  @Flag(help: "Write the record as one line of JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    guard let article = try archive.article(id) else {
      StandardError.line(
        "The archive has no article \(id). Find articles with: \(self.archive.followUp.command("search", "WORDS"))"
      )
      return false
    }
    if json {
      try output.write(JSONLines.safe(article.record.json) + "\n")
    } else {
      try output.lines(ArticlePage(article: article, width: output.columns).lines)
    }
    return true
  }
}
