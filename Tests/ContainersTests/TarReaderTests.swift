import SampleContainers
import Testing

@testable import Containers

@Suite struct TarReaderTests {
  private func members(_ bytes: [UInt8]) -> (found: [String], passedOver: Int, damage: Int) {
    let reader = TarReader(BufferedSource(MemorySource(bytes), chunk: 333))
    var found: [String] = []
    do throws(ContainerError) {
      while let step = try reader.next() {
        switch step {
        case .entry(let entry):
          let content = try BufferedSource(reader.content()).takeAll(limit: 1 << 20).bytes
          found.append("\(entry.name) \(String(decoding: content.prefix(20), as: UTF8.self))")
        case .broken(let name, let error): found.append("\(name) \(error)")
        }
      }
    } catch {
      found.append("\(error)")
    }
    return (found, reader.passedOver, reader.skippedDamage)
  }

  @Test func readsFilesAndCountsTheRest() {
    var tar = SampleTar()
    tar.add("pages/", [], type: "5")
    tar.add("./pages/one.html", "<p>One")
    tar.add("link", [], type: "2")
    tar.add("device", [], type: "3")
    tar.add("two.html", Array("<p>Two".utf8), prefix: "deep/folder")
    #expect(members(tar.bytes) == (["pages/one.html <p>One", "deep/folder/two.html <p>Two"], 2, 0))
  }

  @Test func readsLongNames() {
    let long = String(repeating: "long/", count: 40) + "page.html"
    var gnu = SampleTar()
    gnu.add("././@LongLink", Array((long + "\0").utf8), type: "L")
    gnu.add(String(long.prefix(100)), "<p>One")
    #expect(members(gnu.bytes).found == ["\(long) <p>One"])
    var pax = SampleTar()
    pax.add("PaxHeader", SampleTar.pax("path", long) + SampleTar.pax("size", "6"), type: "x")
    pax.add("short", Array("<p>Two".utf8), size: 6)
    pax.add("next", "<p>Three")
    #expect(members(pax.bytes).found == ["\(long) <p>Two", "next <p>Three"])
  }

  @Test(arguments: ["../up.txt", "/etc/passwd", "a\\b.txt"]) func refusesNamesThatLeadOut(name: String) {
    var tar = SampleTar()
    tar.add(name, "x")
    tar.add("good", "Good.")
    #expect(members(tar.bytes).found == ["\(name) \(ContainerError.unsafeName(name))", "good Good."])
  }

  @Test func passesOverDamageToTheNextHeader() {
    var tar = SampleTar()
    tar.add("one", "One.")
    tar.add("two", "Two.")
    tar.add("three", "Three.")
    var bytes = tar.bytes
    bytes[1024 + 20] = 0x58
    #expect(members(bytes) == (["one One.", "three Three."], 0, 1))
  }

  @Test func tellsATruncatedArchive() {
    var tar = SampleTar()
    tar.add("one", "One.")
    tar.add("two", [UInt8](repeating: 0x61, count: 3000))
    let found = members(Array(tar.bytes[..<2500])).found
    #expect(found == ["one One.", "\(ContainerError.truncated(kind: "tar archive"))"])
  }

  @Test func survivesEveryFlippedByte() {
    var tar = SampleTar()
    tar.add("PaxHeader", SampleTar.pax("path", "a"), type: "x")
    tar.add("one", "One.")
    let bytes = tar.bytes
    for index in bytes.indices where bytes[index] != 0 {
      var broken = bytes
      broken[index] ^= 0xFF
      _ = members(broken)
    }
  }
}
