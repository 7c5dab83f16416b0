import ArgumentParser
import Storage
import Terminal

/// `limelight timeline PERSON`.
struct TimelineCommand: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Tell what happened to a person, in order.",
    discussion: """
      Dated sentences, quotes, posts and publications, oldest first, each with the article that tells it. Dates are EDTF: \
      2021-09 is a month, 2021-22 a summer, 2021-09-25/2021-09-26 two days.

      Example:
        limelight timeline "Cleo Marchetti" --from 2021 --to 2022-06
      """)

  @Argument(help: ArgumentHelp("A name or a person's number.", valueName: "person"))
  var name: String

  @OptionGroup var period: PeriodOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var archive: ArchiveOptions

  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool {
    guard
      let person = try PersonChoice(archive: archive, command: "timeline", followUp: self.archive.followUp)
        .person(name)
    else {
      return false
    }
    var filter = TimelineFilter()
    filter.from = period.from?.text
    filter.to = period.to?.text
    guard let timeline = try archive.timeline(of: .person(person.id), filter) else { return false }
    let found = try TimelineLayout().list(listing, on: output) { limit, offset in
      let end = min(timeline.count, offset + limit)
      let page = Listing(
        items: try archive.entries(of: timeline, min(offset, end)..<end), hasMore: end < timeline.count)
      if listing.format == .text, offset == 0, !page.items.isEmpty {
        try output.line(
          StyledText(person.name, .bold) + StyledText(person.note.map { "  " + $0 } ?? "", .dim))
        try output.line()
      }
      return page
    }
    if !found { StandardError.line("nothing dated is told of \(person.name) in that time") }
    return found
  }
}
