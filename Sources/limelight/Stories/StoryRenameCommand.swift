import ArgumentParser
import Storage

/// `limelight stories rename STORY TITLE`.
struct StoryRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a story a title.",
    discussion: """
      Example:
        limelight stories rename S12 "The tour that was not"
      """)

  @Argument(help: ArgumentHelp("A story: S and its number.", valueName: "story"))
  var story: StoryNumber

  @Argument(help: "What the story is called from now on.")
  var title: String

  @OptionGroup var curation: CurationOptions

  func run() throws {
    try CurationSession.run(curation) {
      try $0.archive.renameStory(story.number, to: title, by: $0.decider)
    }
  }
}
