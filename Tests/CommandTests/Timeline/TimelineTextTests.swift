import Records
import Storage
import Terminal
import Testing

@testable import limelight

@Suite struct TimelineTextTests {
  private static func drawn(_ entries: [TimelineEntry], width: Int) -> [String] {
    var text = TimelineText(TimelineSamples.heading, width: width)
    return (text.head + text.lines(entries) + text.notes).map(\.plain)
  }

  @Test func alignsDatesAndNumbersSources() {
    #expect(
      Self.drawn(TimelineSamples.entries, width: 80).map { $0 + "\n" }.joined()
        == ##"""
        The <b>Gala</b> & after #
        Cleo Marchetti, Mira “M” Vance
        story S7 · 2 articles

        about 2015            • Marchetti␛[31m sang first. [1]
        September 2020        • She lost her brother_in_law*. [1][2][3] 2 articles, +1
                                copy, first told 2021-10-01
        summer 2021           • A summer without a song [1]
        25–26 September 2021  » Cleo Marchetti: “<script>alert("no")</script> & 'so',
                                she sang;�2J \” [1]
        2021-09-28            @ @mira, Jonas Veld: “=cmd|' /C calc'!A0 👩‍👩‍👧 desrever
                                #stage” [2]
        2021-10-01            ▪ Cleo & *the* [Gala]! [1]
        week of 7 February    » “שלום עולם” [3]
        2022

        [1] article 4, 2021-10-01, Cleo <script>alert('x')</script> & *the* [Gala]! –
            The Marquee
        [2] article 9, 2021-10-03, Gala; again, and \ again – Wire, Ltd
        [3] article 2, undated, (no headline) ␛[31m=cmd.txt

        """##)
  }

  @Test(arguments: [20, 30, 40, 57, 80, 200]) func fitsTheTerminal(width: Int) {
    let lines = Self.drawn(TimelineSamples.entries, width: width)
    #expect(lines.filter { DisplayWidth.columns($0) > width } == [])
    let all = lines.joined(separator: " ")
    #expect(all.contains("first told") || width < 30)
  }

  @Test func aDateIsShownOnceAndSourcesAreNumberedOnceForAllPages() {
    var text = TimelineText(TimelineSamples.heading, width: 80)
    let first = text.lines([TimelineSamples.entry("2021-09-28"), TimelineSamples.entry("2021-09-28")])
    let second = text.lines([
      TimelineSamples.entry("2021-09-28", sources: [TimelineSamples.source(TimelineSamples.wire, 3)])
    ])
    #expect(
      (first + second).map(\.plain) == [
        "2021-09-28  • It happened. [1]", "            • It happened. [1]", "            • It happened. [2]",
      ])
    #expect(text.notes.count == 4)
  }

  @Test func manySourcesDoNotDrownTheText() {
    let sources = (1...9).map { TimelineSamples.source(ArticleReference(id: $0, path: "\($0).txt"), 0) }
    let line = Self.drawn(
      [TimelineSamples.entry("2021-10", sources: sources, sourceCount: 12, copyCount: 3)], width: 80)
    #expect(line.contains("October 2021  • It happened. [1][2][3][4][5]… 12 articles, +3 copies"))
  }

  @Test(
    arguments: [
      // A month and a day after.
      ("2021-08-31", TimelineEntry.Kind.date, "2021-10-02", true),
      ("2021-08-31", .quote, "2021-10-01", false),
      ("2021-08", .post, "2021-10-02", true), ("2021-09", .date, "2021-10-02", false),
      // What a year tells may have been news long before.
      ("2015", .date, "2021-10-02", false), ("199X", .date, "2021-10-02", false),
      ("2020-22", .date, "2021-10-02", true),
      ("2020-01-01", .publication, "2021-10-02", false), ("2021-12", .date, "2021-10-02", false),
      ("2021-08", .date, nil, false),
      ("soon", .date, "2021-10-02", false),
    ] as [(String, TimelineEntry.Kind, String?, Bool)])
  func tellsWhenSomethingWasToldLate(date: String, kind: TimelineEntry.Kind, reported: String?, isTold: Bool)
  {
    let entry = TimelineSamples.entry(date, kind, reported: reported)
    #expect(entry.remarks == (isTold ? ["first told \(reported ?? "")"] : []))
  }

  @Test func whomTheTimelineIsAboutIsNotNamedWithEachQuote() {
    let heading = TimelineHeading(identity: "person 1", title: "Cleo Marchetti")
    let own = TimelineSamples.entry("2021", .quote, "Yes.", people: ["Cleo Marchetti"])
    let other = TimelineSamples.entry("2021", .quote, "No.", people: ["Jonas Veld"])
    let named = TimelineSamples.entry("2021", .date, "It was so.", people: ["Jonas Veld"])
    #expect(
      [own, other, named].map { $0.line(in: heading) } == ["“Yes.”", "Jonas Veld: “No.”", "It was so."])
  }

  @Test func aStorysHeadTellsPeopleDaysAndSize() {
    let story = StorySummary(
      id: 12, title: "Gala", people: [], firstDay: "2021-09-28", lastDay: "2021-10-01", articles: 7, copies: 1
    )
    var heading = TimelineHeading(story)
    heading.add(entries: 1, asOf: "2021-09-30")
    #expect(heading.identity == "story 12")
    #expect(
      heading.lines == [
        "story S12 · 2021-09-28 to 2021-10-01 · 7 articles, 1 copy among them · 1 entry, as known on 2021-09-30"
      ])
  }
}
