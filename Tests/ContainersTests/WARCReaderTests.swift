import SampleContainers
import Testing

@testable import Containers

@Suite struct WARCReaderTests {
  /// What a reader gives: URL and unpacked body of documents, offset and error of broken records.
  private func read(_ bytes: [UInt8], isPacked: Bool = false, limit: Int = 1 << 20) -> (
    steps: [String], offsets: [Int], passedOver: [String: Int]
  ) {
    let gzip = isPacked ? GzipSource(BufferedSource(MemorySource(bytes), chunk: 100), isResumable: true) : nil
    let source = BufferedSource(gzip ?? MemorySource(bytes) as any ByteSource, chunk: 50)
    let reader = WARCReader(source, gzip: gzip, limit: limit) { $0 == "text/html" }
    var steps: [String] = []
    var offsets: [Int] = []
    while let step = reader.next() {
      switch step {
      case .document(let document):
        let body = try? HTTPBody.decode(
          document.body, document.fields, limit: limit, isPartial: document.isPartial)
        steps.append("\(document.url ?? "-") \(body.map { String(decoding: $0, as: UTF8.self) } ?? "?")")
        offsets.append(document.offset)
      case .broken(let offset, _, let error):
        steps.append("broken: \(error)")
        offsets.append(offset)
      }
    }
    return (steps, offsets, reader.passedOver)
  }

  static let pages = [
    SampleWARC.page("https://lamp.example/1", "<p>One"), SampleWARC.page("https://lamp.example/2", "<p>Two"),
    SampleWARC.page("https://lamp.example/3", "<p>Three"),
  ]
  static let found = [
    "https://lamp.example/1 <p>One", "https://lamp.example/2 <p>Two", "https://lamp.example/3 <p>Three",
  ]

  @Test func readsPagesAndWhereTheyAre() {
    let plain = read(Self.pages.flatMap(\.self))
    #expect(plain.steps == Self.found)
    #expect(plain.offsets == [0, Self.pages[0].count, Self.pages[0].count + Self.pages[1].count])
    let members = Self.pages.map(Packed.gzip)
    let packed = read(members.flatMap(\.self), isPacked: true)
    #expect(packed.steps == Self.found)
    #expect(packed.offsets == [0, members[0].count, members[0].count + members[1].count])
  }

  @Test func readsAnArchivePackedAsAWhole() {
    #expect(read(Packed.gzip(Self.pages.flatMap(\.self)), isPacked: true).steps == Self.found)
  }

  @Test(arguments: ["0.18", "1.0", "1.1"]) func readsEveryVersion(version: String) {
    let record = SampleWARC.record(
      "response", url: "<https://lamp.example/1>", SampleWARC.http(Array("<p>One".utf8)), version: version)
    #expect(read(record).steps == ["https://lamp.example/1 <p>One"])
  }

