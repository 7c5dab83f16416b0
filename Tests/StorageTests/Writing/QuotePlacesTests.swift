import Records
import SQLite
import Testing

@testable import Storage

struct QuotePlacesTests {
  @Test(
    "keeps where the words stand, and the words themselves where they stand nowhere",
    arguments: [
      ("“I left”", ["I left"], nil, nil),
      ("“É🦩,” she said. “I left.”", ["É🦩,", "I left."], "[[1,3],[17,7]]", nil),
      ("“I left, and", ["I left, and"], "[[1,11]]", nil), ("“a” a “a”", ["a", "a"], "[[1,1],[4,1]]", nil),
      ("“I  left”", ["I left"], nil, "I left"),
      ("“I  left” “now”", ["I left", "now"], "[6,3]", "I left now"),
      ("“”", [""], nil, ""),
    ] as [(String, [String], String?, String?)])
  func keepsPlaces(body: String, segments: [String], places: String?, text: String?) throws {
    let before = "É🦩 came. "
    let start = before.unicodeScalars.count
    let quote = Quote(
      text: segments.joined(separator: " "), segments: segments,
      span: Span(.body, start, start + body.unicodeScalars.count))
    let columns = QuotePlaces.columns(quote, in: FieldBytes(before + body + " Then it rained."))
    #expect(columns.segments == places)
    #expect(columns.text == text)
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(try SegmentLengths.segments(of: quote.text, columns.segments, connection) == segments)
  }

  @Test func aQuoteIsReadBackFromItsPlaces() throws {
    var draft = Draft("“Home”, says Fox", body: "“É🦩,” said Anya Fox. “I left.” It rained.")
    let words = [["É🦩,", "I left."], ["Home"]]
    draft.findings.quotes = [
      Quote(text: "É🦩, I left.", segments: words[0], span: Span(.body, 0, 30)),
      Quote(text: "Home", segments: words[1], span: Span(.headline, 0, 6)),
    ]
    let archive = try Archive.holding([draft])
    let stored = try #require(try archive.article(1))
    #expect(stored.record.findings.quotes.map(\.segments) == words)
    #expect(stored.record.findings.quotes.map(\.text) == ["É🦩, I left.", "Home"])
    #expect(
      try archive.connection.rows("SELECT count(*) FROM quotation WHERE text IS NOT NULL") { $0.integer(0) }
        == [0])
  }

  @Test func wordsAreCutAsTheViewGivesThem() throws {
    var draft = Draft("“Home”, says Fox", body: "“É🦩,” said Anya Fox. “I left.” It rained. “Now”")
    draft.findings.quotes = [
      Quote(text: "É🦩, I left.", segments: ["É🦩,", "I left."], span: Span(.body, 0, 30)),
      Quote(text: "Home", segments: ["Home"], span: Span(.headline, 0, 6)),
      Quote(text: "Now", segments: ["Now"], span: Span(.body, 42, 47)),
      Quote(text: "Elsewhere", segments: ["Elsewhere"], span: Span(.body, 42, 47)),
    ]
    let archive = try Archive.holding([draft])
    let texts = try FieldTexts(of: 1, archive.connection)
    let quotes = try archive.connection.rows(
      """
      SELECT v.text, q.text, q.field, q.start_offset, q.end_offset, q.segments FROM quotation AS q
      JOIN quote AS v ON v.id = q.id ORDER BY q.number
      """
    ) {
      (
        view: $0.text(0),
        own: $0.optionalText(1) ?? texts.words(ofQuote: Columns.span($0, from: 2), $0.optionalText(5))
      )
    }
    #expect(quotes.map(\.own) == quotes.map(\.view))
    #expect(quotes.map(\.view) == ["É🦩, I left.", "Home", "Now", "Elsewhere"])
  }

  @Test(
    "finds the bytes of scalars", arguments: ["", "abc", "É", String(repeating: "é🦩b", count: 100)])
  func findsBytes(text: String) {
    let field = FieldBytes(text)
    var byte = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      #expect(field.byte(ofScalar: offset) == byte)
      byte += UTF8.width(scalar)
    }
    for offset in 0...2 { #expect(field.byte(ofScalar: text.unicodeScalars.count + offset) == byte) }
    #expect(field.scalars(in: 0..<byte) == text.unicodeScalars.count)
  }
}
