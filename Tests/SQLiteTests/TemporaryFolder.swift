import Foundation

/// A folder that goes with its last reference.
final class TemporaryFolder {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent(
    "limelight-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}
