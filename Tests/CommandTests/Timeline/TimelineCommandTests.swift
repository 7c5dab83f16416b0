import Foundation
import Testing

@testable import limelight

@Suite struct TimelineCommandTests {
  @Test func timelineIsInOrderWithSources() throws {
    try Newsroom.with { place in
      let entries = try jsonObjects(place.run("timeline", "Cleo Marchetti", "--json"))
      let dates = entries.compactMap { $0["date"] as? String }
      #expect(dates.count == entries.count && dates.count >= 3)
      let days = dates.map { String($0.prefix(10)) }
      #expect(days == days.sorted())
      #expect(entries.allSatisfy { ($0["sources"] as? [[String: Any]])?.first?["article"] is Int })
      let text = try place.run("timeline", "Cleo Marchetti")
      #expect(text.output.contains("[1] article "))
      #expect(text.lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test func timelineWithoutAnEntryIsSilentOnStandardOutput() throws {
    try Newsroom.with { place in
      let outcome = try place.run("timeline", "Cleo Marchetti", "--to", "1990")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "nothing dated is told of Cleo Marchetti in that time\n")
      let told = try place.run("timeline", "Cleo Marchetti")
      #expect(told.output.hasPrefix("Cleo Marchetti\nnamed in 3 articles · "))
    }
  }

  @Test(arguments: ["S99999999999999999999", "Zebulon Quux"]) func whoeverIsNotFoundIsTold(name: String)
    throws
  {
    try Newsroom.with { place in
      let outcome = try place.run("timeline", name)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "Neither a person nor a story is found for '\(name)'. List them with: limelight people and: limelight stories\n"
      )
      let none = try place.run("timeline", "Cleo Marchetti", "--kind", "post", "--min-sources", "9")
      #expect(none.errors == "nothing dated is told of Cleo Marchetti that fits\n")
    }
  }

  @Test(arguments: [
    (["--json", "--csv"], "--json and --csv exclude each other; give one of them."),
    (["--json", "--format", "csv"], "--json and --format csv exclude each other; give one of them."),
    (["--csv", "--format", "text"], "--csv and --format text exclude each other; give one of them."),
    (["--min-sources", "0"], "--min-sources must be at least 1, not 0."),
    (["--limit", "0"], "--limit must be at least 1, not 0."),
    (["--format", "pdf"], "The value 'pdf' is invalid"),
    (["--kind", "rumour"], "The value 'rumour' is invalid"),
    (["--as-of", "2021-09"], "The value '2021-09' is invalid"),
    (["--from", "2021-02-30"], "The value '2021-02-30' is invalid"),
    (["--format"], "Missing value for '--format"),
  ]) func wrongUsageIsTold(options: [String], message: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run(["timeline", "Cleo Marchetti"] + options)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("Error: \(message)"), "\(outcome.errors)")
    }
  }

  @Test(arguments: [["--json"], ["--csv"]]) func aShortFormMeansTheFormat(flag: [String]) throws {
    try Newsroom.with { place in
      let short = try place.run(["timeline", "Cleo Marchetti"] + flag)
      let name = flag[0].dropFirst(2)
      let long = try place.run("timeline", "--format", String(name), "Cleo Marchetti")
      let both = try place.run(["timeline", "--format", String(name), "Cleo Marchetti"] + flag)
      #expect(short.status == 0 && !short.output.isEmpty)
      #expect(short.output == long.output && long.output == both.output)
    }
  }

  @Test(arguments: [
    (TimelineFormat.text, "Cleo Marchetti\n"), (.json, "{\"date\":"), (.csv, "date,kind,text,"),
    (.markdown, "# Cleo Marchetti\n"), (.html, "<!DOCTYPE html>\n"), (.timelinejs, "{\"title\":"),
    (.ics, "BEGIN:VCALENDAR\r\n"), (.atom, "<?xml "),
  ]) func everyFormatIsWrittenAndSteersNothing(format: TimelineFormat, beginning: String) throws {
    try Newsroom.with { place in
      for person in ["Cleo Marchetti", "Jonas Veld"] {
        let outcome = try place.run("timeline", person, "--format", format.rawValue)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        #expect(!Newsroom.steersTerminal(outcome.output.replacing("\r\n", with: "\n")))
        #expect(outcome.output.hasPrefix(beginning) || person == "Jonas Veld")
        let again = try place.run("timeline", person, "--format", format.rawValue)
        #expect(again.output == outcome.output)
        let none = try place.run("timeline", person, "--format", format.rawValue, "--to", "1990")
        #expect(none.status == 1)
        #expect(none.output.isEmpty)
        #expect(none.errors == "nothing dated is told of \(person) in that time\n")
      }
    }
  }

  @Test func theFormatsHoldTheSameEntries() throws {
    try Workplace.with { place in
      #expect(try place.run("demo").status == 0)
      func written(_ format: String) throws -> String {
        try place.run(
          "timeline", "Maren Lindqvay", "--format", format, "--archive", "limelight-demo.db"
        ).output
      }
      let entries = try written("json").split(separator: "\n").count
      #expect(entries > 20)
      for (format, mark) in [
        ("markdown", "\n- **"), ("html", "<li id=\"e"), ("timelinejs", "{\"start_date\""),
        ("ics", "BEGIN:VEVENT"),
        ("atom", "<entry>"),
      ] {
        let text = try written(format)
        #expect(text.components(separatedBy: mark).count - 1 == entries, "\(format)")
      }
      let uids = try written("ics").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
      #expect(Set(uids).count == entries)
    }
  }

  @Test func aLimitHoldsForEveryFormat() throws {
    try Newsroom.with { place in
      let text = try place.run("timeline", "Cleo Marchetti", "--limit", "1")
      let entries = try place.run("timeline", "Cleo Marchetti", "--json").lines.count
      #expect(
        text.errors == "\(entries) entries found; add --limit 5 to see more, or --json or --csv for all\n")
      #expect(text.output.contains("\n[1] ") && !text.output.contains("\n[2] "))
      for format in ["json", "csv", "ics", "atom"] {
        let outcome = try place.run("timeline", "Cleo Marchetti", "--limit", "1", "--format", format)
        #expect(outcome.errors.isEmpty)
        let mark =
          ["json": "\"date\":", "csv": "\r\n", "ics": "BEGIN:VEVENT", "atom": "<entry>"][format] ?? ""
        #expect(
          outcome.output.components(separatedBy: mark).count - 1 == (format == "csv" ? 2 : 1), "\(format)")
      }
    }
  }

  @Test func everyFilterIsTakenInAnyOrder() throws {
    try Newsroom.with { place in
      let outcome = try place.run(
        "timeline", "--kind", "date", "--kind", "publication", "--min-sources", "1", "--as-of", "2030-01-01",
        "Cleo Marchetti", "--from", "2021", "--to", "2022")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.lines.dropFirst().first?.hasSuffix("entries, as known on 2030-01-01") == true)
    }
  }

  @Test(arguments: ["S12", "s12", "S0"]) func anUnknownStoryIsNothingFound(story: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run("timeline", story)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "The archive has no story S\(story.dropFirst()). List them with: limelight stories\n")
    }
  }

  @Test(
    arguments: [
      ("S12", 12), ("s7", 7), ("S", nil), ("12", nil), ("S-1", nil), ("S 1", nil), ("S1a", nil),
      ("Sara", nil),
      ("S99999999999999999999", nil), ("S１", nil),
    ] as [(String, Int64?)]) func readsTheNumberOfAStory(typed: String, number: Int64?)
  {
    #expect(StoryNumber.read(typed) == number)
  }
}
