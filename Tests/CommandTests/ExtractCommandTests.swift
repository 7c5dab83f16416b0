import Foundation
import Testing

@Suite struct ExtractCommandTests {
  @Test func printsOneRecordALineInTheOrderOfTheInputs() throws {
    try Workplace.with { place in
      for name in ["c", "a", "b"] {
        try place.write(
          "date 2021-10-01 Vera Lind \(name) Leaves\n\nShe left \(name).\n", to: "in/\(name).txt")
      }
      let outcome = try place.run("extract", "--json", "in", "--jobs", "3")
      let paths = try jsonObjects(outcome).map { ($0["source"] as? [String: Any])?["path"] as? String }
      #expect(paths == ["in/a.txt", "in/b.txt", "in/c.txt"])
      #expect(outcome.status == 0)
    }
  }

  @Test func givesEveryKeyOfTheRecordFormat() throws {
    try Workplace.with { place in
      try place.write("Vera Lind left.", to: "lind.txt")
      let record = try #require(try jsonObjects(try place.run("extract", "--json", "lind.txt")).first)
      #expect(
        record.keys.sorted() == [
          "body", "bylines", "captions", "dates", "deck", "extra", "headline", "language", "modified",
          "partial",
          "people", "posts",
          "published", "publishedAt",
          "publisher", "quotes", "relations", "removed", "source", "statements", "url",
        ])
      #expect(record["published"] is NSNull)
    }
  }

  @Test func saysThatADateIsMissingAndTakesIt() throws {
    try Workplace.with { place in
      try place.write("Vera Lind left the stage.", to: "lind.txt")
      let note = "note 'lind.txt' does not say when it was published; pass --date to set it\n"
      let undated = try place.run("extract", "lind.txt")
      #expect(undated.errors == note)
      let dated = try place.run("extract", "lind.txt", "--date", "2021-10-01")
      #expect(dated.errors == "")
      #expect(dated.output.contains("2021-10-01"))
    }
  }

  @Test func drawsNoEscapeSequenceOfAnArticle() throws {
    try Workplace.with { place in
      try place.write(
        "date 2021-10-01 Vera\u{1B}[31m Lind \u{9B}1m Leaves\n\nVera Lind said \"no\u{7}\".",
        to: "lind\u{1B}[2J.txt")
      for arguments in [["extract"], ["extract", "--json"]] {
        let outcome = try place.run(arguments + ["lind\u{1B}[2J.txt", "missing\u{1B}[2J"])
        #expect(
          !(outcome.output + outcome.errors).unicodeScalars.contains {
            $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
          })
        #expect(outcome.status == 2)
      }
    }
  }
}
