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
      With --json, the record as 'limelight extract --json' writes it, with 'story', 'copyOf' and 'copies'; --explain adds the list 'evidence'.

      Example:
        limelight article 12
      """)

  @Argument(help: "The article's number, as every listing shows it.")
  var id: Int64

  @Flag(help: "Write the record as one line of JSON.")
  var json = false

  @Flag(
    help:
      "Show for each fact the sentence that tells it, where it stands, and the rule or model that found it.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "With --explain, show at most so many mentions of a person; 3 when not given, all with --json.",
      valueName: "number"))
  var limit: Int?

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    guard let article = try archive.article(id) else {
      StandardError.line(
        "The archive has no article \(id). Find articles with: \(self.archive.followUp.command("search", "WORDS"))"
      )
      return false
    }
    let facts = explain ? try archive.facts(in: article) : []
    if json {
      try output.write(ArticleJSON(article: article, facts: explain ? shown(facts) : nil).line)
    } else {
      try output.lines(ArticlePage(article: article, width: output.columns, facts: shown(facts)).lines)
    }
    return true
  }

  /// The facts without the mentions that go beyond the limit.
  private func shown(_ facts: [ArticleFact]) -> [ArticleFact] {
    guard let limit = limit ?? (json ? nil : 3) else { return facts }
    var mentions: [String: Int] = [:]
    return facts.filter { fact in
      guard fact.kind == .mention, let person = fact.person else { return true }
      mentions[person, default: 0] += 1
      return mentions[person, default: 0] <= limit
    }
  }
}
