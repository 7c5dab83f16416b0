import Foundation
import Storage
import Terminal

extension Archive {
  /// Opens an archive to write to, creating it when it is not there; says so where an older one has to be brought up to date first, which
  /// with many articles takes a while.
  static func toWrite(at path: String) throws -> Archive {
    if let articles = articlesToUpdate(path: path), articles >= 10_000 {
      StandardError.line(
        "bringing the archive '\(path)' up to date with this Limelight: some \(articles / 10_000 + 1) s for \(articles) articles, once"
      )
    }
    return try Archive(path: path, access: .readWrite)
  }

  /// An archive to write to that is there already.
  static func existing(at path: String) throws -> Archive {
    guard FileManager.default.fileExists(atPath: path) else { throw StorageError.missing(path: path) }
    return try toWrite(at: path)
  }
}
