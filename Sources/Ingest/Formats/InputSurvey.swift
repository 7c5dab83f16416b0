/// How many articles there are to read, counted without reading them, so that an import can say how long it will take.
public struct InputSurvey: Sendable, Equatable {
  /// Text files and lines of JSON Lines files; nil when a pipe is among the paths, whose end nobody knows.
  public private(set) var articles: Int? = 0

  /// Walks through folders and counts the lines of JSON Lines files; passes over what cannot be read.
  public init(paths: [String]) {
    var walk = FileWalk(paths: paths)
    var count = 0
    while let step = walk.next() {
      switch step {
      case .file(let path, let size):
        count += InputReader.isStreamed(path.description, size: size) ? InputSurvey.lines(of: path) : 1
      case .stream:
        articles = nil
        return
      case .rejected, .skipped, .empty, .repeatedInput: break
      }
    }
    articles = count
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
