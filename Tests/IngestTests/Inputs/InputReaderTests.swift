import Containers
import Foundation
import Records
import SampleContainers
import Testing

@testable import Ingest

@Suite struct InputReaderTests {
  private func inputs(_ paths: [String]) -> [RawInput] {
    var reader = InputReader(paths: paths)
    var inputs: [RawInput] = []
    while let input = reader.next() { inputs.append(input) }
    return inputs
  }

  private func reasons(_ paths: [String]) -> [String] {
    inputs(paths).map {
      switch $0 {
      case .rejected(let input): input.reason
      case .note(let note): note
      case .file, .document, .row, .item: "read"
      }
    }
  }

  @Test func givesUpADeviceOfEndlessBlanks() {
    let reason =
      "begins with 1 MiB of nothing but white space and is read no further; pass an article's text"
    #expect(reasons(["/dev/zero"]) == [reason])
  }

  @Test func tellsOfAnEmptyFolder() throws {
    try TemporaryFolder.with { folder in
      #expect(
        reasons([folder.path]) == ["the folder '\(folder.path)' holds no files; there is nothing to read"])
    }
  }

  private func readings(_ input: RawInput) -> [Reading] {
    ArticleReader(options: ReadingOptions()).read(input)
  }

  @Test(arguments: ["", ".gz"])
  func theItemsOfALongFeedComeOneByOneAndAreTheSame(packing: String) throws {
    let sentence = "Vera Lind sang for two hours by the lake and nobody wanted to leave it. "
    let items = (1...900).map { number in
      """
      <item><title>Evening \(number)</title><link>https://lamp.example/\(number)</link><pubDate>Fri, 01 Oct 2021 08:00:00 GMT</pubDate>
      <description>&lt;p&gt;\(String(repeating: sentence, count: 16))&lt;/p&gt;\(number == 7 ? "<b>" : "")</description></item>
      """
    }
    let feed = "<rss><channel><title>The Lamp</title>\(items.joined())</channel></rss>"
    try TemporaryFolder.with { folder in
      let bytes = Array(feed.utf8)
      let path = try folder.write(packing.isEmpty ? bytes : Packed.gzip(bytes), to: "feed.xml\(packing)")
      let inputs = inputs([path])
      #expect(inputs.count == 901)
      #expect(inputs.reduce(0) { $0 + $1.weight } < bytes.count)
      let read = inputs.flatMap(readings)
      var document = RawDocument(path: path)
      document.identity = "x"
      let whole = readings(.document(document, PackedBytes(bytes), .rss))
      #expect(read == whole)
      #expect(read.count == 901)
      #expect(read.filter { if case .article = $0 { false } else { true } }.count == 1)
    }
  }

  @Test func readsAPipeThatBeginsWithSomeBlankLines() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let text = String(repeating: "\n", count: 300_000) + "Vera Lind sang."
      Thread {
        if let pipe = FileHandle(forWritingAtPath: path) {
          try? pipe.write(contentsOf: Data(text.utf8))
          try? pipe.close()
        }
      }.start()
      let read = inputs([path])
      guard case .document(_, let packed, .text)? = read.first else {
        Issue.record("no document")
        return
      }
      #expect(read.count == 1)
      #expect(packed == PackedBytes(Array(text.utf8)))
    }
  }
}
