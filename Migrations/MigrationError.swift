public import SQLite

/// Why a database is refused or could not be brought up to date; it is left as it was.
public enum MigrationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file is not an SQLite database.
  case notADatabase
  /// The file belongs to another application, whose `application_id` this is.
  case otherApplication(id: Int32)
  /// The file holds tables or views but no archive; one of them.
  case foreignTables(example: String)
  /// The file was written by a newer version.
  case newer(found: Int, known: Int)
  /// The file holds nothing yet, but another application has numbered it.
  case claimed(version: Int)
  /// A migration recorded in the file is not the one this version has in that place.
  case altered(name: String, number: Int)
  /// The file has no tables, so there is nothing to read.
  case empty
  /// A file from an older version was opened for reading only.
  case outdated(found: Int, known: Int)
  /// A migration failed and was rolled back.
  case failed(name: String, cause: SQLiteError)

  /// What, why, and the remedy; the file is named by whoever opened it.
  public var description: String {
    switch self {
    case .notADatabase: "the file is not an SQLite database; choose another file"
    case .otherApplication(let id):
      "the database belongs to another application (application_id \(id)); choose another file"
    case .foreignTables(let example):
      "the database holds tables or views that are not Limelight's, such as '\(example)'; choose another file"
    case .claimed(let version):
      "the database is empty but has the version number \(version), so another application claims it; choose another file"
    case .newer(let found, let known):
      "the archive has schema version \(found), this program knows versions up to \(known); use a newer Limelight"
    case .altered(let name, let number):
      "schema step \(number), '\(name)', is not the one this program knows; the archive was made by another build: use that build, or import anew"
    case .empty: "the database is empty; import articles into it first"
    case .outdated(let found, let known):
      "the archive has schema version \(found) and this program needs \(known); run 'limelight reindex' to bring it up to date with all that is found now, or import something to read it at least"
    case .failed(let name, let cause):
      "schema step '\(name)' failed and was undone: \(cause); the archive is as it was before"
    }
  }
}
