import ArgumentParser
import Storage

/// `limelight people [list] [PREFIX]`.
struct PeopleCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List people by how many articles name them.",
    discussion: """
      With a prefix, those with a word of their name that begins so; where there are none, those whose names are spelled alike.

      Example:
        limelight people list march
      """)

  @Argument(help: "The beginning of a given name or surname.")
  var prefix: String?

  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    let walk = try archive.peopleWalk(prefix: prefix)
    let found = try PeopleLayout().list(listing, on: output) { limit, _ in try walk.next(limit) }
    if found { return true }
    guard let prefix else {
      StandardError.line("The archive names nobody.")
      return false
    }
    let near = try archive.people(named: prefix, limit: listing.greatestCount ?? ListingOptions.usual)
    let message = "Nobody's name begins with '\(Typed.shown(prefix))'"
    StandardError.line(near.people.isEmpty ? "\(message)." : "\(message); these are spelled alike.")
    return try PeopleLayout().list(listing, on: output) { _, offset in
      (items: offset == 0 ? near.people : [], hasMore: false)
    }
  }
}
