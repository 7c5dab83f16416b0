import ArgumentParser
import Storage

/// `limelight undo [ID]`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was decided by hand.",
    discussion: """
      Without a number, the last decision that was not taken back. Everything is as it was before, and articles that came \
      since are told apart as if it had never been decided.

      Example:
        limelight undo 3
      """)

  @Argument(
    help: ArgumentHelp("The decision's number, as 'limelight people log' shows it.", valueName: "number"))
  var id: Int64?

  @OptionGroup var curation: CurationOptions

  func run() throws {
    try CurationSession.run(curation) { try $0.archive.undo(id, by: $0.decider) }
  }
}
