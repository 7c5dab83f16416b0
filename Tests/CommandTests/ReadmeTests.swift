import Demo
import Foundation
import Testing

/// What the README shows is what the binary prints.
@Suite struct ReadmeTests {
  static func readme() throws -> [Substring] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: top.appendingPathComponent("README.md"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A folder `clippings` of the bundled articles, and the archive of them.
  static func withClippings(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      for article in Demo.articles { try place.write(article.text, to: "clippings/\(article.name)") }
      try work(place)
    }
  }

  @Test func theSessionPrintsWhatTheReadmeShows() throws {
    let lines = try Self.readme()
    let start = try #require(lines.firstIndex(of: "```console"))
    let end = try #require(lines[start...].dropFirst().firstIndex(of: "```"))
    let session = lines[(start + 1)..<end]
    var shown = ""
    // A slow machine also sees lines of progress.
    try Self.withClippings { place in
      for line in session where line.hasPrefix("$ ") {
        let command = line.dropFirst(2).replacing("limelight ", with: "\"$LIMELIGHT\" ")
        shown +=
          "\(line)\n"
          + (try place.shell("export COLUMNS=92; \(command) 2>&1 | grep -v ' articles .*%'").output)
      }
    }
    #expect(shown == session.map { "\($0)\n" }.joined())
  }

  @Test func everyExampleFindsSomething() throws {
    let rows = try Self.readme().filter { $0.hasPrefix("| `") && $0.contains("| `limelight ") }
    let examples = rows.compactMap { row -> Substring? in
      row.split(separator: "`").last { $0.hasPrefix("limelight ") }
    }
    #expect(examples.count >= 10)
    try Self.withClippings { place in
      try place.write("{\"date\":\"2022-01-01\",\"text\":\"One line.\"}\n", to: "wire.jsonl")
      try place.write(Demo.articles[0].text, to: "story.txt")
      for example in examples {
        let command = example.replacing("limelight ", with: "\"$LIMELIGHT\" ")
        let outcome = try place.shell(String(command))
        #expect(outcome.status == 0, "\(example): \(outcome.errors)")
        #expect(!outcome.output.isEmpty, "\(example)")
      }
    }
  }
}
