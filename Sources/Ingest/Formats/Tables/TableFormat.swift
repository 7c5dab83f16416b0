import Containers
import Records

/// Reads the articles of a table in a text file, one a row: comma- or tab-separated values.
enum TableFormat: FormatReader {
  /// Whether the first bytes of a file are a table of articles: names of columns, a text among them, in one short row.
  static func recognises(_ start: [UInt8]) -> Bool {
    var stream = RowStream(source: nil, limit: 1 << 14, start: start)
    guard let header = (try? stream.next()).flatMap({ $0 }), header.defect == nil,
      stream.offset < start.count || header.bytes.count < 1 << 12
    else { return false }
    let names = RowCells.cells(of: TextDecoder.utf8(header.bytes), stream.dialect)
    guard names.count > 1, names.allSatisfy({ $0.utf8.count <= 64 }) else { return false }
    let meanings = names.flatMap(FieldMeaning.readings).map(\.meaning)
    return Set(meanings).count > 1 && (meanings.contains(.body) || meanings.contains(.page))
  }

  static func read(_ document: RawDocument) -> [DocumentPart] { read(document, map: ColumnMap()) }

  /// The articles of a table that is whole in memory.
  static func read(_ document: RawDocument, map: ColumnMap) -> [DocumentPart] {
    let bytes = TextDecoder.fromUTF16(document.bytes) ?? document.bytes
    var stream = RowStream(source: nil, limit: InputReader.articleLimit, start: bytes)
    // Its own bytes throw nothing.
    guard let header = (try? stream.next()).flatMap({ $0 }) else {
      return [.rejected(.empty, label: nil, offset: nil)]
    }
    let table: Table
    do throws(IngestError) {
      table = try Table(header: header.bytes, dialect: stream.dialect, map: map)
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
    var parts: [DocumentPart] = []
    if !table.hasHeader { parts.append(part(of: header, table, document)) }
    while let row = (try? stream.next()).flatMap({ $0 }) { parts.append(part(of: row, table, document)) }
    if parts.isEmpty { parts.append(.note("has a header and no rows")) }
    return parts
  }

  private static func part(of row: RowStream.Row, _ table: Table, _ document: RawDocument) -> DocumentPart {
    let label = " row \(row.number) (line \(row.line))"
    do throws(IngestError) {
      let source = Source(path: document.path, format: .csv, sha256: "", offset: row.offset)
      let draft = try table.draft(of: row, article: Article(source: source, body: ""))
      let end = min(row.offset + row.bytes.count, document.bytes.count)
      return .draft(draft, label: label, bytes: min(row.offset, end)..<end)
    } catch {
      return .rejected(error, label: label, offset: row.offset)
    }
  }
}
