import Testing

@testable import limelight

@Suite struct TimelineCalendarTests {
  @Test func writesEverythingThatAnEntryHolds() {
    #expect(
      TimelineSamples.written(.ics).replacing("\r\n", with: "\n")
        == ##"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Limelight//Timeline//EN
        CALSCALE:GREGORIAN
        NAME:The <b>Gala</b> & after #
        X-WR-CALNAME:The <b>Gala</b> & after #
        BEGIN:VEVENT
        UID:03804586-1399-8375-8381-26e6e58cec89
        DTSTAMP:20211001T000000Z
        DTSTART;VALUE=DATE:20150101
        DTEND;VALUE=DATE:20160101
        SUMMARY:Marchetti␛[31m sang first.
        DESCRIPTION:about 2015\nMarchetti␛[31m sang first.\n2021-10-01\, The Marq
         uee\, Cleo <script>alert('x')</script> & *the* [Gala]!\, https://marquee.e
         xample/gala?a=1&b=%222%22
        URL:https://marquee.example/gala?a=1&b=%222%22
        CATEGORIES:Happened
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:e80a60cb-7fc5-85eb-b5d9-a69a1cf181e1
        DTSTAMP:20211003T000000Z
        DTSTART;VALUE=DATE:20200901
        DTEND;VALUE=DATE:20201001
        SUMMARY:She lost her brother_in_law*.
        DESCRIPTION:September 2020\nShe lost her brother_in_law*.\n2 articles\, +1 
         copy\, first told 2021-10-01\n2021-10-01\, The Marquee\, Cleo <script>aler
         t('x')</script> & *the* [Gala]!\, https://marquee.example/gala?a=1&b=%222%
         22\n2021-10-03\, Wire\, Ltd\, Gala\; again\, and \\ again\, http://wire.ex
         ample/%C3%BC%20ber\nundated\, (no headline) ␛[31m=cmd.txt\, in/␛[31m=c
         md.txt
        URL:https://marquee.example/gala?a=1&b=%222%22
        CATEGORIES:Happened
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:7cae387b-600e-8c21-bf53-ec38e28da971
        DTSTAMP:20211001T000000Z
        DTSTART;VALUE=DATE:20210601
        DTEND;VALUE=DATE:20210901
        SUMMARY:A summer without a song
        DESCRIPTION:summer 2021\nA summer without a song\n2021-10-01\, The Marquee\
         , Cleo <script>alert('x')</script> & *the* [Gala]!\, https://marquee.examp
         le/gala?a=1&b=%222%22
        URL:https://marquee.example/gala?a=1&b=%222%22
        CATEGORIES:Happened
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:3a20422c-c4ca-8d07-9d06-4cba2429fded
        DTSTAMP:20211001T000000Z
        DTSTART;VALUE=DATE:20210925
        DTEND;VALUE=DATE:20210927
        SUMMARY:Cleo Marchetti: “<script>alert("no")</script> & 'so'\, she sang\;
         �2J \\”
        DESCRIPTION:25–26 September 2021\nCleo Marchetti: “<script>alert("no")<
         /script> & 'so'\, she sang\;�2J \\”\n2021-10-01\, The Marquee\, Cleo <
         script>alert('x')</script> & *the* [Gala]!\, https://marquee.example/gala?
         a=1&b=%222%22
        URL:https://marquee.example/gala?a=1&b=%222%22
        CATEGORIES:Said
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:343d7da5-4146-848a-b51d-40ce9365636d
        DTSTAMP:20211003T000000Z
        DTSTART;VALUE=DATE:20210928
        DTEND;VALUE=DATE:20210929
        SUMMARY:@mira\, Jonas Veld: “=cmd|' /C calc'!A0 👩‍👩‍👧 desrev
         er #stage”
        DESCRIPTION:2021-09-28\n@mira\, Jonas Veld: “=cmd|' /C calc'!A0 
         👩‍👩‍👧 desrever #stage”\n2021-10-03\, Wire\, Ltd\, Gala\; ag
         ain\, and \\ again\, http://wire.example/%C3%BC%20ber
        URL:http://wire.example/%C3%BC%20ber
        CATEGORIES:Posted
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:2e42ae7a-14a8-8187-9e8c-a7e3c7b96737
        DTSTAMP:20211001T000000Z
        DTSTART;VALUE=DATE:20211001
        DTEND;VALUE=DATE:20211002
        SUMMARY:Cleo & *the* [Gala]!
        DESCRIPTION:2021-10-01\nCleo & *the* [Gala]!\n2021-10-01\, The Marquee\, Cl
         eo <script>alert('x')</script> & *the* [Gala]!\, https://marquee.example/g
         ala?a=1&b=%222%22
        URL:https://marquee.example/gala?a=1&b=%222%22
        CATEGORIES:Published
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:822e7efa-065b-8821-a1fc-5d55bfb132d9
        DTSTAMP:19700101T000000Z
        DTSTART;VALUE=DATE:20220207
        DTEND;VALUE=DATE:20220214
        SUMMARY:“שלום עולם”
        DESCRIPTION:week of 7 February 2022\n“שלום עולם”\nundated\, (no
          headline) ␛[31m=cmd.txt\, in/␛[31m=cmd.txt
        CATEGORIES:Said
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """##)
  }

  @Test(
    arguments: [
      ("2021-09-30", "20210930", "20211001"), ("2021-09", "20210901", "20211001"),
      ("2021", "20210101", "20220101"),
      ("2021-W39", "20210927", "20211004"), ("2021-22", "20210601", "20210901"),
      ("2021-24", "20211201", "20220301"),
      ("2021-36", "20211001", "20220101"), ("2021-41", "20210701", "20220101"),
      ("199X", "19900101", "20000101"),
      ("18XX", "18000101", "19000101"), ("1895~", "18950101", "18960101"), ("2012?", "20120101", "20130101"),
      ("2021-09-25/2021-09-26", "20210925", "20210927"), ("2021/..", "20210101", "20220101"),
      ("../2021-09", "20210901", "20211001"), ("0001", "00010101", "00020101"),
      ("9999-12-31", "99991231", nil),
    ] as [(String, String, String?)])
  func anEventTakesTheDaysOfItsDate(date: String, start: String, end: String?) {
    let lines = TimelineSamples.written(.ics, [TimelineSamples.entry(date)]).split(separator: "\r\n")
    #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
    #expect(lines.first { $0.hasPrefix("DTEND") } == end.map { "DTEND;VALUE=DATE:\($0)" })
  }

  @Test func whatHasNoDateThereIsLeftOutAndCounted() {
    var document = TimelineCalendar(TimelineSamples.heading)
    #expect(document.write([TimelineSamples.entry("0000"), TimelineSamples.entry("soon")]).isEmpty)
    #expect(document.end().isEmpty)
    #expect(document.leftOut == 2)
    #expect(document.write([TimelineSamples.entry("2021")]).hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(document.end() == "END:VCALENDAR\r\n")
  }

  @Test(arguments: 0..<8) func everyLineFitsAndNoCharacterIsTorn(blanks: Int) throws {
    var lines = CalendarLines()
    let value = String(repeating: " ", count: blanks) + String(repeating: "é渡👩‍👧,\n", count: 40)
    lines.add("SUMMARY", text: value)
    let folded = lines.text.split(separator: "\r\n").map(String.init)
    #expect(lines.text.hasSuffix("\r\n") && folded.count > 10)
    #expect(folded.allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.dropFirst().allSatisfy { $0.first == " " })
    let whole = (folded.prefix(1) + folded.dropFirst().map { String($0.dropFirst()) }).joined()
    #expect(whole == "SUMMARY:" + value.replacing(",", with: "\\,").replacing("\n", with: "\\n"))
  }

  @Test func aCharacterLongerThanALineIsBrokenBetweenItsScalars() {
    var lines = CalendarLines()
    lines.add("SUMMARY", text: "e" + String(repeating: "\u{301}", count: 200))
    let folded = lines.text.utf8.split(separator: 0x0D)
    #expect(folded.count > 5)
    #expect(folded.allSatisfy { $0.count <= 76 })
    #expect(
      String(lines.text.unicodeScalars.filter { $0 == "\u{301}" }.map(Character.init)).unicodeScalars.count
        == 200)
  }
}
