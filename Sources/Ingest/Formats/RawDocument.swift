import Containers
import Records

/// An article file, or a member of a container, whole in memory, with what its surroundings say about it.
struct RawDocument: Sendable {
  /// As it is reported: the path of the file, for a member followed by `!/` and its name.
  var path: String
  var bytes: [UInt8] = []
  /// Bytes before it in the file or member that the path names; nil when it is the document. In a packed WARC, bytes before
  /// the record's gzip member.
  var offset: Int?
  /// From 1; of a line of a file.
  var line: Int?
  /// What tells it from others of the same path: ` line 3`, ` element 3`, ` message 3`.
  var part: String?
  /// What stays the same when its content changes, for articles without a URL: the absolute path, `!/` and names of members;
  /// nil where there is nothing of the kind, as for a line of a file.
  var identity: String?
  var envelope = Envelope()
  /// What stands behind it in its packing and does not belong to it; nil where nothing does.
  var garbage: ContainerError?

  /// What a container says about a member; nil where it does not.
  struct Envelope: Sendable, Equatable {
    /// The address it was fetched from.
    var url: String?
    /// Label of the character encoding, as an HTTP header gives it.
    var charset: String?
    /// Media type without parameters, lower case: `text/html`.
    var mediaType: String?
    /// When it was fetched, ISO 8601.
    var fetched: String?
  }
}

/// What a format reader finds in a document, in its order.
enum DocumentPart: Sendable {
  /// An article; `label` tells it from the others of its document (` item 3`), `bytes` are its own in the document.
  case draft(Draft, label: String?, bytes: Range<Int>)
  /// A part that is no article.
  case rejected(IngestError, label: String?, offset: Int?)
  /// A remark for the person at the command, without the path.
  case note(String)
}

/// Reads the articles of documents in one format: pure, from bytes to drafts.
protocol FormatReader {
  /// The articles in the document; never throws: what is broken is refused part by part.
  static func read(_ document: RawDocument) -> [DocumentPart]
}
