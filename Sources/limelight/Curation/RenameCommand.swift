import ArgumentParser
import Storage

/// `limelight people rename PERSON NEWNAME`.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Show a person under another name.",
    discussion: """
      The names that articles use still lead to the person. Should articles to come that use the new name lead there as well, say so
      with 'limelight people alias'.

      Example:
        limelight people rename "C. Marchetti" "Cleo Marchetti"
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var person: String

  @Argument(help: ArgumentHelp("What the person is called from now on.", valueName: "name"))
  var name: String

  @OptionGroup var curation: CurationOptions

  func run() throws {
    try CurationSession.run(curation) { session in
      guard let person = try session.person(person) else { return nil }
      return try session.archive.rename(person.id, to: name, by: session.decider)
    }
  }
}
