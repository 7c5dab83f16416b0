import Foundation

/// A folder of its own for one test, removed afterwards.
struct TemporaryFolder {
  let url: URL

  static func with<Result>(_ work: (TemporaryFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "limelight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try work(TemporaryFolder(url: url))
  }

  var path: String { url.path(percentEncoded: false) }

  /// Writes a file, with the folders it lies in, and returns its path.
  @discardableResult func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }
}
