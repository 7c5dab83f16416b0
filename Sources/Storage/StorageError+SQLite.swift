internal import Migrations
internal import SQLite

extension StorageError {
  /// What SQLite's error means for an archive.
  ///
  /// - Parameter stored: how many articles the import under way has stored.
  init(_ error: SQLiteError, path: String, stored: Int = 0) {
    if error.isFull {
      self = .full(path: path, stored: stored)
    } else if error.isBusy {
      self = .busy(path: path)
    } else if error.isReadOnly {
      self = .unwritable(path: path, reason: error.message)
    } else if error.isCannotOpen {
      self = .unreadable(path: path, reason: error.message)
    } else if error.isDamage || error.isNotADatabase || error.isSchemaMismatch {
      self = .damaged(path: path, reason: error.message)
    } else {
      self = .failed(path: path, code: error.extendedCode, reason: error.message)
    }
  }

  /// Why a file was refused, or could not be brought up to date.
  init(_ error: MigrationError, path: String) {
    if case .failed(_, let cause) = error {
      self.init(cause, path: path)
    } else {
      self = .refused(path: path, reason: error.description)
    }
  }
}
