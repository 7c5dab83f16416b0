import ArgumentParser
import Storage

/// `limelight stats`.
struct StatsCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what the archive holds.",
    discussion: """
      Example:
        limelight stats --archive clippings.db
      """)

  @Flag(help: "List the rejected inputs and why they were rejected.")
  var rejected = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    if rejected {
      let found = try RejectedLayout().list(listing, on: output, from: archive.rejectedInputs)
      if !found { StandardError.line("nothing was rejected") }
      return found
    }
    let statistics = try archive.statistics()
    switch listing.format {
    case .json: try output.write(JSONLines.line(statistics.writeFields))
    case .csv: try output.write(statistics.csv)
    case .text:
      try output.lines(
        StatisticsPage(
          statistics: statistics, path: archive.path, width: output.columns, followUp: self.archive.followUp
        ).lines)
    }
    return true
  }
}
