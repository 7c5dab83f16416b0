import ArgumentParser

/// How a command that lists things writes them, and how many.
struct ListingOptions: ParsableArguments {
  @Flag(help: "Write JSON Lines: one object a line.")
  var json = false

  @Flag(
    help: "Write CSV; text that a spreadsheet would run as a formula gets an apostrophe before it.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "List at most so many; \(ListingOptions.usual) when not given, all with --json and --csv.",
      valueName: "number"))
  var limit: Int?

  /// How many things a reader gets who did not say how many.
  static let usual = 20

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other; give one of them.") }
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
  }

  /// How the listing is written.
  var format: ListingFormat { json ? .json : csv ? .csv : .text }

  /// The greatest number of things, nil for all.
  var greatestCount: Int? {
    limit.map { min($0, Self.mostAtOnce) } ?? (format == .text ? Self.usual : nil)
  }

  /// More than any archive holds; a greater limit asks for no more, and sums with it never overflow.
  static let mostAtOnce = 1_000_000_000
}

/// The three ways a listing is written.
enum ListingFormat {
  case text, json, csv
}
