import ArgumentParser

/// `limelight people`: who is in the archive, and who is who.
struct PeopleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List people, and say by hand who is who.",
    discussion: """
      Without a subcommand it lists. What is decided by hand is kept apart from what articles say and holds for articles to \
      come too; 'limelight undo' takes it back. Persons are given by name or by number.

      Example:
        limelight people march
        limelight people merge "Cleo Marchetti" "C. Marchetti"
      """,
    subcommands: [
      PeopleCommand.self, MergeCommand.self, SplitCommand.self, RenameCommand.self, AliasCommand.self,
      PeopleLogCommand.self,
    ], defaultSubcommand: PeopleCommand.self)
}
