import ArgumentParser
import Records
import Storage
import Terminal

/// `limelight timeline STORY|PERSON`.
struct TimelineCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Tell what happened, in order.",
    discussion: """
      Dated sentences, quotes, posts and publications, oldest first, each with the articles that tell it; a month comes before its days. \
      What several articles tell is one entry.

      --format markdown has footnotes; html is one file that needs nothing else; timelinejs is for Knight Lab's TimelineJS; ics is for \
      calendars; atom is a feed.

      Example:
        limelight timeline "Cleo Marchetti" --from 2021 --to 2022-06
        limelight timeline S12 --kind quote --kind post --min-sources 2
        limelight timeline S12 --format html > timeline.html
      """)

  @Argument(
    help: ArgumentHelp("A story's number, as S12, or a person's name or number.", valueName: "story|person"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "How to write it; all formats but text give all when --limit is not given.", valueName: "format"))
  var format: TimelineFormat?

  @Option(
    help: ArgumentHelp("Only entries of this kind; may be given several times.", valueName: "kind"))
  var kind: [Kind] = []

  @Option(
    help: ArgumentHelp("Only what at least so many articles tell, copies not counted.", valueName: "number"))
  var minSources: Int = 1

  @Option(
    help: ArgumentHelp("Only what articles had told by the end of this day: 2021-10-01.", valueName: "day"))
  var asOf: DayArgument?

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  /// The values of `--kind`.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case publication, date, quote, post
  }

  func validate() throws {
    if minSources < 1 { throw ValidationError("--min-sources must be at least 1, not \(minSources).") }
    for (flag, isGiven, meant) in [
      ("--json", listing.json, TimelineFormat.json), ("--csv", listing.csv, .csv),
    ]
    where isGiven {
      guard let format, format != meant else { continue }
      throw ValidationError("\(flag) and --format \(format.rawValue) exclude each other; give one of them.")
    }
  }

  /// How the timeline is written.
  private var wantedFormat: TimelineFormat {
    format ?? (listing.json ? .json : listing.csv ? .csv : .text)
  }

  private var filter: TimelineFilter {
    var filter = TimelineFilter()
    filter.from = period.from?.text
    filter.to = period.to?.text
    filter.kinds = kind.isEmpty ? nil : Set(kind.compactMap { TimelineEntry.Kind(rawValue: $0.rawValue) })
    filter.minSources = minSources
    filter.asOf = asOf?.day.iso
    return filter
  }

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    let format = wantedFormat
    let limit = listing.limit ?? (format == .text ? ListingOptions.usual : nil)
    let choice = TimelineChoice(archive: archive, followUp: self.archive.followUp, asOf: asOf?.day.iso)
    guard let found = try choice.subject(name),
      let timeline = try archive.timeline(of: found.subject, filter, most: limit)
    else { return false }
    var heading = found.heading
    heading.add(timeline, asOf: asOf?.day.iso)
    let printer = TimelinePrinter(archive: archive, timeline: timeline, output: output)
    let isFound = try printer.write(heading, as: format, limit: limit)
    if !isFound, timeline.count == 0 {
      let asked = isFiltered ? " that fits" : period.from != nil || period.to != nil ? " in that time" : ""
      StandardError.line("nothing dated is told of \(heading.title)\(asked)")
    }
    return isFound
  }

  /// Whether more than a time was asked for.
  private var isFiltered: Bool { !kind.isEmpty || minSources > 1 || asOf != nil }
}
