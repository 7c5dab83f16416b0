import Containers
import Foundation
import Records
import SampleContainers
import Testing

@testable import Ingest

/// Articles out of containers, and containers out of containers.
@Suite struct ContainerReadingTests {
  static let line = #"{"date":"2021-10-01","text":"Vera Lind left the stage."}"#
  static let article = Array("date 2021-10-01 Vera Lind left the stage.\n".utf8)
  static let page = """
    <!DOCTYPE html><html><head><title>Vera Lind Leaves</title>
    <meta property="article:published_time" content="2021-10-01T08:00:00Z"></head><body><article><h1>Vera Lind Leaves</h1>
    <p>Vera Lind left the stage on Friday after thirty years, she said in a letter to all who had come to hear her sing.</p>
    <p>"I have sung enough," she wrote, "and now I will write a book about the lake and the people who live there."</p>
    <p>Her sister Mia Lind said on Saturday that the book was all but written, and that it would come out in the spring.</p>
    </article></body></html>
    """

  func readings(_ paths: [String], format: InputFormat? = nil) throws -> [String] {
    let options = try ReadingOptions(format: format)
    var reader = InputReader(paths: paths, options: options)
    let articles = ArticleReader(options: options)
    var found: [String] = []
    while let input = reader.next() {
      for reading in articles.read(input) {
        switch reading {
        case .article(let article):
          found.append("\(article.source.path) \(article.source.format.rawValue) \(article.body.prefix(25))")
        case .rejected(let input): found.append("\(input.path): \(input.reason)")
        case .note(let note): found.append("note \(note)")
        }
      }
    }
    return found
  }

  func readings(of bytes: [UInt8], _ name: String, format: InputFormat? = nil) throws -> [String] {
    try TemporaryFolder.with { folder in
      let path = try folder.write(bytes, to: name)
      return try readings([path], format: format).map { $0.replacing(folder.path + "/", with: "") }
    }
  }

  static let found = "Vera Lind left the stage."

