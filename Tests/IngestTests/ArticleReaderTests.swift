import Foundation
import Records
import Testing

@testable import Ingest

@Suite struct ArticleReaderTests {
  static let text = "Vera Lind left the stage on Friday.\n\nShe will write a book."

  private func readings(_ paths: [String], date: String? = nil) throws -> [Reading] {
    var reader = InputReader(paths: paths)
    let articles = ArticleReader(options: try ReadingOptions(date: date))
    var readings: [Reading] = []
    while let input = reader.next() { readings += articles.read(input) }
    return readings
  }

  private func articles(_ readings: [Reading]) -> [Article] {
    readings.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  private func rejections(_ readings: [Reading]) -> [RejectedInput] {
    readings.compactMap { if case .rejected(let input) = $0 { input } else { nil } }
  }

  @Test(
    arguments: [
      ("date 2021-10-01 \(text)", "plain.txt", "2020-05-05", "2021-10-01"),
      (text, "plain.txt", "2020-05-05", "2020-05-05"),
      ("By Mia Roe | Oct. 2, 2021\n\n\(text)", "2019-01-01.txt", nil, "2021-10-02"),
      (text, "2019-01-01-lind.txt", nil, "2019-01-01"),
      ("date 2021-02-31 \(text)", "plain.txt", "2020-05-05", "2020-05-05"), (text, "plain.txt", nil, nil),
    ] as [(String, String, String?, String?)])
  func findsTheDayInOrder(text: String, name: String, option: String?, published: String?) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(text, to: name)
      let found = articles(try readings([path], date: option))
      #expect(found.map(\.published) == [published])
    }
  }

  @Test func saysThatAnArticleHasNoDate() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(Self.text, to: "plain.txt")
      let readings = try readings([path])
      #expect(readings.last == .note("'\(path)' does not say when it was published; pass --date to set it"))
    }
  }

  @Test func signsTheBytesAndTheOptionThatCounted() throws {
    try TemporaryFolder.with { folder in
      let dated = try folder.write("date 2021-10-01 \(Self.text)", to: "a.txt")
      let undated = try folder.write(Self.text, to: "b.txt")
      let plain = articles(try readings([dated, undated])).map(\.source.sha256)
      let optional = articles(try readings([dated, undated], date: "2020-05-05")).map(\.source.sha256)
      #expect(plain[0] == SHA256.hexDigest(of: Array("date 2021-10-01 \(Self.text)".utf8)))
      #expect(plain[0] == optional[0])
      #expect(plain[1] != optional[1])
    }
  }

  @Test func identifiesArticlesByAddressElseByPath() throws {
    try TemporaryFolder.with { folder in
      let text = try folder.write("date 2021-10-01 \(Self.text)", to: "a.txt")
      let lines = try folder.write(
        #"{"text":"She left.","url":"https://lamp.example/1"}"# + "\n" + #"{"text":"She came back."}"#,
        to: "b.jsonl")
      let found = articles(try readings([folder.path + "/./a.txt", lines]))
      #expect(found.map(\.source.identity) == [text, "https://lamp.example/1", nil])
    }
  }

  @Test func readsJSONLinesAndSaysWhichLineIsBroken() throws {
    try TemporaryFolder.with { folder in
      let good = #"{"date":"2021-10-01","text":"She left."}"#
      let path = try folder.write(
        "\u{FEFF}\(good)\r\n\n{\"text\": \n\(good)\n{\"date\":\"2021-10-01\"}\n", to: "a.jsonl")
      let readings = try readings([path])
      #expect(articles(readings).map(\.body) == ["She left.", "She left."])
      #expect(articles(readings).map(\.source.offset) == [3, 56])
      #expect(articles(readings).map(\.source.format) == [.jsonLines, .jsonLines])
      #expect(articles(readings)[0].source.sha256 == SHA256.hexDigest(of: Array(good.utf8)))
      #expect(rejections(readings).map(\.line) == [3, 5])
      #expect(
        rejections(readings)[0].reason
          == "is no valid JSON: the text ends too early at byte 10; correct the line")
    }
  }

  @Test(arguments: [
    #"{"text": "She left.", "date": "2021-10-01"}"#,
    "{\n  \"text\": \"She left.\",\n  \"date\": \"2021-10-01\"\n}\n",
    "[{\"text\": \"She left.\",\n \"date\": \"2021-10-01\"}]",
    "\n{\"text\":\"She left.\",\"date\":\"2021-10-01\"}\n",
  ])
  func readsJSONFilesInEveryLayout(json: String) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(json, to: "a.json")
      let found = articles(try readings([path]))
      #expect(found.map(\.body) == ["She left."])
    }
  }

  @Test func keepsTheGoodElementsOfAnArray() throws {
    try TemporaryFolder.with { folder in
      let good = #"{"date":"2021-10-01","text":"She left."}"#
      let path = try folder.write("[\(good),\n {\"text\": },\n \(good), 5]", to: "a.json")
      let readings = try readings([path])
      #expect(articles(readings).map(\.source.offset) == [1, 57])
      #expect(rejections(readings).map(\.offset) == [44, 99])
      #expect(
        rejections(readings).map(\.reason) == [
          "is no valid JSON: a value expected at byte 54; correct the line",
          "is no valid JSON: '{' expected at byte 100; correct the line",
        ])
    }
  }

  @Test(arguments: [
    ("[]", "is no article: it is an array without elements; put an object into it for each article"),
    ("[ \n]", "is no article: it is an array without elements; put an object into it for each article"),
  ])
  func saysThatAnArrayIsEmpty(json: String, reason: String) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(json, to: "a.json")
      let readings = try readings([path])
      #expect(readings == [.rejected(RejectedInput(path: path, reason: reason))])
    }
  }

  @Test func tellsWhichElementHasNoDate() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(
        #"[{"text":"She left.","date":"2021-10-01"}, {"text":"She came."}]"#, to: "export.txt")
      let readings = try readings([path])
      #expect(articles(readings).count == 2)
      #expect(
        readings.last
          == .note("'\(path)' element 2 does not say when it was published; pass --date to set it"))
    }
  }

  @Test func knowsJSONLinesUnderAnyName() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("{\"text\":\"She left.\"}\n{\"text\":\"She came back.\"}\n", to: "export")
      let found = articles(try readings([path], date: "2021-10-01"))
      #expect(found.map(\.body) == ["She left.", "She came back."])
    }
  }

  @Test(arguments: ["a.jsonl", "a.json", "export"]) func readsJSONLinesInUTF16(name: String) throws {
    try TemporaryFolder.with { folder in
      let line = #"{"date":"2021-10-01","text":"Noëlle left."}"# + "\n"
      for mark in [[], [0xFF, 0xFE]] as [[UInt8]] {
        let bytes = mark + (line + line).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let path = try folder.write(bytes, to: name)
        let found = articles(try readings([path]))
        #expect(found.map(\.body) == ["Noëlle left.", "Noëlle left."])
      }
    }
  }

  @Test func readsALineInWindows1252() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(
        Array(#"{"text":"No"#.utf8) + [0xEB] + Array(#"lle left."}"#.utf8), to: "a.jsonl")
      let found = articles(try readings([path], date: "2021-10-01"))
      #expect(found.map(\.body) == ["Noëlle left."])
    }
  }

  @Test(arguments: [
    ("", "a.txt", "is empty; there is no article to read"),
    (" \n\n", "a.txt", "is empty; there is no article to read"),
    ("", "a.jsonl", "is empty; there is no article to read"),
    (
      " date 2021-10-01 ", "a.txt",
      "holds no article text, only a date or lines that are set aside; add the text"
    ),
    (
      "<!DOCTYPE html><html></html>", "a.txt",
      "is a web page without an article: 0 words of it read like one, as on pages of links, searches and errors; save the article's own page"
    ),
    (
      "%PDF-1.4", "a.txt",
      "is no text but a PDF document; pass the article itself, 'limelight formats' lists how"
    ),
  ])
  func refusesWhatIsNoArticle(text: String, name: String, reason: String) throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(text, to: name)
      let readings = try readings([path])
      #expect(readings == [.rejected(RejectedInput(path: path, reason: reason))])
    }
  }

  @Test func readsALongArticle() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write(
        "date 2021-10-01 \(Self.text)\n\n" + String(repeating: "word ", count: 500_000), to: "a.txt")
      let found = articles(try readings([path]))
      #expect(found.map(\.body.utf8.count) == [Self.text.utf8.count + 2 + 2_499_999])
    }
  }

  @Test func refusesAFileThatIsTooLong() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("", to: "a.txt")
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.truncate(atOffset: 64 << 20 + 1)
      try file.close()
      let reason =
        "is longer than 64 MiB, the most that is read as one article; split it, or pass many articles as JSON Lines, one a line"
      let readings = try readings([path])
      #expect(readings == [.rejected(RejectedInput(path: path, reason: reason))])
    }
  }

  @Test func goesOnAfterAnInputItCannotRead() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("date 2021-10-01 \(Self.text)", to: "a.txt")
      let readings = try readings(["/no/such/file", path])
      #expect(rejections(readings).map(\.path) == ["/no/such/file"])
      #expect(articles(readings).count == 1)
    }
  }

  @Test(arguments: ["2021-02-31", "yesterday", ""]) func refusesAnOptionThatIsNoDay(date: String) {
    #expect(throws: IngestError.self) { try ReadingOptions(date: date) }
  }
}
