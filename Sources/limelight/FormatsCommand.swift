import ArgumentParser
import Ingest

/// `limelight formats`.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that articles are read in.",
    discussion: """
      Formats are told by content; names of files only decide where several are possible. --format of import and extract takes \
      the names in the first column.

      Example:
        limelight formats
        limelight import --format csv export.txt
      """)

  @OptionGroup var listing: ListingOptions

  func run() throws {
    try ExitStatus.of { output in
      try FormatsLayout().list(listing, on: output) { limit, offset in
        let rest = InputFormat.allCases.dropFirst(offset)
        // All are few enough to be shown at once.
        let count = listing.limit == nil ? rest.count : limit
        return (Array(rest.prefix(count)), rest.count > count)
      }
    }
  }
}
