/// Why a command could not do its work, other than for reasons that lie in the archive.
enum CommandFailure: Error, CustomStringConvertible {
  /// Standard output takes nothing more.
  case output(reason: String)
  /// The demo's articles cannot be written.
  case demoFolder(path: String, reason: String)

  var description: String {
    switch self {
    case .output(let reason): "cannot write to standard output: \(reason)"
    case .demoFolder(let path, let reason):
      "cannot write the demo's articles into '\(path)': \(reason); run it in a folder where you may write"
    }
  }
}
