internal import SQLite

/// One archive file: articles and everything extracted from them, with the questions one can ask of it.
///
/// Not `Sendable`: each thread that asks opens its own archive; SQLite lets many read while one writes.
public final class Archive {
  /// What one may do with the file.
  public enum Access: Sendable {
    /// Questions only; the file, its folder and its neighbours stay as they are.
    case readOnly
    /// Reading and writing; a missing file is created, an older one is brought up to date.
    case readWrite
  }

  /// The file's path, or `:memory:`.
  public let path: String

  /// Opens the archive at a path; throws ``StorageError`` or the error of the layer below when the file is missing (read-only),
  /// cannot be opened, is no archive, or comes from a newer Limelight.
  public init(path: String, access: Access) throws {
    self.path = path
  }
}
