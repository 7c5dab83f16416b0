import ArgumentParser

/// `limelight stories`: what the archive's articles are about, and which belong together.
struct StoriesGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "List stories, and say by hand which articles belong together.",
    discussion: """
      Articles about one matter and the same people, close in time, make a story; they are put together as they come. Without a \
      subcommand it lists. What is decided by hand stays, also through a reindex; 'limelight undo' takes it back. A story is \
      written S and its number.

      Example:
        limelight stories --person "Cleo Marchetti" --from 2021
        limelight stories merge S12 S31
      """,
    subcommands: [
      StoriesCommand.self, StoryMergeCommand.self, StorySplitCommand.self, StoryRenameCommand.self,
      StoryLogCommand.self,
    ], defaultSubcommand: StoriesCommand.self)
}
