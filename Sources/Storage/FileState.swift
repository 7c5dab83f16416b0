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
}
