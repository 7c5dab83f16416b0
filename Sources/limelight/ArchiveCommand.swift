import ArgumentParser
import Storage
import Terminal

/// A command that answers from an archive: it exits with 0 when it found something, 1 when not, 2 when it failed.
protocol ArchiveCommand: ParsableCommand {
  /// Which archive.
  var archive: ArchiveOptions { get }

  /// Writes the answer; false when nothing was found.
  func answer(from archive: Archive, on output: StandardOutput) throws -> Bool
}

extension ArchiveCommand {
  func run() throws {
    try ExitStatus.of { output in
      let archive = try Archive(path: archive.path, access: .readOnly)
      // Far more than any question takes; raising it leaves people waiting longer for what will not come.
      archive.timeLimitMilliseconds = 30_000
      return try answer(from: archive, on: output)
    }
  }
}

extension ArchiveOptions {
  /// Commands that ask the same archive.
  var followUp: FollowUp { FollowUp(archive: archive) }
}

/// The exit codes of DESIGN.md; wrong usage is 64, which the argument parser sets.
enum ExitStatus {
  /// Nothing was found.
  static let nothingFound = ExitCode(1)
  /// Some input was rejected, or an operation failed.
  static let failed = ExitCode(2)

  /// Does a command's work: false becomes exit code 1, an error one line on standard error and exit code 2.
  static func of(_ work: (StandardOutput) throws -> Bool) throws {
    let output = StandardOutput()
    let found: Bool
    do {
      found = try work(output)
      try output.flush()
    } catch let code as ExitCode {
      throw code
    } catch {
      StandardError.line("limelight: \(error)")
      throw failed
    }
    if !found { throw nothingFound }
  }
}
