import Containers
import Records

/// One input before it is decoded: cheap to hand out, so that the work on it can be done elsewhere.
enum RawInput: Sendable {
  /// A file to be read whole.
  case file(RawDocument, FilePath, size: Int, InputFormat)
  /// A document whose bytes are still packed.
  case document(RawDocument, PackedBytes, InputFormat)
  /// A row of a table.
  case row(RawDocument, RowStream.Row, Table)
  /// An item of a feed that is whole in memory; behind the last item what is to be said of the feed.
  case item(Feed, Int)
  /// An input that is refused.
  case rejected(RejectedInput)
  /// A remark.
  case note(String)

  /// About how many bytes of memory the input takes.
  var weight: Int {
    switch self {
    case .file(_, _, let size, _): size
    case .document(_, let packed, _): packed.expectedSize
    case .row(_, let row, _): row.bytes.count
    case .item(let feed, let index): index < feed.items.count ? feed.items.places[index].count : 0
    case .rejected, .note: 0
    }
  }
}
