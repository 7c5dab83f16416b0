import ArgumentParser
import Foundation
import Ingest
import Records
import Storage
import Terminal

/// `limelight import`: articles into the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read articles into the archive.",
    discussion: """
      Reads articles in every form that 'limelight formats' lists, and folders of them. The same content again changes nothing; changed content of the same file or \
      address becomes a revision; an input that cannot be read is recorded with its reason and skipped.
      """)

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print the summary as one JSON object.") var json = false

  func run() throws {
    let interruption = Interruption()
    var report = ImportReport()
    try ExitStatus.of { output in
      var session = try ImportSession(archive: archive.path, paths: reading.paths, interruption: interruption)
      report = try session.run(reading.pipeline())
      if json { try output.write(report.json(archive: archive.path)) } else { try output.line(report.line) }
      return report.found > 0 || report.wasInterrupted
    }
    if report.wasInterrupted { throw ExitCode(130) }
    if report.rejected > 0 { throw ExitStatus.failed }
  }
}
