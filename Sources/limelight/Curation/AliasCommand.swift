import ArgumentParser
import Storage

/// `limelight people alias PERSON NAME`.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give a person another name.",
    discussion: """
      The name leads to the person in searches, and in articles to come that use no other.

      Example:
        limelight people alias "Cleo Marchetti" "La Marchetti"
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var person: String

  @Argument(help: ArgumentHelp("Another name of the person.", valueName: "name"))
  var name: String

  @OptionGroup var curation: CurationOptions

  func run() throws {
    try CurationSession.run(curation) { session in
      guard let person = try session.person(person) else { return nil }
      return try session.archive.addAlias(name, to: person.id, by: session.decider)
    }
  }
}
