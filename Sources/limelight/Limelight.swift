import ArgumentParser

@main
struct Limelight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limelight",
    abstract: "An archive of celebrity news: who said what, when, and how a story unfolded.",
    subcommands: [Extract.self])
}
