import ArgumentParser
import Storage
import Terminal

/// `limelight search QUERY`.
struct SearchCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles.",
    discussion: """
      Words must all occur; "several words" must follow each other; OR between two words asks for either; -word leaves \
      articles out; a word ending in * stands for all that begin so. Filters narrow the search: person:NAME, speaker:NAME, \
      platform:NAME, publisher:NAME, date:, from: and to: with a day, a month or a year. Values with blanks stand in quotation marks.

      An article and its copies are one entry, that of the article.

      What cannot be understood is ignored, and a note says so.

      Example:
        limelight search '"red carpet" gown -veil person:"Cleo Marchetti"'
      """)

  @Argument(help: ArgumentHelp("What to find. Quote it for the shell.", valueName: "query"))
  var query: [String]

  @Flag(help: "List copies as entries of their own.")
  var copies = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    // Before the query, where an open quotation mark cannot swallow them.
    let days = [period.from.map { "from:\($0.text)" }, period.to.map { "to:\($0.text)" }]
    let query = SearchQuery((days.compactMap(\.self) + query).joined(separator: " "))
    for note in query.notes { StandardError.line("note: \(note)") }
    var (articles, repeated) = (0, 0)
    let total = {
      let others = repeated == 0 ? "" : " and " + Figures.count(repeated, "copy", plural: "copies")
      return Figures.count(articles, "article") + others + " found"
    }
    let found = try SearchLayout().list(listing, on: output, found: total) { limit, offset in
      let results = try archive.search(query, limit: limit, offset: offset, eachCopy: copies)
      if offset == 0 {
        for note in results.notes where !query.notes.contains(note) { StandardError.line("note: \(note)") }
      }
      (articles, repeated) = (results.total - results.copies, results.copies)
      return (results.hits, results.hasMore)
    }
    if !found { StandardError.line("nothing found") }
    return found
  }
}
