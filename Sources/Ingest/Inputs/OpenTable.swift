import Containers
import Records

/// A table being read, row by row.
final class OpenTable: OpenInput {
  private let member: Member
  private var stream: RowStream
  private let table: Table
  /// The first row, where it is an article, too.
  private var first: RowStream.Row?
  private var hasRows = false
  private var isDone = false

  /// `start` holds bytes already read from the source. Throws for a table without a column of text.
  init(_ member: Member, source: any ByteSource, start: [UInt8], map: ColumnMap) throws(IngestError) {
    self.member = member
    stream = RowStream(source: source, limit: InputReader.articleLimit, start: start)
    do throws(ContainerError) {
      first = try stream.next()
    } catch {
      throw IngestError(error)
    }
    guard let header = first else { throw .empty }
    table = try Table(header: header.bytes, dialect: stream.dialect, map: map)
    if table.hasHeader { first = nil }
  }

  var isReady: Bool { stream.hasRow }
  var position: Int? { stream.offset }

  func next() -> OpenInputStep? {
    if isDone { return nil }
    do throws(ContainerError) {
      if let row = first {
        first = nil
        return step(row)
      }
      if let row = try stream.next() { return step(row) }
      isDone = true
      return hasRows ? nil : .input(.note("'\(member.document.path)' has a header and no rows"))
    } catch {
      isDone = true
      return .input(member.rejected(error))
    }
  }

  private func step(_ row: RowStream.Row) -> OpenInputStep {
    hasRows = true
    let document = member.part(" row \(row.number)", offset: row.offset, line: row.line)
    return .input(.row(document, row, table))
  }
}
