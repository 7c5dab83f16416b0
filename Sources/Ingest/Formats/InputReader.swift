import Records

/// One input before it is decoded: cheap to hand out, so that the work on it can be done elsewhere.
enum RawInput: Sendable {
  /// A file to be opened, read whole and told apart by its content.
  case file(path: FilePath, size: Int)
  /// Everything that came through a pipe.
  case document(path: String, bytes: [UInt8])
  /// A line of a JSON Lines file; `number` from 1.
  case line(path: String, bytes: [UInt8], offset: Int, number: Int)
  /// An input that is refused.
  case rejected(RejectedInput)
  /// A remark.
  case note(String)
}

/// Hands out the inputs of all paths one by one, in order.
struct InputReader {
  /// The longest article that is read, in bytes; it bounds the memory of an import, which takes some 25 times as much.
  static let articleLimit = 64 << 20

  /// White space before the text of a pipe, in bytes, after which nobody waits for the text any longer.
  static let blankLimit = 1 << 20

  /// Bytes of files and pipes handed out so far.
  private(set) var bytesRead = 0

  private var walk: FileWalk
  private var lines: (stream: LineStream, path: String, isPipe: Bool)?

  init(paths: [String]) { walk = FileWalk(paths: paths) }

  /// Whether the next input may be long in coming, because somebody still has to write it into a pipe.
  var mayWait: Bool { lines.map { $0.isPipe && !$0.stream.hasLine } ?? false }

  /// The next input; nil at the end of all.
  mutating func next() -> RawInput? {
    while true {
      if lines != nil {
        if let input = nextLine() { return input }
        continue
      }
      guard let step = walk.next() else { return nil }
      switch step {
      case .file(let path, let size):
        if InputReader.isStreamed(path.description, size: size) {
          if let rejected = open(path) { return .rejected(rejected) }
          continue
        }
        bytesRead += size
        return .file(path: path, size: size)
      case .stream(let path):
        if let input = openStream(path) { return input }
      case .rejected(let path, let error):
        return .rejected(RejectedInput(path: path, reason: error.description))
      case .empty(let path): return .note("the folder '\(path)' holds no files; there is nothing to read")
      case .repeatedInput:
        return .note("- is named more than once; standard input is read only the first time")
      case .skipped(let path, let count):
        let files = count == 1 ? "1 file that is no article" : "\(count) files that are no articles"
        return .note("skipped \(files) in '\(path)'")
      }
    }
  }

  /// The next line of the open JSON Lines file; nil at its end or for a blank line.
  private mutating func nextLine() -> RawInput? {
    guard let path = lines?.path, let before = lines?.stream.offset else { return nil }
    do throws(IngestError) {
      guard let line = try lines?.stream.next() else {
        lines = nil
        return nil
      }
      bytesRead += (lines?.stream.offset ?? before) - before
      if line.isTooLong {
        let reason = IngestError.tooLarge(limit: InputReader.articleLimit).description
        return .rejected(
          RejectedInput(path: path, offset: line.offset, line: line.number, reason: reason))
      }
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return nil }
      return .line(path: path, bytes: line.bytes, offset: line.offset, number: line.number)
    } catch {
      lines = nil
      return .rejected(RejectedInput(path: path, reason: error.description))
    }
  }

  private mutating func open(_ path: FilePath) -> RejectedInput? {
    do throws(IngestError) {
      let file = try FileBytes(path: path)
      var start: [UInt8] = []
      _ = try file.read(upTo: 1 << 16, into: &start)
      if start.isEmpty { throw .empty }
      start = try InputReader.inUTF8(start, of: file)
      if InputReader.firstMark(start) == 0x5B {
        throw .notAnArticle(
          problem: "it is one long JSON array; write its elements as JSON Lines, one a line")
      }
      lines = (LineStream(file: file, limit: InputReader.articleLimit, start: start), path.description, false)
      return nil
    } catch {
      return RejectedInput(path: path.description, reason: error.description)
    }
  }

  /// Sniffs a pipe: JSON Lines are streamed, anything else is one article.
  private mutating func openStream(_ path: FilePath) -> RawInput? {
    do throws(IngestError) {
      let file = path.description == "-" ? FileBytes() : try FileBytes(path: path)
      let start = try InputReader.inUTF8(try InputReader.opening(of: file), of: file)
      if InputReader.looksLikeJSON(start) {
        lines = (
          LineStream(file: file, limit: InputReader.articleLimit, start: start), path.description, true
        )
        return nil
      }
      let bytes = try file.readAll(limit: InputReader.articleLimit, after: start)
      bytesRead += bytes.count
      return .document(path: path.description, bytes: bytes)
    } catch {
      return .rejected(RejectedInput(path: path.description, reason: error.description))
    }
  }

  /// The start of a file, or all of it as UTF-8 when it is in UTF-16, whose lines cannot be cut before they are decoded.
  private static func inUTF8(_ start: [UInt8], of file: FileBytes) throws(IngestError) -> [UInt8] {
    guard let text = TextDecoder.fromUTF16(start), looksLikeJSON(text) else { return start }
    let bytes = try file.readAll(limit: articleLimit, after: start)
    return TextDecoder.fromUTF16(bytes) ?? bytes
  }

  /// The bytes of a pipe up to the chunk in which its text begins, or all of them when there is none.
  ///
  /// A pipe may never end, so one that begins with too much white space is given up.
  private static func opening(of file: FileBytes) throws(IngestError) -> [UInt8] {
    var start: [UInt8] = []
    var searched = 0
    while try file.read(upTo: 1 << 16, into: &start) > 0 {
      if searched == 0, start.starts(with: [0xEF, 0xBB, 0xBF]) { searched = 3 }
      if start[searched...].contains(where: { $0 > 0x20 }) { break }
      searched = start.count
      if searched > blankLimit { throw .blank(limit: blankLimit) }
    }
    return start
  }

  /// Whether a name promises JSON.
  static func isJSONLines(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || isJSON(name)
  }

  /// Whether a file is read line by line; a small `.json` file is read whole, since it may be one object on many lines.
  static func isStreamed(_ path: String, size: Int) -> Bool {
    isJSONLines(path) && !(isJSON(path) && size <= articleLimit)
  }

  private static func isJSON(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

  /// Whether text opens like a JSON object: a brace, then a key or the end.
  static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let marks = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).lazy.filter { $0 > 0x20 }
      .prefix(2)
    let opening = Array(marks)
    return opening == [0x7B, 0x22] || opening == [0x7B, 0x7D] || opening == [0x7B]
  }

  /// Whether text opens like an array of JSON objects.
  static func looksLikeArray(_ bytes: [UInt8]) -> Bool {
    let marks = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).lazy.filter { $0 > 0x20 }
    return marks.prefix(2).elementsEqual([0x5B, 0x7B])
  }

  private static func firstMark(_ bytes: [UInt8]) -> UInt8? {
    bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).first { $0 > 0x20 }
  }
}
