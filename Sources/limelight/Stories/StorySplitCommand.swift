import ArgumentParser
import Storage

/// `limelight stories split STORY --articles 3,17`.
struct StorySplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that some articles of a story are another one.",
    discussion: """
      The two are never put together again by themselves.

      Example:
        limelight stories split S12 --articles 3,17 --as "The tour"
      """)

  @Argument(help: ArgumentHelp("A story: S and its number.", valueName: "story"))
  var story: StoryNumber

  @Option(help: ArgumentHelp("Numbers of the articles, with commas between them.", valueName: "numbers"))
  var articles: ArticleNumbers

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Title of the new story; when not given, a headline.", valueName: "title"))
  var newTitle: String?

  @OptionGroup var curation: CurationOptions

  func run() throws {
    try CurationSession.run(curation) {
      try $0.archive.splitStory(story.number, articles: articles.numbers, as: newTitle, by: $0.decider)
    }
  }
}
