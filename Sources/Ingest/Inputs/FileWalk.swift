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
    case file(path: FilePath, size: Int)
    /// Standard input (`-`) or a pipe, read once.
    case stream(path: FilePath)
    /// Something that cannot be read.
    case rejected(path: String, IngestError)
    /// A folder named by the person with no file in it, at any depth.
    case empty(path: String)
    /// Standard input named again, which is at its end.
    case repeatedInput
    /// Files of a folder that are no articles.
    case skipped(path: String, count: Int)
  }

  private struct Folder {
    var path: FilePath
    var names: ArraySlice<[UInt8]>
    var device: UInt64
    var inode: UInt64
    var skipped = 0
  }

  private var paths: ArraySlice<String>
  private var folders: [Folder] = []
  private var hasReadInput = false
  /// Whether the path being gone through has had a step.
  private var hasStep = false

  init(paths: [String]) { self.paths = paths[...] }

  mutating func next() -> Step? {
    let step = nextStep()
    hasStep = true
    return step
  }

  private mutating func nextStep() -> Step? {
    while true {
      if let last = folders.indices.last {
        guard let name = folders[last].names.popFirst() else {
          let done = folders.removeLast()
          if done.skipped > 0 { return .skipped(path: done.path.description, count: done.skipped) }
          if folders.isEmpty, !hasStep { return .empty(path: done.path.description) }
          continue
        }
        let text = String(decoding: name, as: UTF8.self)
        if let step = visit(folders[last].path.appending(name), name: text) { return step }
      } else if let path = paths.popFirst() {
        hasStep = false
        if path == "-" {
          defer { hasReadInput = true }
          return hasReadInput ? .repeatedInput : .stream(path: FilePath(path))
        }
        if let step = visit(FileWalk.path(ofArgument: path), name: nil) { return step }
      } else {
        return nil
      }
    }
  }

  /// The step for a path, nil when there is none (a folder to go into, a file to skip). `name` is set inside folders.
  private mutating func visit(_ path: FilePath, name: String?) -> Step? {
    if let name, FileWalk.isHidden(name) || FileWalk.isForeign(name) {
      folders[folders.count - 1].skipped += 1
      return nil
    }
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else {
      return .rejected(path: path.description, FileBytes.failure())
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(path: path, size: Int(status.st_size))
    case S_IFDIR: return enter(path, status)
    case S_IFIFO where name == nil, S_IFCHR where name == nil: return .stream(path: path)
    default:
      if name == nil { return .rejected(path: path.description, .notAFile) }
      folders[folders.count - 1].skipped += 1
      return nil
    }
  }

  private mutating func enter(_ path: FilePath, _ status: stat) -> Step? {
    let device = UInt64(status.st_dev)
    let inode = UInt64(status.st_ino)
    if folders.contains(where: { $0.device == device && $0.inode == inode }) {
      return .rejected(path: path.description, .folderLoop)
    }
    guard let names = FileWalk.names(in: path) else {
      return .rejected(path: path.description, FileBytes.failure())
    }
    folders.append(Folder(path: path, names: names[...], device: device, inode: inode))
    return nil
  }

  /// The names in a folder, sorted; nil, with the system's error set, when it cannot be read.
  private static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let directory = folder.withSystemPath({ opendir($0) }) ?? nil else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names
  }

  /// The path that an argument of the command means. Arguments come as repaired text: the one name that looks like the
  /// argument is the name that was written.
  private static func path(ofArgument text: String) -> FilePath {
    let repaired: Character = "\u{FFFD}"
    guard text.contains(repaired) else { return FilePath(text) }
    var path = FilePath(text.hasPrefix("/") ? "/" : "")
    for part in text.split(separator: "/") {
      var name = Array(part.utf8)
      if part.contains(repaired) {
        let folder = path.bytes.isEmpty ? FilePath(".") : path
        let alike = (names(in: folder) ?? []).filter { String(decoding: $0, as: UTF8.self) == part }
        guard let only = alike.first, alike.count == 1 else { return FilePath(text) }
        name = only
      }
      path = path.appending(name)
    }
    return path
  }

  private static func isHidden(_ name: String) -> Bool { name.utf8.first == 0x2E }

  /// Whether a name inside a folder says that the file is no article.
  private static func isForeign(_ name: String) -> Bool {
    if name.hasSuffix("~") { return true }
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
    return foreign.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let foreign: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "ico", "mp3", "mp4",
    "m4a",
    "m4v", "mov", "avi", "mkv", "webm", "wav", "ogg", "flac", "pdf", "doc", "docx", "odt", "rtf", "xls",
    "xlsx",
    "ods", "ppt", "pptx", "epub", "db", "db-wal", "db-shm", "db-journal", "sqlite", "sqlite3", "css", "js",
    "mjs",
    "ts", "py", "rb", "sh", "swift", "c", "h", "cpp", "java", "go", "rs", "php", "o", "so", "a", "exe", "dll",
    "class", "pyc", "bin", "dat", "iso", "dmg", "lock", "log", "toml", "yaml", "yml", "ini", "plist", "cdx",
    "cdxj",
    "idx", "woff", "woff2", "ttf", "otf", "eot", "map", "bak", "tmp", "swp",
  ]

  /// Whether a member of a container is passed over as a file of that name in a folder would be: for a name, or a folder on its
  /// way, that begins with a dot, or an ending that is no article's.
  static func isSkipped(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    if parts.first == "__MACOSX" || parts.contains(where: { isHidden($0) && $0 != ".." }) {
      return true
    }
    return isForeign(parts.last ?? "")
  }

  /// What is said of files that were passed over.
  static func skipNote(count: Int, path: String) -> String {
    let files = count == 1 ? "1 file that is no article" : "\(count) files that are no articles"
    return "skipped \(files) in '\(path)'"
  }
}
