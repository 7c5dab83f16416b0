import Containers
import Testing

@testable import Ingest

@Suite struct RowStreamTests {
  private func rows(_ text: String, header: Int, size: Int?, limit: Int = 1 << 20) throws -> [RowStream.Row] {
    let bytes = Array(text.utf8)
    var stream = RowStream(
      source: size.map { PieceSource(Array(bytes[header...]), size: $0) }, limit: limit,
      start: size == nil ? bytes : Array(bytes[..<header]))
    var rows: [RowStream.Row] = []
    while let row = try stream.next() { rows.append(row) }
    return rows
  }

  @Test(
    arguments: [
      ("a,b\n1,2\r\n3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("\u{FEFF}a;b\n1;\"x;\ny\"\n", [["a", "b"], ["1", "x;\ny"]]),
      ("a\tb\n\"1\t\"\t2\n\n\n", [["a", "b"], ["1\t", "2"]]),
      ("a,b\n\"say \"\"hi\"\", then\",2\n", [["a", "b"], ["say \"hi\", then", "2"]]),
      ("a,b\n\"say \"hi\" then\",2\n", [["a", "b"], ["say \"hi\" then", "2"]]),
      ("a,b\n\"say \\\"hi\\\", then\\n\",2\n", [["a", "b"], ["say \"hi\", then\n", "2"]]),
      ("a,b\nsay \"hi\", \"x\"\n", [["a", "b"], ["say \"hi\"", "x"]]),
      ("sep=;\na;b,c\n1;2\n", [["a", "b,c"], ["1", "2"]]), ("a|b\r1|2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n,\n\"\",\"\"", [["a", "b"], ["", ""], ["", ""]]),
      ("\"a\nb\",c\n1,2", [["a\nb", "c"], ["1", "2"]]),
    ] as [(String, [[String]])])
  func cutsRows(text: String, cells: [[String]]) throws {
    let header = text.hasPrefix("sep") ? 9 : text.hasPrefix("\"") ? 9 : text.hasPrefix("\u{FEFF}") ? 7 : 4
    let dialect = TableDialect(Array(text.utf8))
    for size in [nil, 1, 2, 100] {
      let rows = try rows(text, header: min(header, text.utf8.count), size: size)
      // Whether backslashes escape is seen in the first bytes, which here hold no more than the header.
      if dialect.hasBackslash, size != nil { continue }
      #expect(rows.map { RowCells.cells(of: $0.bytes, dialect) } == cells, "\(size ?? 0)")
      #expect(rows.map(\.number) == Array(1...cells.count))
      #expect(rows.allSatisfy { $0.defect == nil })
      for row in rows { #expect(Array(Array(text.utf8)[row.offset...].prefix(row.bytes.count)) == row.bytes) }
    }
  }

  @Test(arguments: [nil, 1, 7, 1 << 18])
  func aMissingQuotationMarkCostsOneRow(size: Int?) throws {
    let text = "a,b,c\n1,\"x\ny\",3\n2,\"y,3\n3,\"z\",4\n4,5,6\n5,\"unclosed\n6,7,8\n"
    let rows = try rows(text, header: 6, size: size)
    #expect(rows.map(\.line) == [1, 2, 4, 5, 6, 7, 8])
    #expect(rows.map(\.defect) == [nil, nil, .unclosed, nil, nil, .unclosed, nil])
    #expect(
      rows.map { String(decoding: $0.bytes, as: UTF8.self) }.suffix(3) == ["4,5,6", "5,\"unclosed", "6,7,8"])
  }

  @Test func passesOverARowThatIsTooLong() throws {
    let text = "a,b\n1,\(String(repeating: "x", count: 600_000))\n2,y\n"
    for size in [nil, 1 << 18] {
      let rows = try rows(text, header: 4, size: size, limit: 1000)
      #expect(rows.map(\.defect) == [nil, .tooLong, nil])
      #expect(rows.map(\.offset) == [0, 4, 600_007])
      #expect(rows[1].bytes.isEmpty)
    }
  }

  @Test func tellsWhetherARowHasArrived() throws {
    var stream = RowStream(
      source: PieceSource(Array("3\n".utf8), size: 1), limit: 100, start: Array("a,b\n1,2\n2,".utf8))
    #expect(stream.hasRow)
    _ = try stream.next()
    _ = try stream.next()
    #expect(!stream.hasRow)
    #expect(try stream.next()?.bytes == Array("2,3".utf8))
  }
}
