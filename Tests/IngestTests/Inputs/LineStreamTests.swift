import Containers
import Foundation
import Testing

@testable import Ingest

@Suite struct LineStreamTests {
  private func lines(_ text: String, limit: Int = 100) throws -> [LineStream.Line] {
    try TemporaryFolder.with { folder in
      let path = try folder.write(text, to: "a.jsonl")
      var stream = LineStream(source: try FileBytes(path: FilePath(path)), limit: limit)
      var lines: [LineStream.Line] = []
      while let line = try stream.next() { lines.append(line) }
      return lines
    }
  }

  @Test(
    arguments: [
      ("a\nbb\n", ["a", "bb"], [0, 2]), ("a\r\nbb", ["a", "bb"], [0, 3]),
      ("\u{FEFF}a\n\nb", ["a", "", "b"], [3, 5, 6]), ("", [], []), ("\n", [""], [0]),
    ] as [(String, [String], [Int])])
  func cutsLinesAndCountsTheirOffsets(text: String, expected: [String], offsets: [Int]) throws {
    let lines = try lines(text)
    #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
    #expect(lines.map(\.offset) == offsets)
    #expect(lines.map(\.number) == Array(1...max(1, lines.count)).prefix(lines.count).map { $0 })
  }

  @Test func cutsLinesAcrossChunks() throws {
    let long = String(repeating: "é", count: 200_000)
    let lines = try lines("first\n\(long)\nlast", limit: 1 << 20)
    #expect(lines.map(\.bytes.count) == [5, 400_000, 4])
    #expect(lines.map(\.offset) == [0, 6, 400_007])
  }

  @Test func passesOverALineThatIsTooLong() throws {
    let lines = try lines("first\n\(String(repeating: "x", count: 700_000))\nlast\n", limit: 1000)
    #expect(lines.map(\.isTooLong) == [false, true, false])
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(String(decoding: lines[2].bytes, as: UTF8.self) == "last")
    #expect(lines[2].offset == 700_007)
  }

  @Test func passesOverEmptyLinesAndCountsThem() throws {
    var stream = LineStream(source: MemorySource(Array("\n\n\na\n\nb".utf8)), limit: 100)
    var numbers: [Int] = []
    var offsets: [Int] = []
    while let line = try stream.next() {
      if !line.bytes.isEmpty { numbers.append(line.number) }
      offsets.append(line.offset)
      stream.skipEmptyLines()
    }
    #expect(numbers == [4, 6])
    #expect(offsets == [0, 3, 6])
  }
}
