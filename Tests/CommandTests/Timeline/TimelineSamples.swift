import Records
import Storage

@testable import limelight

/// Timelines made by hand: every kind of entry, and what an evil author would write.
enum TimelineSamples {
  static let gala = ArticleReference(
    id: 4, headline: "Cleo <script>alert('x')</script> & *the* [Gala]!", published: "2021-10-01",
    publisher: "The Marquee", url: "https://marquee.example/gala?a=1&b=\"2\"", path: "in/gala.txt")
  static let wire = ArticleReference(
    id: 9, headline: "Gala; again, and \\ again", published: "2021-10-03", publisher: "Wire, Ltd",
    url: "http://wire.example/ü ber", path: "in/wire.txt")
  static let nameless = ArticleReference(id: 2, url: "javascript:alert(1)", path: "in/\u{1B}[31m=cmd.txt")

  static func source(
    _ article: ArticleReference, _ start: Int, isCopy: Bool = false, _ sentence: String? = nil
  )
    -> TimelineSource
  {
    TimelineSource(
      place: Place(article: article, span: Span(.body, start, start + 7), sentence: sentence), isCopy: isCopy)
  }

  /// An entry told by the gala's article alone.
  static func entry(
    _ date: String, _ kind: TimelineEntry.Kind = .date, _ text: String = "It happened.",
    people: [String] = [],
    reported: String? = "2021-10-01", sources: [TimelineSource]? = nil, sourceCount: Int = 1,
    copyCount: Int = 0
  ) -> TimelineEntry {
    TimelineEntry(
      date: date, sortKey: date, kind: kind, text: text, people: people, reported: reported,
      sources: sources ?? [source(gala, 10, text)], sourceCount: sourceCount, copyCount: copyCount)
  }

  static let heading = TimelineHeading(
    identity: "story 7", title: "The <b>Gala</b>\u{202E} & after #",
    people: ["Cleo Marchetti", "Mira “M” Vance"],
    facts: ["story S7", "2 articles"])

  static let entries = [
    entry(
      "2015~", .date, "Marchetti\u{1B}[31m sang\nfirst.", sources: [source(gala, 10, "Marchetti sang first.")]
    ),
    entry(
      "2020-09", .date, "She lost her brother_in_law*.", reported: "2021-10-01",
      sources: [source(gala, 40), source(wire, 44), source(nameless, 1, isCopy: true)], sourceCount: 2,
      copyCount: 1),
    entry("2021-22", .date, "A summer without a song", sources: [source(gala, 80)]),
    entry(
      "2021-09-25/2021-09-26", .quote, "<script>alert(\"no\")</script> & 'so', she sang;\u{9B}2J \\",
      people: ["Cleo Marchetti"], sources: [source(gala, 120)]),
    entry(
      "2021-09-28", .post, "=cmd|' /C calc'!A0 👩‍👩‍👧 \u{202E}desrever\u{202C} #stage",
      people: ["@mira", "Jonas Veld"],
      sources: [source(wire, 160)]),
    entry("2021-10-01", .publication, "Cleo & *the* [Gala]!", sources: [source(gala, 0)]),
    entry("2022-W06", .quote, "שלום עולם", reported: nil, sources: [source(nameless, 9)]),
  ]

  /// What a document makes of the entries, in two pieces.
  static func written(_ format: TimelineFormat, _ entries: [TimelineEntry] = entries) -> String {
    guard var document = format.document(heading) else { return "" }
    document.lookAhead(at: entries)
    let half = entries.count / 2
    let pieces = [
      document.write(Array(entries[..<half])), document.write([]), document.write(Array(entries[half...])),
    ]
    return pieces.joined() + document.end()
  }
}
