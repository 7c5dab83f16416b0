import Foundation
import SQLite
import Testing

/// The archive does not tell how many workers made it.
@Suite struct WorkersTests {
  private static let people = [
    "Anya Fox", "Otto Falk", "Vera Lind", "Théo Adeyemi-Roux", "Maren Lindqvay", "Jack", "Bea Montrose Jr.",
    "Kessia Amaro",
  ]
  private static let sentences = [
    "%A told The Marquee on Friday that the tour was over.",
    "“We packed on a Tuesday,” %A said. “Nobody minded the rain.”",
    "Actress %A, 34, married %B in June 2029.", "%A’s son, Jack, sang with %B.",
    "%B wrote on Instagram: “What a night, @marquee! #stage”",
    "The show at the lake closed on 3 May 2031 after a long winter.",
    "%A and %B were seen near the harbour that evening.",
    "Neither %A nor %B would say who had paid for the orchestra.",
    "“I left,” said %B, who had been there since 2020.",
    "Critics had called the second act dull, and the third one worse.",
    "%A’s wife, %B, did not come to the premiere.",
    "According to a source, %A will direct a film about lighthouses next year.",
  ]

  /// Articles made of invented sentences, some of them copies and revisions of others, and lines that are none.
  private static func lines(_ count: Int) throws -> String {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var lines: [String] = []
    var texts: [String] = []
    for number in 0..<count {
      let (one, other) = (people[next(people.count)], people[next(people.count)])
      let made = (0..<6 + next(6)).map { _ in
        sentences[next(sentences.count)].replacing("%A", with: one).replacing("%B", with: other)
      }.joined(separator: "\n\n")
      // Every seventh repeats an earlier text under an address of its own.
      let text = number % 7 == 6 ? texts[next(texts.count)] : made
      texts.append(text)
      // Every ninth brings another text under an earlier address.
      let page = number % 9 == 8 ? next(number) : number
      let day = 1 + next(28)
      let article = [
        "title": "\(one) and the \(["lake", "stage", "harbour"][next(3)]) \(next(9))", "text": text,
        "date": "2031-0\(1 + next(9))-\(day < 10 ? "0" : "")\(day)", "url": "https://lamp.example/\(page)",
      ]
      lines.append(
        String(
          decoding: try JSONSerialization.data(withJSONObject: article, options: .sortedKeys), as: UTF8.self))
      if number % 50 == 49 { lines.append("{\"title\": broken") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every row of every table but those of the full-text index, whose words come as a table of their own, and but for times.
  private static func dump(_ connection: Connection) throws -> [String: [[Value]]] {
    let names = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' ORDER BY name"
    ) { $0.text(0) }
    var tables: [String: [[Value]]] = [:]
    for name in names {
      let columns = try connection.rows(
        "SELECT name FROM pragma_table_info(?1) WHERE name NOT IN ('started_at', 'finished_at')",
        [.text(name)]
      ) { $0.text(0) }.joined(separator: ", ")
      tables[name] = try rows("SELECT \(columns) FROM \(name) ORDER BY \(columns)", connection)
    }
    for index in ["article_search", "quote_search"] {
      try connection.execute(
        "CREATE VIRTUAL TABLE temp.\(index)_words USING fts5vocab('main', '\(index)', 'instance')")
      tables[index] = try rows("SELECT * FROM temp.\(index)_words ORDER BY 1, 2, 3, 4", connection)
    }
    return tables
  }

  private static func rows(_ sql: String, _ connection: Connection) throws -> [[Value]] {
    try connection.rows(sql) { row in (0..<row.columnCount).map { row.value($0) } }
  }

  @Test func archivesOfOneAndOfFourWorkersAreEqual() throws {
    try Workplace.with { place in
      try place.write(try Self.lines(420), to: "wire.jsonl")
      var dumps: [[String: [[Value]]]] = []
      for jobs in ["1", "4"] {
        let outcome = try place.run("import", "--archive", "\(jobs).db", "--jobs", jobs, "wire.jsonl")
        #expect(outcome.status == 2, "the broken lines are rejected")
        let connection = try Connection(
          path: place.folder.appendingPathComponent("\(jobs).db").path, mode: .readWrite)
        // The writer does not have SQLite look up what each row points to; nothing may point nowhere.
        #expect(try Self.rows("PRAGMA foreign_key_check", connection) == [])
        #expect(try Self.rows("PRAGMA integrity_check", connection) == [[.text("ok")]])
        for index in ["article_search", "quote_search"] {
          try connection.execute("INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
        }
        dumps.append(try Self.dump(connection))
      }
      let (one, four) = (dumps[0], dumps[1])
      for table in [
        "article", "revision", "rejected_input", "person", "article_person", "quotation", "date_mention",
        "person_event", "story",
        "story_article", "article_search", "quote_search",
      ] {
        #expect((one[table]?.count ?? 0) > 1, "\(table)")
      }
      #expect(one["story_article"]?.contains { $0[3] != .null } == true, "no copies were made")
      #expect(Set(one.keys) == Set(four.keys))
      for (table, rows) in one { #expect(rows == four[table], "\(table)") }
    }
  }
}
