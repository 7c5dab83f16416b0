import ArgumentParser
import Storage

/// `limelight people [list] [PREFIX]`.
struct PeopleCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List people by how many articles name them.",
    discussion: """
      With a prefix, those with a word of their name that begins so.

      Example:
        limelight people list march
      """)

  @Argument(help: "The beginning of a given name or surname.")
  var prefix: String?

  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    let found = try PeopleLayout().list(listing, on: output) { limit, offset in
      try archive.people(prefix: prefix, limit: limit, offset: offset)
    }
    if !found {
      StandardError.line(
        prefix.map { "Nobody's name begins with '\(Typed.shown($0))'." } ?? "The archive names nobody.")
    }
    return found
  }
}
