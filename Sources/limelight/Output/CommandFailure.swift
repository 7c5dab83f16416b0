/// Why a command could not do its work, other than for reasons that lie in the archive.
enum CommandFailure: Error, CustomStringConvertible {
  /// Standard output takes nothing more.
  case output(reason: String)

  var description: String {
    switch self {
    case .output(let reason): "cannot write to standard output: \(reason)"
    }
  }
}
