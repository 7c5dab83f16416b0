import ArgumentParser
import Storage

/// `limelight stories log STORY`.
struct StoryLogCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was decided by hand about a story.",
    discussion: """
      Newest first, also what was undone. 'limelight people log' lists all decisions.

      Example:
        limelight stories log S12
      """)

  @Argument(help: ArgumentHelp("A story: S and its number.", valueName: "story"))
  var story: StoryNumber

  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    let found = try CurationLayout().list(listing, on: output) { limit, offset in
      try archive.curations(story: story.number, limit: limit, offset: offset)
    }
    if found { return true }
    if try archive.story(story.number) == nil {
      StandardError.line(
        "The archive has no story S\(story.number). List stories with: \(self.archive.followUp.command("stories"))"
      )
    } else {
      StandardError.line("Nothing was decided by hand about S\(story.number).")
    }
    return false
  }
}
