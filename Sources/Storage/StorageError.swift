/// Why an archive could not be opened, read or written.
public enum StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// The file cannot be opened; the reason in SQLite's words.
  case unreadable(path: String, reason: String)
  /// The file is not an archive this program may open; the reason and the remedy.
  case refused(path: String, reason: String)
  /// The archive was opened for reading only.
  case readOnly(path: String)
  /// The system does not let the file or its folder be written; the reason in SQLite's words.
  case unwritable(path: String, reason: String)
  /// The file is cut short, overwritten, or lacks part of its schema; the reason in SQLite's words.
  case damaged(path: String, reason: String)
  /// Another import held the archive's lock for too long.
  case busy(path: String)
  /// The disk has no room left; how many articles the import stored before, which stay.
  case full(path: String, stored: Int)
  /// Anything else that SQLite reports, with its extended result code.
  case failed(path: String, code: Int32, reason: String)
  /// The query took longer than the archive's time limit, in milliseconds.
  case tookTooLong(milliseconds: Int)

  /// Something cannot be decided by hand, or taken back.
  case curation(CurationProblem)

  /// What, where, why, and the remedy.
  public var description: String {
    switch self {
    case .curation(let problem): problem.description
    case .missing(let path):
      "cannot open the archive '\(path)': there is no such file; import articles to create it, or pass --archive"
    case .unreadable(let path, let reason):
      "cannot open the archive '\(path)': \(reason); check the path and its permissions"
    case .refused(let path, let reason): "cannot open the archive '\(path)': \(reason)"
    case .readOnly(let path):
      "cannot write to the archive '\(path)': it was opened for reading only; open it for writing"
    case .unwritable(let path, let reason):
      "cannot write to the archive '\(path)': \(reason); check the permissions of the file and its folder"
    case .damaged(let path, let reason):
      "the archive '\(path)' is damaged: \(reason); restore a copy, or move the file away and import the articles again"
    case .busy(let path):
      "cannot write to the archive '\(path)': another import is writing to it; run the same command again when that has ended"
    case .full(let path, let stored):
      "cannot write to the archive '\(path)': the disk is full; \(StorageError.kept(stored)); make room and run the same import again"
    case .failed(let path, let code, let reason):
      "cannot use the archive '\(path)': \(reason) (SQLite's code \(code)); try again, and check the disk if that fails too"
    case .tookTooLong(let milliseconds):
      "the question took longer than \(StorageError.time(milliseconds)) and was stopped; narrow it with a period or a name, or ask "
        + "again: what the disk has read once comes faster"
    }
  }

  private static func time(_ milliseconds: Int) -> String {
    milliseconds.isMultiple(of: 1000) ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }

  private static func kept(_ stored: Int) -> String {
    switch stored {
    case 0: "nothing of this import is stored"
    case 1: "1 article of this import is stored and stays"
    default: "\(stored) articles of this import are stored and stay"
    }
  }
}
