import SampleContainers
import Testing

@testable import Containers

@Suite struct HTTPBodyTests {
  static let text = Array("<p>Vera Lind left the stage.".utf8)

  private func decode(_ body: [UInt8], _ fields: String, isPartial: Bool = false, limit: Int = 1000) throws
    -> [UInt8]
  {
    try HTTPBody.decode(body, HeaderFields(Array(fields.utf8)[...]), limit: limit, isPartial: isPartial)
  }

  @Test(arguments: [
    "Content-Encoding: gzip", "Transfer-Encoding: chunked", "Content-Encoding: br",
    "Content-Encoding: deflate",
  ])
  func leavesBodiesThatWereUnpackedAlready(field: String) throws {
    #expect(try decode(Self.text, field) == Self.text)
  }

  @Test func saysWhichEncodingItDoesNotKnow() {
    let packed: [UInt8] = [0x0B, 0x02, 0x80, 0x01, 0xFF, 0x03]
    #expect(throws: ContainerError.unsupported(method: "Brotli")) {
      try decode(packed, "Content-Encoding: br")
    }
    #expect(throws: ContainerError.unsupported(method: "Zstandard")) {
      try decode([0x28, 0xB5, 0x2F, 0xFD, 0], "Content-Encoding: zstd")
    }
  }

  @Test func takesWhatThereIsOfABodyThatIsKnownToBePartial() throws {
    let long = Array((0..<400).map { "<p>Song \($0 * 7919 % 997)" }.joined().utf8)
    let cut = Array(Packed.gzip(long).dropLast(40))
    let partial = try decode(cut, "Content-Encoding: gzip", isPartial: true, limit: 100_000)
    #expect(partial.count > 100)
    #expect(long.starts(with: partial) == true)
    #expect(throws: ContainerError.truncated(kind: "gzip data")) {
      try decode(cut, "Content-Encoding: gzip", limit: 100_000)
    }
    let chunks = Array(SampleWARC.chunked(Self.text, by: 10).dropLast(10))
    #expect(throws: ContainerError.self) { try decode(chunks, "Transfer-Encoding: chunked") }
    #expect(try decode(chunks, "Transfer-Encoding: chunked", isPartial: true).count > 20)
  }

  @Test func stopsAtTheLimit() {
    let packed = Packed.gzip([UInt8](repeating: 0x61, count: 100_000))
    #expect(throws: ContainerError.tooLarge(limit: 1000)) { try decode(packed, "Content-Encoding: gzip") }
  }
}
