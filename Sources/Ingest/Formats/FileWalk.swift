#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Records

/// Goes through the paths of a command in order: files as they are, folders recursively and sorted by name.
///
/// Only the names of the folders it stands in are in memory.
struct FileWalk: IteratorProtocol {
  /// What lies at a path.
  enum Step: Equatable {
    /// A regular file and its size in bytes.
    case file(path: String, size: Int)
    /// Standard input (`-`) or a pipe, read once.
    case stream(path: String)
    /// Something that cannot be read.
    case rejected(path: String, IngestError)
    /// Files of a folder that are no articles.
    case skipped(path: String, count: Int)
  }

  private struct Folder {
    var path: String
    var names: ArraySlice<String>
    var device: UInt64
    var inode: UInt64
    var skipped = 0
  }

  private var paths: ArraySlice<String>
  private var folders: [Folder] = []

  init(paths: [String]) { self.paths = paths[...] }

  mutating func next() -> Step? {
    while true {
      if let last = folders.indices.last {
        guard let name = folders[last].names.popFirst() else {
          let done = folders.removeLast()
          if done.skipped > 0 { return .skipped(path: done.path, count: done.skipped) }
          continue
        }
        let separator = folders[last].path.hasSuffix("/") ? "" : "/"
        if let step = visit(folders[last].path + separator + name, name: name) { return step }
      } else if let path = paths.popFirst() {
        if path == "-" { return .stream(path: path) }
        if let step = visit(path, name: nil) { return step }
      } else {
        return nil
      }
    }
  }

  /// The step for a path, nil when there is none (a folder to go into, a file to skip). `name` is set inside folders.
  private mutating func visit(_ path: String, name: String?) -> Step? {
    if let name, FileWalk.isHidden(name) || FileWalk.isForeign(name) {
      folders[folders.count - 1].skipped += 1
      return nil
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return .rejected(path: path, FileBytes.failure()) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(path: path, size: Int(status.st_size))
    case S_IFDIR: return enter(path, status)
    case S_IFIFO where name == nil, S_IFCHR where name == nil: return .stream(path: path)
    default:
      if name == nil { return .rejected(path: path, .notAFile) }
      folders[folders.count - 1].skipped += 1
      return nil
    }
  }

  private mutating func enter(_ path: String, _ status: stat) -> Step? {
    let device = UInt64(status.st_dev)
    let inode = UInt64(status.st_ino)
    if folders.contains(where: { $0.device == device && $0.inode == inode }) {
      return .rejected(path: path, .folderLoop)
    }
    guard let directory = opendir(path) else { return .rejected(path: path, FileBytes.failure()) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folders.append(Folder(path: path, names: names[...], device: device, inode: inode))
    return nil
  }

  private static func isHidden(_ name: String) -> Bool { name.utf8.first == 0x2E }

  /// Whether a name inside a folder says that the file is no article.
  private static func isForeign(_ name: String) -> Bool {
    if name.hasSuffix("~") { return true }
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
    return foreign.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let foreign: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "tif", "tiff", "heic", "ico", "mp3", "mp4", "m4a",
    "m4v", "mov", "avi",
    "mkv", "webm", "wav", "ogg", "flac", "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt",
    "pptx", "epub", "zip", "gz",
    "bz2", "xz", "zst", "tar", "tgz", "7z", "rar", "warc", "db", "db-wal", "db-shm", "db-journal", "sqlite",
    "sqlite3", "html", "htm",
    "xhtml", "css", "js", "ts", "py", "rb", "sh", "swift", "c", "h", "cpp", "java", "go", "rs", "php", "o",
    "so", "a", "exe", "dll",
    "class", "pyc", "bin", "dat", "iso", "dmg", "lock", "log", "toml", "yaml", "yml", "ini", "plist", "xml",
    "rss", "csv", "tsv",
    "parquet", "woff", "woff2", "ttf", "otf", "bak", "tmp", "swp",
  ]
}
