import ArgumentParser
import Storage

/// `limelight people log [PERSON]`.
struct PeopleLogCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was decided by hand: who, when, what.",
    discussion: """
      Newest first, also what was undone.

      Example:
        limelight people log "Cleo Marchetti"
      """)

  @Argument(help: ArgumentHelp("Only what concerns this person: a name or number.", valueName: "person"))
  var person: String?

  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    var id: Int64?
    if let person {
      id = try PersonChoice(archive: archive, command: "people log", followUp: self.archive.followUp)
        .person(person)?.id
      if id == nil { return false }
    }
    let found = try CurationLayout().list(listing, on: output) { limit, offset in
      try archive.curations(of: id, limit: limit, offset: offset)
    }
    if !found { StandardError.line("Nothing was decided by hand.") }
    return found
  }
}
