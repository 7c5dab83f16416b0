import ArgumentParser
import Storage
import Terminal

/// `limelight person NAME`.
struct PersonCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Show all that is told of a person.",
    discussion: """
      Names, ages, roles, family and partners with the sentences that tell of them, quotes, posts, articles over time and who \
      else was there. Part of a name will do when nobody else has it; a slip of spelling is answered with the right name.

      Example:
        limelight person "Cleo Marchetti"
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var name: String

  @Flag(help: "Write the dossier as one line of JSON.")
  var json = false

  @Option(help: ArgumentHelp("Show at most so many of each kind.", valueName: "number"))
  var limit = 5

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    guard
      let person = try PersonChoice(archive: archive, command: "person", followUp: self.archive.followUp)
        .person(name),
      let dossier = try archive.dossier(of: person.id, limit: min(limit, ListingOptions.mostAtOnce))
    else { return false }
    if json {
      try output.write(JSONLines.line(dossier.writeFields))
    } else {
      try output.lines(
        DossierPage(dossier: dossier, width: output.columns, followUp: self.archive.followUp).lines)
    }
    return true
  }
}
