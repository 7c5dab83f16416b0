import Records
import SQLite
import Testing

@testable import Storage

struct SegmentLengthsTests {
  @Test(
    "gives back the segments",
    arguments: [
      (["I left"], "I left", nil), (["I left,", "and slept."], "I left, and slept.", "[7,10]"),
      (["é🦩", "b", "c d"], "é🦩 b c d", "[2,1,3]"),
      (["a", "", "b"], "a  b", "[1,0,1]"), (["a", "b"], "a … b", "[\"a\",\"b\"]"),
      (["other"], "text", "[\"other\"]"),
    ] as [([String], String, String?)])
  func givesBackSegments(segments: [String], text: String, json: String?) throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let quote = Quote(text: text, segments: segments, span: Span(.body, 0, 1))
    #expect(SegmentLengths.json(quote) == json)
    #expect(try SegmentLengths.segments(of: text, json, connection) == segments)
  }
}
