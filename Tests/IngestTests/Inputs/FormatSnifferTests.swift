import SampleContainers
import Testing

@testable import Ingest

@Suite struct FormatSnifferTests {
  private func format(_ bytes: [UInt8], _ name: String, isWhole: Bool = true) throws -> InputFormat {
    try FormatSniffer.format(of: bytes, name: FileName(path: name), isWhole: isWhole)
  }

  static let mail =
    "Received: from a by b\nFrom: Mia <m@lamp.example>\nSubject: Lind\nMIME-Version: 1.0\n\nShe left."

  @Test(
    arguments: [
      ("Vera Lind left.", "a.txt", .text), ("Vera Lind left.", "a", .text), ("# Lind", "a.md", .markdown),
      ("---\ntitle: Lind\ndate: 2021-10-01\n---\n\nShe left.", "a.txt", .markdown),
      ("--- not front matter\n\nShe left.", "a.txt", .text),
      ("<!DOCTYPE html><html>", "a.txt", .html), ("\n<!-- x -->\n<!doctype HTML>", "a", .html),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\"><html>", "a.xml", .html),
      ("<HTML lang=en>", "a", .html),
      ("<article><p>x", "a", .html), ("She wrote <3 to all.", "a.html", .text),
      ("Vera Lind left.\n\nShe sings <b>no more</b>.", "a.html", .html), ("Vera Lind left.", "a.htm", .text),
      ("She sings <b>no more</b> <p>", "a.txt", .text),
      ("<b>Vera Lind</b> left.\n\n<i>She</i> sings.", "a.txt", .text),
      ("<b>Vera Lind</b> left.", "a.html", .html), ("<p>Vera Lind left.</p>", "a.txt", .html),
      ("<p>Vera Lind left.", "a.txt", .text), ("<Body>She left.", "a.txt", .html),
      ("<strong>Lind</strong><br>left<DIV class='x'>a<p>b", "a", .html),
      ("<pearl> <paper> <3 p>", "a.html", .text),
      ("<div>\n<h1>Lind</h1>\n</div>\n\nShe left.", "a.md", .markdown),
      ("title,text,date\nLind,<p>She left.</p>,2021-10-01\n", "a.html", .csv),
      ("title,text,date\nLind,She left.,2021-10-01\n", "a.json", .csv),
      ("title,text,date\nLind,She left.,2021-10-01\n", "a.md", .csv),
      ("WARC/1.0 is a format.\n\nShe read it.", "a.txt", .text), ("<?xml what she wrote.", "a.txt", .text),
      ("WARC/1.1 \nWARC-Type: warcinfo", "a.txt", .warc),
      ("<3 was all she wrote.", "a.txt", .text),
      ("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "a.html", .rss),
      ("<rdf:RDF xmlns:rdf='x'><channel/>", "a", .rss),
      ("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "a", .atom),
      ("<?xml version='1.0'?><!-- c --><nitf><head/></nitf>", "a.xml", .nitf),
      ("<newsMessage xmlns='x'><header/>", "a", .newsML),
      ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '>'>]><newsItem>", "a", .newsML),
      (#"{"text":"a"}"#, "a", .json), ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "a.txt", .jsonl),
      ("{\"text\":\"a\"}\n", "a.jsonl", .jsonl), ("{broken\n{\"text\":\"b\"}\n", "a.jsonl", .jsonl),
      ("{\"text\": oops}\n{\"text\":\"b\"}\n", "a", .jsonl), ("{\n  \"text\": \"a\"\n}", "a.json", .json),
      ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "a.json", .jsonl), ("[{\"text\":\"a\"}]", "a.txt", .json),
      ("[]", "a.json", .json), ("{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n", "a.jsonl", .json),
      ("[Music] She sang.", "a.txt", .text), ("{curly} words", "a.txt", .text),
      (#"{"version":"https://jsonfeed.org/version/1.1","title":"The Lamp","items":[]}"#, "a.json", .jsonFeed),
      (#"{"uri":"x","versioncreated":"2021-10-01","headline":"Lind","body_text":"a"}"#, "a.json", .ninjs),
      ("title,text,date\nLind,She left.,2021-10-01\n", "a.txt", .csv), ("a;b\n1;2\n", "a.csv", .csv),
      ("Lind, Roe and text, all of them, left.\n\nThey came back.", "a.txt", .text), (mail, "a.txt", .email),
      ("Subject: Lind\n\nShe left.", "a.eml", .email),
      ("From m@lamp.example Fri Oct  1 08:00:00 2021\nSubject: Lind\n\nShe left.", "a", .mbox),
      ("From 8:15 to noon she sang 12:00\nand left.", "a.txt", .text),
      ("WARC/1.0\r\nWARC-Type: warcinfo", "a", .warc),
      ("", "a.csv", .csv),
    ] as [(String, String, InputFormat)])
  func tellsFormatsByContent(text: String, name: String, expected: InputFormat) throws {
    #expect(try format(Array(text.utf8), name) == expected)
  }

  @Test func tellsContainersByTheirMagicNumbers() throws {
    var tar = SampleTar()
    tar.add("a", "x")
    #expect(try format(Packed.gzip([1]), "a.txt") == .gzip)
    #expect(try format(SampleZip([.init("a", "x")]).bytes, "a.txt") == .zip)
    #expect(try format(SampleZip([.init("a", "x")]).bytes, "a.wacz") == .wacz)
    #expect(try format(SampleZip([]).bytes, "a") == .zip)
    #expect(try format(tar.bytes, "a.txt") == .tar)
  }

  @Test func tellsTextInUTF16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "<?xml version='1.0'?><rss/>".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try format(bytes, "a") == .rss)
  }

  @Test(arguments: [
    (
      "<?xml version='1.0'?><urlset xmlns='x'>",
      "is a sitemap, which lists addresses only; fetch the pages and pass them"
    ),
    (
      "<?xml version='1.0'?><recipe>",
      "is XML of an unknown kind, with the root element <recipe>; 'limelight formats' lists the kinds that are read"
    ),
    ("<opml version='2.0'>", "is a list of feeds; fetch the feeds and pass them"),
    ("%PDF-1.7", "is no text but a PDF document; pass the article itself, 'limelight formats' lists how"),
    ("PAR1", "is no text but a Parquet table; pass the article itself, 'limelight formats' lists how"),
  ])
  func saysWhatElseAFileIs(text: String, reason: String) throws {
    do throws(IngestError) {
      let found = try FormatSniffer.format(of: Array(text.utf8), name: FileName(path: "a.xml"), isWhole: true)
      Issue.record("\(found)")
    } catch {
      #expect(error.description == reason)
    }
  }

  @Test func saysHowAFileIsPacked() {
    let reason = "is packed with Zstandard, which is not read; unpack it and pass what is in it"
    #expect(
      throws: IngestError.notUnderstood(
        kind: "packed with Zstandard, which is not read", remedy: "unpack it and pass what is in it")
    ) {
      try format([0x28, 0xB5, 0x2F, 0xFD, 0], "a.warc.zst")
    }
    #expect(KnownKinds.refusal(of: [0x28, 0xB5, 0x2F, 0xFD, 0])?.description == reason)
  }
}
