import Foundation
import Ingest
import SampleContainers
import Testing

@Suite struct FormatsCommandTests {
  @Test func listsEveryFormatInThreeWays() throws {
    try Workplace.with { place in
      let text = try place.run("formats")
      #expect(text.status == 0)
      let objects = try jsonObjects(try place.run("formats", "--json"))
      let names = InputFormat.allCases.map(\.rawValue)
      #expect(objects.map { $0["name"] as? String } == names)
      #expect(names.allSatisfy { name in text.lines.contains { $0.hasPrefix(name + " ") } })
      let csv = try place.run("formats", "--csv")
      let rows = csv.output.split(whereSeparator: \.isNewline)
      #expect(rows.count == names.count + 1)
      #expect(rows.first == "name,kind,description,endings")
    }
  }

  @Test func refusesAFormatThatThereIsNot() throws {
    try Workplace.with { place in
      let outcome = try place.run("extract", "a.txt", "--format", "docx")
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix("Error: --format cannot be 'docx': it is one of text, markdown, html, "))
    }
  }

  @Test func importsArchivesAndSaysWhatIsBrokenInThem() throws {
    try Workplace.with { place in
      let article = "date 2021-10-01 Vera Lind Leaves\n\nVera Lind left the stage on Friday.\n"
      let zip = SampleZip([
        .init("good.txt", article), .init("../up\u{1B}[2J.txt", article), .init("empty.txt", ""),
      ])
      try place.write(Data(zip.bytes), to: "in/clips.zip")
      try place.write(Data(Packed.gzip(Array(article.utf8)).dropLast(9)), to: "in/cut.txt.gz")
      let outcome = try place.run("import", "in")
      #expect(outcome.status == 2)
      #expect(outcome.output == "1 new, 0 unchanged, 0 revised, 3 rejected\n")
      #expect(outcome.errors.split(separator: "\n").count == 3, "\(outcome.errors)")
      #expect(!outcome.errors.contains("\u{1B}"))
      let again = try place.run("import", "in/clips.zip")
      #expect(again.output == "0 new, 1 unchanged, 0 revised, 2 rejected\n")
    }
  }
}
