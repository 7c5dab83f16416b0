#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that relative paths start from.
struct WorkingFolder: Sendable {
  private let path: String

  init() {
    guard let path = getcwd(nil, 0) else {
      self.path = ""
      return
    }
    defer { free(path) }
    self.path = String(cString: path)
  }

  /// An absolute path without `.` and `..`.
  func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : self.path + "/" + path).split(separator: "/") where part != "."
    {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
