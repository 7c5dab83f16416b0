import ArgumentParser
import Storage

/// `limelight people merge INTO FROM…`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that several persons are one.",
    discussion: """
      The first stays, with its number; the names and numbers of the others lead there from now on, also in articles to come.

      Example:
        limelight people merge "Cleo Marchetti" "C. Marchetti" 17
      """)

  @Argument(help: ArgumentHelp("The person who stays: a name or number.", valueName: "into"))
  var into: String

  @Argument(help: ArgumentHelp("Who is the same person: names or numbers.", valueName: "from"))
  var from: [String]

  @OptionGroup var curation: CurationOptions

  func validate() throws {
    if from.isEmpty { throw ValidationError("Give the person who stays and at least one who is the same.") }
  }

  func run() throws {
    try CurationSession.run(curation) { session in
      guard let people = try session.people([into] + from), let first = people.first else { return nil }
      return try session.archive.merge(
        people.dropFirst().map(\.id), into: first.id, by: session.decider)
    }
  }
}
