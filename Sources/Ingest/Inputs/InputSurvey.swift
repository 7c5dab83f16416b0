/// How much there is to read, found out without reading it, so that an import can say how long it will take.
public struct InputSurvey: Sendable, Equatable {
  /// Files of one article and lines of JSON Lines files; nil when a pipe is among the paths, whose end nobody knows, or a
  /// container or feed, of which nobody knows how much is in it.
  public private(set) var articles: Int? = 0
  /// Bytes of all files; nil when a pipe is among the paths.
  public private(set) var bytes: Int? = 0

  /// Walks through folders and counts the lines of JSON Lines files, which are told by their names here; passes over what
  /// cannot be read.
  public init(paths: [String]) {
    var walk = FileWalk(paths: paths)
    var lineFiles: [FilePath] = []
    var count: Int? = 0
    var size = 0
    while let step = walk.next() {
      switch step {
      case .file(let path, let bytes):
        size += bytes
        switch FileName(path: path.description).format {
        case .jsonl: lineFiles.append(path)
        case .csv, .rss, .atom, .jsonFeed, .mbox, .warc, .wacz, .zip, .tar, .gzip: count = nil
        default: count = count.map { $0 + 1 }
        }
      case .stream:
        (articles, bytes) = (nil, nil)
        return
      case .rejected, .skipped, .empty, .repeatedInput: break
      }
    }
    bytes = size
    articles = count.map { $0 + lineFiles.reduce(0) { $0 + InputSurvey.lines(of: $1) } }
  }

  private static func lines(of path: FilePath) -> Int {
    guard let file = try? FileBytes(path: path) else { return 0 }
    var lines = 0
    var last: UInt8 = 0x0A
    var buffer: [UInt8] = []
    while let count = try? file.read(upTo: 1 << 18, into: &buffer), count > 0 {
      lines += buffer.withUnsafeBufferPointer { bytes in bytes.count { $0 == 0x0A } }
      last = buffer.last ?? last
      buffer.removeAll(keepingCapacity: true)
    }
    return last == 0x0A ? lines : lines + 1
  }
}
