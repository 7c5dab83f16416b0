import ArgumentParser
import Storage

/// `limelight people split PERSON --articles 3,17`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that some articles mean another person of the same name.",
    discussion: """
      The person of these articles becomes a new one.

      Example:
        limelight people split "Ida Veld" --articles 3,17 --as "Ida Veld (painter)"
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var person: String

  @Option(help: ArgumentHelp("Numbers of the articles, with commas between them.", valueName: "numbers"))
  var articles: ArticleNumbers?

  @Option(help: ArgumentHelp("All articles that use this form of the name.", valueName: "form"))
  var named: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the new person is called; when not given, as the articles say.", valueName: "name"))
  var newName: String?

  @OptionGroup var curation: CurationOptions

  func validate() throws {
    if (articles == nil) == (named == nil) {
      throw ValidationError("Give either --articles or --named, to say which articles mean the other person.")
    }
  }

  func run() throws {
    try CurationSession.run(curation) { session in
      guard let person = try session.person(person) else { return nil }
      let numbers =
        try articles?.numbers ?? named.map { try session.archive.articles(of: person.id, named: $0) } ?? []
      return try session.archive.split(person.id, articles: numbers, as: newName, by: session.decider)
    }
  }
}

/// `3,17`: numbers of articles on the command line.
struct ArticleNumbers: ExpressibleByArgument, Equatable {
  let numbers: [Int64]

  /// Nil for anything else.
  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { Int64($0.trimmingPrefix(" ").trimmingPrefix("#")) }
    let numbers = parts.compactMap(\.self)
    guard numbers.count == parts.count, !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }
}
