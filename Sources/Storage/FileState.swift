#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What lies at a path.
enum FileState: Equatable {
  case missing
  case folder
  case empty
  case filled

  init(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .missing
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      self = .folder
    } else {
      self = status.st_size == 0 ? .empty : .filled
    }
  }

  /// The path with its symbolic links followed; as it is where that fails.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a file and its folder may be written.
  static func isWritable(_ path: String) -> Bool {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }
}