  @Test func readsWhatIsPackedWithGzip() throws {
    #expect(try readings(of: Packed.gzip(Self.article), "a.txt.gz") == ["a.txt.gz text \(Self.found)"])
    #expect(
      try readings(of: Packed.gzip(Array((Self.line + "\n" + Self.line + "\n").utf8)), "a.jsonl.gz")
        == Array(repeating: "a.jsonl.gz jsonl \(Self.found)", count: 2))
    #expect(
      try readings(of: Packed.gzip(Packed.gzip(Array(Self.page.utf8))), "a.html.gz.gz")
        == ["a.html.gz.gz html Vera Lind left the stage "])
  }

  @Test func readsArchivesInArchives() throws {
    var tar = SampleTar()
    tar.add("pages/one.html", Self.page)
    tar.add("pages/two.html.gz", Packed.gzip(Array(Self.page.utf8)))
    tar.add("pages/photo.jpg", "x")
    let zip = SampleZip([
      .init("lines.jsonl", Self.line), .init("inner/pages.tar.gz", Packed.gzip(tar.bytes)),
      .init(".hidden", "x"),
      .init("table.csv", "headline,text,date\nLind,Vera Lind left the stage.,2021-10-01\n"),
    ])
    let page = "html Vera Lind left the stage "
    #expect(
      try readings(of: zip.bytes, "a.zip") == [
        "a.zip!/lines.jsonl jsonl \(Self.found)", "a.zip!/inner/pages.tar.gz!/pages/one.html \(page)",
        "a.zip!/inner/pages.tar.gz!/pages/two.html.gz \(page)",
        "note skipped 1 file that is no article in 'a.zip!/inner/pages.tar.gz'",
        "a.zip!/table.csv csv \(Self.found)",
        "note skipped 1 file that is no article in 'a.zip'",
      ])
  }

  @Test func identifiesMembersByTheirPlace() throws {
    try TemporaryFolder.with { folder in
      let zip = SampleZip([.init("in/a.txt", Self.article), .init("b.jsonl", Array(Self.line.utf8))])
      let path = try folder.write(zip.bytes, to: "x/../a.zip")
      var reader = InputReader(paths: [path])
      var identities: [String?] = []
      while let input = reader.next() {
        for case .article(let article) in ArticleReader(options: ReadingOptions()).read(input) {
          identities.append(article.source.identity)
        }
      }
      #expect(identities == [folder.path + "/a.zip!/in/a.txt", nil])
    }
  }

  @Test func readsArchivesThatUnpackThemselves() throws {
    let zip = SampleZip([.init("a.txt", Self.article)])
    let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 500)
    for start in [Array("MZ".utf8) + [0x90, 0, 3, 0], Array("#!/bin/sh\nexit\n\0".utf8), elf] {
      #expect(try readings(of: start + zip.bytes, "a.exe") == ["a.exe!/a.txt text \(Self.found)"])
    }
    #expect(
      try readings(of: elf, "a.exe")
        == ["a.exe: is no text but a program; pass the article itself, 'limelight formats' lists how"])
  }

  @Test func readsTheMembersOfATruncatedZip() throws {
    let zip = SampleZip([
      .init("a.txt", Self.article), .init("b.txt", Self.article), .init("b.txt", Self.article),
    ])
    let directory = try #require(
      zip.bytes.indices.first { zip.bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    #expect(
      try readings(of: Array(zip.bytes[..<(directory - 8)]), "a.zip") == [
        "a.zip!/a.txt text \(Self.found)", "a.zip!/b.txt text \(Self.found)",
        "a.zip!/b.txt: ends in the middle of its zip data; fetch the whole file",
        "a.zip: ends in the middle of its zip archive; fetch the whole file",
      ])
  }

  /// A page, its AMP page and its page for printers, each of which names the article's address.
  @Test func readsMembersOfAPipe() throws {
    try TemporaryFolder.with { folder in
      let zip = SampleZip([.init("a.txt", Self.article), .init("b.txt", Self.article)])
      let pipe = folder.path + "/pipe"
      for bytes in [zip.bytes, Packed.gzip(Array((Self.line + "\n" + Self.line).utf8))] {
        try #require(mkfifo(pipe, 0o600) == 0)
        Thread {
          let handle = FileHandle(forWritingAtPath: pipe)
          try? handle?.write(contentsOf: Data(bytes))
          try? handle?.close()
        }.start()
        let found = try readings([pipe])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasSuffix(Self.found) }, "\(found)")
        try FileManager.default.removeItem(atPath: pipe)
      }
    }
  }

  @Test func readsWhatComesBeforeTheEndOfATruncatedFile() throws {
    let lines = (0..<4000).map {
      "{\"date\":\"2021-10-01\",\"text\":\"Vera Lind sang song \($0 * 7919 % 4001).\"}\n"
    }
    let packed = Packed.gzip(Array(lines.joined().utf8))
    let found = try readings(of: Array(packed[..<(packed.count * 3 / 4)]), "a.jsonl.gz")
    #expect(found.count > 1000)
    #expect(found.filter { $0.contains("ends in the middle of its gzip data") }.count == 1)
    #expect(found.last?.contains("ends in the middle of its gzip data") == true)
    let page = Packed.gzip(Array(Self.page.utf8))
    #expect(
      try readings(of: Array(page.dropLast(30)), "a.html.gz")
        == ["a.html.gz: ends in the middle of its gzip data; fetch the whole file"])
  }

  @Test(arguments: [1, 40_000])
  func readsAPageWithSomethingBehindItsGzipData(lines: Int) throws {
    // The longer one is unpacked on the way, for nothing tells where it ends.
    let words = (0..<lines).map { "<p>Vera Lind sang song \($0 &* 7919 % 400_001) by the lake.</p>" }
    let page = Self.page.replacing("</article>", with: words.joined() + "</article>")
    let packed = Packed.gzip(Array(page.utf8))
    let remark =
      "note 'a.html.gz' has bytes that are no gzip data from byte \(packed.count + 1) on; what comes before is read, fetch it again for the rest"
    for garbage in [Array("<!-- cached -->".utf8), [UInt8](repeating: 7, count: lines * 40)] {
      let found = try readings(of: packed + garbage, "a.html.gz")
      #expect(found.first == "a.html.gz html Vera Lind left the stage ")
      #expect(found.last == remark)
      #expect(found.count == 2)
    }
    var wrong = packed
    wrong[packed.count - 6] ^= 1
    #expect(
      try readings(of: wrong + [7, 7], "a.html.gz").first
        == "a.html.gz: has damaged gzip data: incorrect data check; fetch it again")
  }

  @Test func membersOfOneNameAreArticlesOfTheirOwn() throws {
    try TemporaryFolder.with { folder in
      let other = Array("date 2021-10-02 Mia Lind came back.\n".utf8)
      let zip = SampleZip([
        .init("a.txt", Self.article), .init("b.txt", Self.article), .init("a.txt", other),
        .init("a.txt", other),
      ])
      let path = try folder.write(zip.bytes, to: "a.zip")
      for _ in 0..<2 {
        var reader = InputReader(paths: [path])
        var identities: [String?] = []
        while let input = reader.next() {
          for case .article(let article) in ArticleReader(options: ReadingOptions()).read(input) {
            #expect(
              article.source.path.hasSuffix(".zip!/a.txt") || article.source.path.hasSuffix(".zip!/b.txt"))
            identities.append(article.source.identity)
          }
        }
        let names = ["a.txt", "b.txt", "a.txt!2", "a.txt!3"]
        #expect(identities == names.map { folder.path + "/a.zip!/" + $0 })
      }
    }
  }

  @Test func aBrokenMemberCostsOnlyItself() throws {
    var broken = SampleZip.Member("b.txt", "Vera Lind left the stage twice.")
    broken.crc = 7
    let archive = SampleZip([
      .init("a.txt", Self.article), broken, .init("../up.txt", Self.article), .init("c.txt", ""),
      .init("d.html.gz", Array(Packed.gzip(Array(Self.page.utf8)).dropLast(20))),
      .init("e.txt", Self.article),
    ])
    let found = try readings(of: archive.bytes, "a.zip")
    let expected = [
      "a.zip!/a.txt text \(Self.found)",
      "a.zip!/b.txt: has damaged zip data: the checksum does not match; fetch it again",
      "a.zip!/../up.txt: has the name '../up.txt', which leads out of the archive, and is not read; pack it under a plain name",
      "a.zip!/c.txt: is empty; there is no article to read",
      "a.zip!/d.html.gz: ends in the middle of its gzip data; fetch the whole file",
      "a.zip!/e.txt text \(Self.found)",
    ]
    for (line, wanted) in zip(found, expected) { #expect(line == wanted) }
    #expect(found.count == expected.count)
  }

  @Test func refusesABombWithOneLineAndGoesOn() throws {
    try TemporaryFolder.with { folder in
      // One that is a document for all its first bytes tell, and one of lines.
      try folder.write(Packed.zeros(70 << 20), to: "a.txt.gz")
      let lines = Packed.gzip([UInt8](repeating: 0x20, count: 100 << 20))
      try folder.write(
        Packed.gzip(Array("{\"text\":\"a\"}\n{".utf8)) + lines + lines + lines, to: "b.jsonl.gz")
      try folder.write(Self.article, to: "c.txt")
      let found = try readings([folder.path]).map { $0.replacing(folder.path + "/", with: "") }
        .filter { !$0.hasPrefix("note") && !$0.hasPrefix("b.jsonl.gz jsonl") }
      #expect(found.count == 3, "\(found)")
      #expect(found.first?.hasPrefix("a.txt.gz: unpacks to more than 64 MiB") == true)
      #expect(
        found.contains { $0.hasPrefix("b.jsonl.gz: unpacks to more than 256 MiB and 200 times its size") })
      #expect(found.last == "c.txt text \(Self.found)")
    }
  }

  @Test func goesIntoFiveLayersAndNoDeeper() throws {
    var packed = Self.article
    for _ in 0..<5 { packed = Packed.gzip(packed) }
    #expect(try readings(of: packed, "a.gz") == ["a.gz text \(Self.found)"])
    #expect(
      try readings(of: Packed.gzip(packed), "a.gz")
        == ["a.gz: lies in more than 5 containers within each other and is not read; unpack the outer ones"])
  }

  @Test func cutsMailboxesIntoMails() throws {
    let mail = "From m@lamp.example Fri Oct  1 08:00:00 2021\nSubject: Lind\n\nShe left.\n\n"
    try TemporaryFolder.with { folder in
      let path = try folder.write(mail + mail, to: "a.mbox")
      var reader = InputReader(paths: [path])
      var parts: [String?] = []
      var bodies: [String] = []
      while let input = reader.next() {
        guard case .document(let document, let packed, .email) = input else { continue }
        parts.append(document.part)
        bodies.append(String(decoding: packed.bytes, as: UTF8.self))
      }
      #expect(parts == [" message 1", " message 2"])
      #expect(bodies.allSatisfy { $0.hasPrefix("Subject: Lind\n\nShe left.") })
    }
  }

  @Test func takesTheFormatThatIsAskedFor() throws {
    let text = Array("<p>Vera Lind left the stage.".utf8)
    #expect(try readings(of: text, "a.html", format: .text).first == "a.html text <p>Vera Lind left the sta")
    #expect(
      try readings(of: SampleZip([.init("a.html", text)]).bytes, "a.zip", format: .text).first
        == "a.zip!/a.html text <p>Vera Lind left the sta")
    #expect(
      try readings(of: Self.article, "a.txt", format: .zip) == [
        "a.txt: ends in the middle of its zip archive; fetch the whole file"
      ])
    let lines = Array((Self.line + "\n").utf8)
    #expect(try readings(of: lines, "a.txt", format: .jsonl) == ["a.txt jsonl \(Self.found)"])
  }

  @Test func refusesAPageOf200MiB() throws {
    try TemporaryFolder.with { folder in
      let path = try folder.write("<!DOCTYPE html><html><body>", to: "a.html")
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.truncate(atOffset: 200 << 20)
      try file.close()
      let article = try folder.write(Self.article, to: "b.txt")
      let found = try readings([path, article])
      #expect(found.count == 2)
      #expect(found[0].hasPrefix("\(path): is longer than 64 MiB"))
    }
  }

  @Test func refusesOfficeDocumentsAsSuch() throws {
    let zip = SampleZip([.init("[Content_Types].xml", "<x/>"), .init("word/document.xml", "<x/>")])
    #expect(
      try readings(of: zip.bytes, "a.zip")
        == ["a.zip: is an office document; save the text in it, 'limelight formats' lists how"])
  }

  /// As programs append objects to a file, each over several lines.
  @Test func readsObjectsOneAfterAnother() throws {
    let object = "{\n  \"date\": \"2021-10-01\",\n  \"text\": \"Vera Lind left the stage.\"\n}\n"
    let broken = "{\n  \"date\": 2021-10-01,\n  \"text\": \"Vera Lind\"\n}\n"
    let article = "jsonl \(Self.found)"
    for text in [object + object + object, object + object.replacing("\n", with: "") + object] {
      #expect(try readings(of: Array(text.utf8), "a.json") == Array(repeating: "a.json \(article)", count: 3))
      #expect(
        try readings(of: Packed.gzip(Array(text.utf8)), "a.json.gz")
          == Array(repeating: "a.json.gz \(article)", count: 3))
    }
    let long = try readings(of: Array(String(repeating: object, count: 3000).utf8), "a.json")
    #expect(long == Array(repeating: "a.json \(article)", count: 3000))
    let found = try readings(of: Array((object + broken + object).utf8), "a.json")
    #expect(found.count == 3)
    #expect(found.first == "a.json \(article)" && found.last == "a.json \(article)")
    #expect(found[1].contains("is no valid JSON"))
  }

  @Test func streamsLongArraysAndTables() throws {
    let element = #"{"date":"2021-10-01","text":"Vera Lind left the stage."}"#
    let array = "[" + Array(repeating: element, count: 3000).joined(separator: ",\n") + "]"
    #expect(array.utf8.count > FormatSniffer.length)
    let elements = try readings(of: Array(array.utf8), "a.json")
    #expect(elements == Array(repeating: "a.json jsonl \(Self.found)", count: 3000))
    let rows = String(repeating: "2021-10-01,\"Vera Lind left the stage.\"\n", count: 3000)
    let found = try readings(of: Array(("date,text\n" + rows).utf8), "a.csv")
    #expect(found == Array(repeating: "a.csv csv \(Self.found)", count: 3000))
  }
}
