internal import Records

/// One step of the database's schema: a numbered SQL file, never edited once landed.
public struct Migration: Sendable, Equatable {
  /// The file's name without its ending, `m0001_initial`.
  public let name: String
  /// The file's text.
  public let sql: String
  /// SHA-256 of the SQL, 64 hexadecimal digits.
  public let sha256: String

  /// Takes the values of the properties of the same names; without a digest works it out, which takes longer than most questions to an archive.
  public init(name: String, sql: String, sha256: String? = nil) {
    self.name = name
    self.sql = sql
    self.sha256 = sha256 ?? SHA256.hexDigest(of: sql.utf8)
  }
}
