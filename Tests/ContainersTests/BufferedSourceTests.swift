import Testing

@testable import Containers

@Suite struct BufferedSourceTests {
  private func source(_ text: String, chunk: Int = 3) -> BufferedSource {
    BufferedSource(MemorySource(Array(text.utf8)), chunk: chunk)
  }

  @Test func looksAheadWithoutTaking() throws {
    let source = source("Vera Lind")
    #expect(try source.peek(4) == Array("Vera".utf8))
    #expect(try source.take(5) == Array("Vera ".utf8))
    #expect(try source.peek(100) == Array("Lind".utf8))
    #expect(source.offset == 5)
    #expect(try source.skip(100) == 4)
    #expect(try source.peek(1) == [])
  }

  @Test func takesLinesAndCutsLongOnes() throws {
    let source = source("first\n\na very long line\nlast")
    var lines: [String] = []
    var line: [UInt8] = []
    while try source.takeLine(into: &line, limit: 6) {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll()
    }
    #expect(lines == ["first\n", "\n", "a very", "last"])
    #expect(source.offset == 28)
  }

  @Test func goesBackToWhatItHolds() throws {
    let source = source("abcdefghij")
    _ = try source.take(2)
    source.hold()
    #expect(try source.take(6) == Array("cdefgh".utf8))
    #expect(source.rewind())
    #expect(source.offset == 2)
    #expect(try source.take(100) == Array("cdefghij".utf8))
  }

  @Test func putsBytesBack() throws {
    let source = source("abcdef")
    let taken = try source.take(4)
    source.unread(taken)
    #expect(source.offset == 0)
    #expect(try source.take(100) == Array("abcdef".utf8))
  }

  @Test func refusesMoreThanItsLimit() {
    let source = source("abcdef")
    #expect(throws: ContainerError.tooLarge(limit: 5)) { try source.takeAll(limit: 5) }
  }

  /// A source that fails in the middle.
  private final class Broken: ByteSource {
    var reads = 0
    func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
      reads += 1
      if reads > 1 { throw .truncated(kind: "test data") }
      buffer += Array("line\nhalf".utf8)
      return 9
    }
  }

  @Test func tellsItsErrorAgainAndAgain() throws {
    let source = BufferedSource(Broken())
    #expect(throws: ContainerError.self) { try source.peek(100) }
    var line: [UInt8] = []
    #expect(try source.takeLine(into: &line, limit: 100))
    #expect(line == Array("line\n".utf8))
    #expect(throws: ContainerError.truncated(kind: "test data")) {
      try source.takeLine(into: &line, limit: 100)
    }
  }
}
