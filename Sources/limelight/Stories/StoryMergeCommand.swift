import ArgumentParser
import Storage

/// `limelight stories merge INTO FROM…`.
struct StoryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that several stories are one.",
    discussion: """
      The first stays; the numbers of the others lead there from now on.

      Example:
        limelight stories merge S12 S31
      """)

  @Argument(help: ArgumentHelp("The story that stays.", valueName: "into"))
  var into: StoryNumber

  @Argument(help: ArgumentHelp("Which stories are the same.", valueName: "from"))
  var from: [StoryNumber]

  @OptionGroup var curation: CurationOptions

  func validate() throws {
    if from.isEmpty { throw ValidationError("Give the story that stays and at least one that is the same.") }
  }

  func run() throws {
    try CurationSession.run(curation) {
      try $0.archive.mergeStories(from.map(\.number), into: into.number, by: $0.decider)
    }
  }
}
