import ArgumentParser
import Storage

/// `limelight posts [PERSON]`.
struct PostsCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "posts",
    abstract: "List posts on social networks that articles report.",
    discussion: """
      Newest first. Without a person, everybody's.

      Example:
        limelight posts "Cleo Marchetti" --platform Instagram --from 2021-09
        limelight posts --hashtag throwback
      """)

  @Argument(help: ArgumentHelp("Who posted it: a name or a person's number.", valueName: "person"))
  var author: String?

  @Option(help: "The network: Instagram, Twitter, TikTok …; upper or lower case. Twitter and X are one.")
  var platform: String?

  @Option(help: "Words that must all occur in the post.")
  var text: String?

  @Option(help: "A hashtag of the post, with or without #.")
  var hashtag: String?

  @Option(help: ArgumentHelp("A handle that the post mentions, with or without @.", valueName: "handle"))
  var mention: String?

  @Option(help: ArgumentHelp("The account it was posted from, with or without @.", valueName: "handle"))
  var handle: String?

  @Option(help: ArgumentHelp("Only posts in the article of this number.", valueName: "id"))
  var article: Int64?

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    for (option, value) in [("--hashtag", hashtag), ("--mention", mention), ("--handle", handle)] {
      guard let value, value.allSatisfy({ "#@".contains($0) || $0.isWhitespace }) else { continue }
      throw ValidationError(
        "\(option) needs a name, such as \(option == "--hashtag" ? "throwback" : "cleomarchetti")")
    }
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    var filter = PostFilter()
    filter.platform = platform
    filter.text = text
    filter.hashtag = hashtag
    filter.mention = mention
    filter.handle = handle
    filter.from = period.from?.text
    filter.to = period.to?.text
    filter.article = article
    if let author {
      guard
        let person = try PersonChoice(archive: archive, command: "posts", followUp: self.archive.followUp)
          .person(author)
      else {
        return false
      }
      filter.authors = [person.id]
    }
    let walk = try archive.postsWalk(filter)
    let found = try PostsLayout().list(listing, on: output) { limit, _ in try walk.next(limit) }
    if !found { StandardError.line("no posts found") }
    return found
  }
}
