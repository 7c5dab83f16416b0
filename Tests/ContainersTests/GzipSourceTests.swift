import SampleContainers
import Testing

@testable import Containers

@Suite struct GzipSourceTests {
  static let text = Array(String(repeating: "Vera Lind left the stage on Friday. ", count: 300).utf8)

  /// What comes out, and the error that ends it.
  private func unpack(_ bytes: [UInt8], _ wrapping: GzipSource.Wrapping = .gzip, step: Int = 1000) -> (
    bytes: [UInt8], error: ContainerError?
  ) {
    let source = GzipSource(BufferedSource(MemorySource(bytes), chunk: 17), wrapping)
    var result: [UInt8] = []
    do throws(ContainerError) {
      while try source.read(upTo: step, into: &result) > 0 {}
    } catch {
      return (result, error)
    }
    return (result, nil)
  }

  @Test(arguments: [1, 7, 100_000]) func unpacksMembersOneAfterAnother(step: Int) {
    let packed = Packed.gzip(Self.text) + Packed.gzip([]) + Packed.gzip(Array("The end.".utf8))
    let found = unpack(packed, step: step)
    #expect(found.bytes == Self.text + Array("The end.".utf8))
    #expect(found.error == nil)
  }

  @Test func unpacksWhatHTTPCallsDeflate() {
    #expect(unpack(Packed.zlib(Self.text), .zlib).bytes == Self.text)
    #expect(unpack(Packed.raw(Self.text), .deflate).bytes == Self.text)
  }

  @Test func takesZerosForPaddingAndOtherBytesForGarbage() {
    let packed = Packed.gzip(Self.text)
    let padded = unpack(packed + [0, 0, 0, 0])
    #expect(padded.bytes == Self.text)
    #expect(padded.error == nil)
    let followed = unpack(packed + Array("<html>".utf8))
    #expect(followed.bytes == Self.text)
    #expect(followed.error == .trailingGarbage(kind: "gzip data", offset: packed.count))
  }

  @Test func givesWhatItCouldUnpackOfTruncatedData() {
    let lines = Array((0..<20_000).map { "Song \($0 * 7919 % 10_007) of Vera Lind.\n" }.joined().utf8)
    let found = unpack(Array(Packed.gzip(lines).dropLast(500)))
    #expect(found.bytes.count > lines.count / 2)
    #expect(lines.starts(with: found.bytes) == true)
    #expect(found.error == .truncated(kind: "gzip data"))
    #expect(unpack([0x1F]).error == .truncated(kind: "gzip data"))
    #expect(unpack([]).error == .truncated(kind: "gzip data"))
  }

  @Test func tellsDamagedData() {
    var packed = Packed.gzip(Self.text)
    packed[packed.count - 6] ^= 0xFF
    let found = unpack(packed)
    #expect(found.error == .damaged(kind: "gzip data", problem: "incorrect data check"))
    #expect(unpack(Array("no gzip".utf8)).error == .damaged(kind: "gzip data", problem: "no gzip header"))
  }

  @Test func stopsABomb() throws {
    // 300 MiB of zeros, a thousandth of that packed; then packed once more.
    let bomb = Packed.zeros(100 << 20)
    let source = GzipSource(BufferedSource(MemorySource(bomb + bomb + bomb)))
    var count = 0
    var buffer: [UInt8] = []
    #expect(throws: ContainerError.bomb(ratio: 200, floor: 256 << 20)) {
      while try source.read(upTo: 1 << 20, into: &buffer) > 0 {
        count += buffer.count
        buffer.removeAll(keepingCapacity: true)
      }
    }
    #expect(count > 255 << 20)
    #expect(count < 258 << 20)
  }

  @Test func countsLayersAgainstTheOutermost() throws {
    let inner = Packed.zeros(100 << 20)
    let bomb = Packed.gzip(inner + inner + inner)
    let outer = GzipSource(BufferedSource(MemorySource(bomb)))
    let source = GzipSource(BufferedSource(outer), within: outer.limits)
    var buffer: [UInt8] = []
    #expect(throws: ContainerError.bomb(ratio: 200, floor: 256 << 20)) {
      while try source.read(upTo: 1 << 20, into: &buffer) > 0 { buffer.removeAll(keepingCapacity: true) }
    }
  }

  @Test func unpacksTextThatPacksWell() {
    let repeated = [UInt8](repeating: 0x61, count: 3 << 20)
    #expect(unpack(Packed.gzip(repeated), step: 1 << 18).bytes.count == 3 << 20)
  }
}
