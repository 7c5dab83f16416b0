/// Why a command could not do its work.
enum CommandFailure: Error, CustomStringConvertible {
  /// Standard output takes nothing more.
  case output(reason: String)
  /// The archive file is not there.
  case noArchive(path: String)

  var description: String {
    switch self {
    case .output(let reason): "cannot write to standard output: \(reason)"
    case .noArchive(let path):
      "cannot find the archive '\(path)': there is no such file; make it with 'limelight import PATH…', "
        + "name another with --archive FILE, or try 'limelight demo'"
    }
  }
}
