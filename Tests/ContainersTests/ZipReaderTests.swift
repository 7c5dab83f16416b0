import SampleContainers
import Testing

@testable import Containers

@Suite struct ZipReaderTests {
  /// Bytes in memory, read from any place.
  private final class Memory: RandomAccess {
    let bytes: [UInt8]
    var size: Int { bytes.count }
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    func read(at offset: Int, count: Int) -> [UInt8] {
      Array(bytes[min(offset, size)..<min(size, max(offset, offset + count))])
    }
  }

  static let text = String(repeating: "Vera Lind left the stage. ", count: 50)

  private func members(_ zip: [UInt8]) throws -> [String] {
    let reader = try ZipReader(Memory(zip))
    var found: [String] = []
    while let entry = try reader.next() {
      do throws(ContainerError) {
        let bytes = try BufferedSource(try reader.source(of: entry)).takeAll(limit: 1 << 20).bytes
        let packed = try reader.packed(entry).unpacked(limit: 1 << 20).bytes
        #expect(packed == bytes)
        found.append("\(entry.name) \(String(decoding: bytes.prefix(30), as: UTF8.self)) \(bytes.count)")
      } catch {
        found.append("\(entry.name) \(error)")
      }
    }
    return found
  }

  @Test(arguments: [false, true], [[], Array("#!/bin/sh\n".utf8)])
  func readsStoredAndDeflatedMembers(isZip64: Bool, prefix: [UInt8]) throws {
    var zip = SampleZip([
      .init("a/one.txt", Self.text), .init("two.txt", Array("Two.".utf8), method: 0), .init("empty", ""),
    ])
    zip.isZip64 = isZip64
    zip.prefix = prefix
    #expect(
      try members(zip.bytes) == [
        "a/one.txt Vera Lind left the stage. Vera 1300", "two.txt Two. 4", "empty  0",
      ])
  }

  @Test func knowsTheEncodingsOfNames() throws {
    var old = SampleZip.Member("", "1")
    old.name = [0x43, 0x61, 0x66, 0x82]
    old.flags = 0
    var unmarked = SampleZip.Member("Noëlle", "2")
    unmarked.flags = 0
    #expect(
      try members(SampleZip([old, unmarked, .init("Zoë", "3")]).bytes) == [
        "Café 1 1", "Noëlle 2 1", "Zoë 3 1",
      ])
  }

  @Test(arguments: ["../up.txt", "/etc/passwd", "a/../../b", "a\\b.txt", "C:/x.txt", ".."])
  func refusesNamesThatLeadOut(name: String) throws {
    let found = try members(SampleZip([.init(name, "x"), .init("good.txt", "Good.")]).bytes)
    #expect(found == ["\(name) \(ContainerError.unsafeName(name))", "good.txt Good. 5"])
  }

  @Test func saysWhatItCannotUnpack() throws {
    var secret = SampleZip.Member("secret", "x")
    secret.flags |= 1
    let packed = SampleZip.Member("packed", [1, 2, 3], method: 14)
    var wrong = SampleZip.Member("wrong", "Some text.")
    wrong.crc = 1
    let found = try members(SampleZip([secret, packed, wrong, .init("good", "Good.")]).bytes)
    #expect(
      found == [
        "secret \(ContainerError.unsupported(method: "encryption"))",
        "packed \(ContainerError.unsupported(method: "LZMA"))",
        "wrong \(ContainerError.damaged(kind: "zip data", problem: "the checksum does not match"))",
        "good Good. 5",
      ])
  }

  @Test func tellsFoldersAndLinksFromFiles() throws {
    var link = SampleZip.Member("link", "target")
    link.mode = 0o120777
    let reader = try ZipReader(Memory(SampleZip([.init("folder/", ""), link, .init("file", "x")]).bytes))
    var files: [Bool] = []
    while let entry = try reader.next() { files.append(entry.isFile) }
    #expect(files == [false, false, true])
  }

  @Test func refusesOverlappingMembers() {
    var zip = SampleZip((0..<50).map { .init("bomb\($0)", Self.text) })
    zip.overlaps = true
    let bytes = zip.bytes
    #expect(
      throws: ContainerError.damaged(kind: "zip directory", problem: "members overlap, as in a zip bomb")
    ) {
      try ZipReader(Memory(bytes))
    }
  }

  @Test func stopsMembersThatUnpackToFarTooMuch() throws {
    let zeros = [UInt8](repeating: 0, count: 90 << 20)
    let reader = try ZipReader(Memory(SampleZip((0..<4).map { .init("z\($0)", zeros) }).bytes))
    var last: ContainerError?
    var unpacked = 0
    while let entry = try reader.next() {
      let source = try reader.source(of: entry)
      var buffer: [UInt8] = []
      do throws(ContainerError) {
        while try source.read(upTo: 1 << 20, into: &buffer) > 0 {
          unpacked += buffer.count
          buffer.removeAll(keepingCapacity: true)
        }
      } catch {
        last = error
      }
    }
    #expect(last == .bomb(ratio: 200, floor: 256 << 20))
    #expect(unpacked < 300 << 20)
  }

  @Test(arguments: [false, true])
  func findsMembersWithoutADirectory(hasDescriptors: Bool) throws {
    var zip = SampleZip([
      .init("a.txt", Self.text), .init("b.txt", "Bells."), .init("c.txt", Self.text),
    ])
    zip.hasDescriptors = hasDescriptors
    let bytes = zip.bytes
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    let all = [
      "a.txt Vera Lind left the stage. Vera 1300", "b.txt Bells. 6",
      "c.txt Vera Lind left the stage. Vera 1300",
    ]
    #expect(try members(bytes) == all)
    #expect(try members(Array(bytes[..<directory])) == all)
    var broken = bytes
    broken[directory] ^= 0xFF
    #expect(try members(broken) == all)
    // Of a member that is cut off what came before is kept.
    let cut = try members(Array(bytes[..<(directory - 30)]))
    #expect(Array(cut.prefix(2)) == Array(all.prefix(2)))
    #expect(cut.count == (hasDescriptors ? 2 : 3))
  }

  /// A comment may hold the mark by which the end is found.
  @Test func readsAnArchiveWhoseCommentLooksLikeItsEnd() throws {
    var bytes = SampleZip([.init("a.txt", "Bells.")]).bytes
    let comment: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0x41, count: 40)
    bytes.replaceSubrange((bytes.count - 2)..., with: [UInt8(comment.count), 0] + comment)
    #expect(try members(bytes) == ["a.txt Bells. 6"])
    #expect(try ZipReader(Memory(bytes)).damage == nil)
  }

  @Test func tellsMembersOfOneNameApart() throws {
    let reader = try ZipReader(
      Memory(SampleZip([.init("a", "1"), .init("b", "2"), .init("a", "3"), .init("a", "4")]).bytes))
    var found: [Int] = []
    while let entry = try reader.next() { found.append(entry.occurrence) }
    #expect(found == [1, 1, 2, 3])
  }

  @Test func survivesEveryTruncationAndFlippedByte() throws {
    let zip = SampleZip([.init("one.txt", "Vera Lind."), .init("two.txt", Array("Two.".utf8), method: 0)])
      .bytes
    let whole = ["one.txt Vera Lind. 10", "two.txt Two. 4"]
    for count in 0..<zip.count {
      guard let found = try? members(Array(zip[..<count])) else { continue }
      // What is there of the members is read.
      for (line, wanted) in Swift.zip(found, whole) where line != wanted {
        #expect(line.contains("ends in the middle of its zip data"), "\(line)")
      }
      #expect(try ZipReader(Memory(Array(zip[..<count]))).damage != nil)
    }
    #expect(try ZipReader(Memory(zip)).damage == nil)
    for index in zip.indices {
      var broken = zip
      broken[index] ^= 0xFF
      _ = try? members(broken)
    }
  }
}
