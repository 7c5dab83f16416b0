import ArgumentParser
import Records
import Storage

/// `limelight quotes [PERSON]`.
struct QuotesCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List quotes with their speakers and sources.",
    discussion: """
      Newest first; with --text the best matches first. Without a person, everybody's.

      With --variants, quotes that several articles run: each once, who ran it first, and how others word it. […] was trimmed, \
      {not} left out, {+very} added, {a year → two years} changed, against the wording that ran first.

      Example:
        limelight quotes "Cleo Marchetti" --text "red carpet" --from 2021
      """)

  @Argument(help: ArgumentHelp("Who said it: a name or a person's number.", valueName: "person"))
  var speaker: String?

  @Option(help: "Words to find in the quote, as in 'limelight search'.")
  var text: String?

  @Option(help: "How it was uttered: spoken or written.")
  var medium: Medium?

  @Option(help: ArgumentHelp("Only quotes of the article of this number.", valueName: "id"))
  var article: Int64?

  @Flag(
    help:
      "List quotes that several articles run, with how each words them; options choose quotes of which one run fits."
  )
  var variants = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  /// The values of `--medium`.
  enum Medium: String, ExpressibleByArgument, CaseIterable {
    case spoken, written
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    var filter = QuoteFilter()
    filter.text = text
    filter.from = period.from?.text
    filter.to = period.to?.text
    filter.article = article
    filter.medium = medium.flatMap { Quote.Medium(rawValue: $0.rawValue) }
    if let speaker {
      guard
        let person = try PersonChoice(archive: archive, command: "quotes", followUp: self.archive.followUp)
          .person(speaker)
      else {
        return false
      }
      filter.speakers = [person.id]
    }
    if let text {
      for note in SearchQuery(text).notes { StandardError.line("note: \(note)") }
    }
    let found =
      variants
      ? try listVariants(filter, from: archive, on: output)
      : try listAll(filter, from: archive, on: output)
    if !found {
      StandardError.line(
        variants ? "no quotes found that differ or that several articles run" : "no quotes found")
    }
    return found
  }

  private func listAll(_ filter: QuoteFilter, from archive: Archive, on output: StandardOutput) throws -> Bool
  {
    let walk = try archive.quotesWalk(filter)
    return try QuotesLayout().list(listing, on: output) { limit, _ in try walk.next(limit) }
  }

  private func listVariants(_ filter: QuoteFilter, from archive: Archive, on output: StandardOutput) throws
    -> Bool
  {
    var walk = try archive.quoteVariants(filter)
    return try QuoteVariantsLayout().list(listing, on: output) { limit, _ in
      try archive.next(limit, of: &walk)
    }
  }
}
