import ArgumentParser
import Foundation

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive; when not given, $LIMELIGHT_ARCHIVE, else limelight.db in the working folder.",
      valueName: "file"))
  var archive: String?

  /// The path that results.
  var path: String {
    archive ?? ProcessInfo.processInfo.environment["LIMELIGHT_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "limelight.db"
  }
}
