/// Why an archive could not be opened, read or written.
public enum StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// The file cannot be opened or read; the reason in SQLite's words.
  case unreadable(path: String, reason: String)
  /// The file is not an archive this program may open; the reason and the remedy.
  case refused(path: String, reason: String)
  /// The archive was opened for reading only.
  case readOnly(path: String)
  /// The query took longer than the archive's time limit, in milliseconds.
  case tookTooLong(milliseconds: Int)

  /// What, where, why, and the remedy.
  public var description: String {
    switch self {
    case .missing(let path):
      "cannot open the archive '\(path)': there is no such file; import articles to create it, or pass --archive"
    case .unreadable(let path, let reason):
      "cannot open the archive '\(path)': \(reason); check the path and its permissions"
    case .refused(let path, let reason): "cannot open the archive '\(path)': \(reason)"
    case .readOnly(let path):
      "cannot write to the archive '\(path)': it was opened for reading only; open it for writing"
    case .tookTooLong(let milliseconds):
      "the query took longer than \(milliseconds) ms and was stopped; narrow it with from: and to:, or a smaller limit"
    }
  }
}