  @Test func countsWhatItPassesOver() {
    let bytes =
      SampleWARC.record("warcinfo", mediaType: "application/warc-fields", Array("software: x\r\n".utf8))
      + SampleWARC.record(
        "request", url: "https://lamp.example/1", mediaType: "application/http", Array("GET /".utf8))
      + SampleWARC.page("https://lamp.example/1", Array("gone".utf8), status: "404 Not Found")
      + SampleWARC.page("https://lamp.example/p", [1, 2, 3], fields: ["Content-Type: image/png"])
      + SampleWARC.page("https://lamp.example/q", [1, 2, 3], fields: ["content-type: Image/PNG; x=1"])
      + SampleWARC.record("response", url: "dns:lamp.example", mediaType: "text/dns", Array("1".utf8))
      + SampleWARC.record("revisit", url: "https://lamp.example/1", []) + Self.pages[1]
    let result = read(bytes)
    #expect(result.steps == ["https://lamp.example/2 <p>Two"])
    #expect(
      result.passedOver == [
        "warcinfo record": 1, "request record": 1, "HTTP status 404": 1, "image/png": 2, "text/dns": 1,
        "revisit record": 1,
      ])
  }

  @Test func readsPagesThatCameWithoutHTTP() {
    let bytes =
      SampleWARC.record(
        "resource", url: "file:///a.html", mediaType: "text/html; charset=utf-8", Array("<p>A".utf8))
      + SampleWARC.record(
        "conversion", url: "https://lamp.example/b", mediaType: "text/html", Array("<p>B".utf8))
    #expect(read(bytes).steps == ["file:///a.html <p>A", "https://lamp.example/b <p>B"])
  }

  @Test(arguments: [
    ["Transfer-Encoding: chunked"], ["Content-Encoding: gzip"], ["Content-Encoding: deflate"],
    ["Transfer-Encoding: chunked", "Content-Encoding: gzip"],
    ["Content-Encoding: deflate", "X-Folded: a,\r\n b"],
    ["Content-Encoding: identity"],
  ]) func undoesWhatHTTPDid(fields: [String]) {
    var body = Array("<p>Vera Lind left the stage.".utf8)
    if fields.contains("Content-Encoding: gzip") { body = Packed.gzip(body) }
    if fields.contains("Content-Encoding: deflate") {
      body = fields.count == 1 ? Packed.zlib(body) : Packed.raw(body)
    }
    if fields.contains("Transfer-Encoding: chunked") { body = SampleWARC.chunked(body, by: 7) }
    let bytes = SampleWARC.page("https://lamp.example/1", body, fields: fields) + Self.pages[1]
    #expect(read(bytes).steps == ["https://lamp.example/1 <p>Vera Lind left the stage.", Self.found[1]])
  }

  @Test func aDamagedMemberCostsOnlyItself() {
    for place in [20, 120, 200] {
      var members = Self.pages.map(Packed.gzip)
      members[1][min(place, members[1].count - 9)] ^= 0x55
      let result = read(members.flatMap(\.self), isPacked: true)
      #expect(result.steps.count == 3, "\(place): \(result.steps)")
      #expect(result.steps.first == Self.found[0])
      #expect(result.steps.last == Self.found[2])
      #expect(result.offsets[1] == members[0].count)
      #expect(result.offsets[2] == members[0].count + members[1].count)
    }
  }

  @Test func garbageBetweenRecordsCostsNothingElse() {
    let noise = Array("noise\r\nand more\r\n".utf8)
    let plain = read(Self.pages[0] + noise + Self.pages[1])
    #expect(plain.steps.count == 3)
    #expect(plain.steps.last == Self.found[1])
    let packed = read(Packed.gzip(Self.pages[0]) + noise + Packed.gzip(Self.pages[1]), isPacked: true)
    #expect(packed.steps.first == Self.found[0])
    #expect(packed.steps.last == Self.found[1])
  }

  @Test(arguments: [-3, 5, 400, 100_000]) func aWrongLengthCostsOnlyItsRecord(excess: Int) {
    let content = SampleWARC.http(Array("<p>Broken".utf8))
    let wrong = SampleWARC.record(
      "response", url: "https://lamp.example/b", content, length: content.count + excess)
    for isPacked in [false, true] {
      let parts = [Self.pages[0], wrong, Self.pages[1], Self.pages[2]]
      let bytes = isPacked ? parts.flatMap(Packed.gzip) : parts.flatMap(\.self)
      let steps = read(bytes, isPacked: isPacked).steps
      #expect(steps.filter { Self.found.contains($0) } == Self.found, "\(steps)")
      #expect(
        steps.contains { $0.hasPrefix("broken: has damaged WARC record") || $0.hasPrefix("broken: ends") })
    }
  }

  @Test func passesOverRecordsThatAreTooLong() {
    let long = SampleWARC.page("https://lamp.example/long", [UInt8](repeating: 0x61, count: 5000))
    let steps = read(Self.pages[0] + long + Self.pages[1], limit: 1000).steps
    #expect(steps.count == 3)
    #expect(steps[1].contains("the most that is read as one article"))
    #expect(steps[2] == Self.found[1])
  }

  @Test func tellsATruncatedArchive() {
    let plain = read(Array((Self.pages[0] + Self.pages[1]).dropLast(20)))
    #expect(plain.steps.first == Self.found[0])
    #expect(plain.steps.count == 2)
    let members = Packed.gzip(Self.pages[0]) + Packed.gzip(Self.pages[1])
    let packed = read(Array(members.dropLast(20)), isPacked: true)
    #expect(packed.steps == [Self.found[0], "broken: \(ContainerError.truncated(kind: "gzip data"))"])
  }

  @Test func readsManyRecordsWithWrongLengthsInLinearTime() {
    // Each claims a length of all that follows: going back for each anew would take forever.
    let content = SampleWARC.http(Array("<p>x".utf8))
    let record = SampleWARC.record("response", url: "https://lamp.example/x", content, length: 900_000)
    let bytes = (0..<4000).flatMap { _ in record }
    #expect(!read(bytes).steps.isEmpty)
  }

  /// Gives some bytes, and then the same error whenever it is asked, as a damaged zip does.
  private final class DamagedSource: ByteSource {
    private let rest: MemorySource

    init(_ bytes: [UInt8]) { rest = MemorySource(bytes) }

    func read(upTo count: Int, into buffer: inout [UInt8]) throws(ContainerError) -> Int {
      let got = rest.read(upTo: count, into: &buffer)
      if got == 0 { throw .damaged(kind: "zip data", problem: "a test") }
      return got
    }
  }

  @Test func endsWhereWhatItLiesInIsDamaged() {
    let bytes = Self.pages.flatMap(\.self)
    let reader = WARCReader(BufferedSource(DamagedSource(Array(bytes.dropLast(20)))), limit: 1 << 20) { _ in
      true
    }
    var documents = 0
    var errors: [ContainerError] = []
    while let step = reader.next() {
      switch step {
      case .document: documents += 1
      case .broken(_, _, let error): errors.append(error)
      }
    }
    #expect(documents == 2)
    #expect(errors == [.damaged(kind: "zip data", problem: "a test")])
  }
}
