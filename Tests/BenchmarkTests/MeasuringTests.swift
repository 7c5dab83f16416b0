import Foundation
import Testing

@testable import benchmark

@Suite struct MeasuringTests {
  @Test func `a program's end and its use of the machine are told`() throws {
    #expect(try ChildProcess.run(["sh", "-c", "exit 3"]).status == 3)
    let usage = try ChildProcess.succeed(["sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i + 1)); done"])
    #expect(usage.processorSeconds > 0 && usage.seconds > 0 && usage.peakBytes > 100_000)
    #expect(throws: BenchmarkError.self) { try ChildProcess.succeed(["sh", "-c", "exit 1"]) }
    #expect(throws: BenchmarkError.self) { try ChildProcess.run(["no-such-program"]) }
  }

  @Test func `standard input is read from a file`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("input-\(UUID().uuidString)")
      .path
    defer { unlink(path) }
    try "exit 7".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try ChildProcess.run(["sh"], input: path).status == 7)
  }

  @Test func `the median lies in the middle`() {
    #expect(Spread([3, 1, 2]) == Spread([2, 3, 1]))
    #expect(Spread([3, 1, 2]).median == 2)
    #expect(Spread([4, 1, 2, 3]).median == 2.5)
  }

  @Test func `the first lines are copied`() throws {
    let folder = FileManager.default.temporaryDirectory
    let (from, to) = (
      folder.appendingPathComponent(UUID().uuidString).path,
      folder.appendingPathComponent(UUID().uuidString).path
    )
    defer { for path in [from, to] { unlink(path) } }
    try "one\ntwo\nthree".write(toFile: from, atomically: false, encoding: .utf8)
    #expect(try Lines(from).copy(first: 2, to: to) == 2)
    #expect(try String(contentsOfFile: to, encoding: .utf8) == "one\ntwo\n")
    #expect(try Lines(from).copy(first: 9, to: to) == 3)
  }

  @Test func `a text without a headline begins with it`() throws {
    func article(_ json: String) throws -> PlainArticle {
      try JSONDecoder().decode(PlainArticle.self, from: Data(json.utf8))
    }
    let bare = try article(#"{"date":"2031-05-02","text":"Title\n\nBody.\n\nMore."}"#)
    #expect(bare.title == "Title" && bare.body == "Body.\n\nMore.")
    let named = try article(#"{"date":"2031-05-02","headline":"Title","text":"Body.\n\nMore."}"#)
    #expect(named.title == "Title" && named.body == "Body.\n\nMore.")
  }

  #if os(Linux)
    @Test func `allocations are counted`() throws {
      let before = try #require(Allocations.now)
      var arrays: [[Int]] = []
      for number in 0..<100 { arrays.append(Array(repeating: number, count: 40)) }
      let after = try #require(Allocations.now)
      #expect(after - before >= 100)
      withExtendedLifetime(arrays) {}
    }
  #endif
}
