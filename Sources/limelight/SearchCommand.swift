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

      An article and its copies are one entry, that of the article. Best first, the newest of equals first; without words, newest first. \
      Where more than 10,000 articles hold the words, the best of the last 10,000 imported come first, then the best of those before, \
      and how many there are is an estimate: about 12,000. Of phrases and several words that very many articles have, and of words of a \
      person or a period, fewer are ranked together; a note says how many.

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
    var walk = try archive.searchWalk(query, eachCopy: copies)
    for note in walk.notes where !query.notes.contains(note) { StandardError.line("note: \(note)") }
    let found = try SearchLayout().list(listing, on: output, found: { total(of: walk) }) { limit, _ in
      let listing = try archive.next(limit, of: &walk)
      return (listing.items, listing.hasMore)
    }
    if !found { StandardError.line("nothing found") }
    return found
  }

  /// `12 articles and 1 copy found`, `about 12,000 articles and 900 copies found`
  private func total(of walk: SearchWalk) -> String {
    func rounded(_ count: Int) -> Int { walk.isEstimate ? Figures.leadingTwo(count) : count }
    let copies = rounded(walk.copies)
    let others = copies == 0 ? "" : " and " + Figures.count(copies, "copy", plural: "copies")
    return (walk.isEstimate ? "about " : "")
      + Figures.count(rounded(walk.total - walk.copies), "article") + others + " found"
  }
}
