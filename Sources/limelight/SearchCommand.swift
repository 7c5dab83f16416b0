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

      What cannot be understood is ignored, and a note says so.

      Example:
        limelight search '"red carpet" gown -veil person:"Cleo Marchetti"'
      """)

  @Argument(help: ArgumentHelp("What to find. Quote it for the shell.", valueName: "query"))
  var query: [String]

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    let words =
      query + [period.from.map { "from:\($0.text)" }, period.to.map { "to:\($0.text)" }].compactMap(\.self)
    let query = SearchQuery(words.joined(separator: " "))
    for note in query.notes { StandardError.line("note: \(note)") }
    var total = 0
    let found = try SearchLayout().list(listing, on: output) { limit, offset in
      let results = try archive.search(query, limit: limit, offset: offset)
      if offset == 0 {
        for note in results.notes where !query.notes.contains(note) { StandardError.line("note: \(note)") }
      }
      total = results.total
      return (results.hits, offset + results.hits.count < results.total)
    }
    try output.flush()
    StandardError.line(found ? "\(Figures.count(total, "article")) found" : "nothing found")
    return found
  }
}
