import Containers
import Foundation
import Records
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
      case .file, .document, .row: "read"
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
