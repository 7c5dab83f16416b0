import ArgumentParser
import Records
import Storage
import Terminal

/// `limelight stories [list]`.
struct StoriesCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List stories, those with the newest articles first.",
    discussion: """
      An article that stands alone is no story, unless --min-articles is 1. Nearly identical articles count as copies of one.

      Example:
        limelight stories list --person "Cleo Marchetti" --from 2021 --to 2022-06
      """)

  @Option(help: ArgumentHelp("Only stories that name this person: a name or number.", valueName: "person"))
  var person: String?

  @Option(help: ArgumentHelp("Only stories of so many articles, 2 when not given.", valueName: "number"))
  var minArticles = 2

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if minArticles < 1 { throw ValidationError("--min-articles must be at least 1, not \(minArticles).") }
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    var filter = StoryFilter()
    filter.from = period.from?.text
    filter.to = period.to?.text
    filter.minArticles = minArticles
    if let person {
      let choice = PersonChoice(
        archive: archive, command: "stories --person", followUp: self.archive.followUp)
      guard let found = try choice.person(person) else { return false }
      filter.person = found.id
    }
    let walk = try archive.storiesWalk(filter)
    let found = try StoriesLayout().list(listing, on: output) { limit, _ in
      let page = try walk.next(limit)
      // Only programs get the articles; a reader asks for one story's timeline.
      let isText = listing.format == .text
      return Listing(
        items: try page.items.map { story in
          StoriesLayout.Item(
            story: story,
            articles: isText ? [] : try archive.articles(ofStory: story.id, limit: .max).items)
        }, hasMore: page.hasMore)
    }
    let missing = try archive.articlesWithoutStory()
    if missing > 0 {
      StandardError.line(
        "\(Figures.count(missing, "article")) \(missing == 1 ? "belongs" : "belong") to no story yet; put \(missing == 1 ? "it" : "them") into stories with: \(self.archive.followUp.command("reindex"))"
      )
    }
    if !found { StandardError.line("no stories found") }
    return found
  }
}
