internal import Records

/// One step of the database's schema: a numbered SQL file, never edited once landed.
public struct Migration: Sendable, Equatable {
  /// The file's name without its ending, `m0001_initial`.
  public let name: String
  /// The file's text.
  public let sql: String

  /// Takes the values of the properties of the same names.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }

  /// SHA-256 of the SQL, 64 hexadecimal digits.
  public var sha256: String { SHA256.hexDigest(of: sql.utf8) }
}
