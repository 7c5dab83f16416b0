import ArgumentParser

@main
struct Limelight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limelight",
    abstract: "An archive of celebrity news: who said what, when, and how a story unfolded.",
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, ExtractCommand.self, SearchCommand.self, PersonCommand.self, QuotesCommand.self,
      PostsCommand.self, PeopleGroup.self, StoriesGroup.self, ArticleCommand.self, TimelineCommand.self,
      StatsCommand.self,
      UndoCommand.self, ReindexCommand.self, DemoCommand.self, FormatsCommand.self,
    ])

  static func main() { main(DashWords.parted(Array(CommandLine.arguments.dropFirst()))) }
}
