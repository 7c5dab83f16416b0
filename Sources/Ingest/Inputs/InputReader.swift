import Containers
import Records

/// Hands out the inputs of all paths one by one, in order, going into containers as it comes to them.
///
/// It looks at the first bytes of each input and unpacks what holds several; the documents themselves are left to be unpacked
/// and decoded by whoever takes them. Of each container that is open one chunk is in memory.
struct InputReader {
  /// The longest article that is read, in bytes; it bounds the memory of an import, which takes some 25 times as much.
  static let articleLimit = 64 << 20

  /// Containers may lie in each other so deep: a zip of a WACZ with packed WARCs has four layers.
  static let depthLimit = 5

  /// Bytes of files and pipes read so far, as they lie there.
  var bytesRead: Int { finishedBytes + openBytes }

  /// Bytes of memory that the inputs handed out so far take, about.
  private(set) var bytesOut = 0

  private var walk: FileWalk
  private let options: ReadingOptions
  private let folder = WorkingFolder()
  private var open: [any OpenInput] = []
  /// The file or pipe that the open containers lie in.
  private var outermost: Member?
  private var finishedBytes = 0

  init(paths: [String], options: ReadingOptions = ReadingOptions()) {
    walk = FileWalk(paths: paths)
    self.options = options
  }

  /// Whether the next input may be long in coming, because somebody still has to write it into a pipe.
  var mayWait: Bool {
    guard let outermost, outermost.isPipe, let last = open.last else { return false }
    return !last.isReady
  }

  private var openBytes: Int {
    guard let outermost else { return 0 }
    return open.first?.position ?? outermost.source.offset
  }

  /// What one step of the way yields.
  private enum Step {
    case input(RawInput)
    case nothing
    case end
  }

  /// The next input; nil at the end of all.
  mutating func next() -> RawInput? {
    while true {
      switch step() {
      case .input(let input):
        bytesOut += input.weight
        return input
      case .nothing: continue
      case .end: return nil
      }
    }
  }

  private mutating func step() -> Step {
    guard let last = open.last else {
      guard let step = walk.next() else { return .end }
      return take(step).map(Step.input) ?? .nothing
    }
    switch last.next() {
    case .input(let input): return .input(input)
    case .member(let member): return opened(member).map(Step.input) ?? .nothing
    case .nothing: return .nothing
    case nil:
      open.removeLast()
      if open.isEmpty { finish() }
      return .nothing
    }
  }

  private mutating func finish() {
    guard let outermost else { return }
    finishedBytes += outermost.file?.size ?? outermost.source.offset
    self.outermost = nil
  }

  private mutating func take(_ step: FileWalk.Step) -> RawInput? {
    switch step {
    case .file(let path, let size): return openFile(path, size: size)
    case .stream(let path): return openFile(path, size: nil)
    case .rejected(let path, let error):
      return .rejected(RejectedInput(path: path, reason: error.description))
    case .empty(let path): return .note("the folder '\(path)' holds no files; there is nothing to read")
    case .repeatedInput: return .note("- is named more than once; standard input is read only the first time")
    case .skipped(let path, let count): return .note(FileWalk.skipNote(count: count, path: path))
    }
  }

  /// Opens a file, or a pipe where there is no size.
  private mutating func openFile(_ path: FilePath, size: Int?) -> RawInput? {
    do throws(IngestError) {
      let bytes = size == nil && path.description == "-" ? FileBytes() : try FileBytes(path: path)
      var document = RawDocument(path: path.description)
      var member = Member(
        document: document, name: FileName(path: path.description),
        source: BufferedSource(bytes, chunk: FormatSniffer.length))
      if let size {
        document.identity = folder.absolute(path.distinctText)
        member.document = document
        member.file = (path, size, bytes)
      } else {
        member.isPipe = true
      }
      let input = opened(member)
      if open.isEmpty { finishedBytes += size ?? member.source.offset } else { outermost = member }
      return input
    } catch {
      return .rejected(RejectedInput(path: path.description, reason: error.description))
    }
  }

  /// Finds out what a member is: a document to be handed out, or something with documents in it, which is then open.
  private mutating func opened(_ member: Member) -> RawInput? {
    do throws(IngestError) {
      switch try MemberOpener(options: options).open(member) {
      case .document(let input): return input
      case .container(let input): open.append(input)
      }
      return nil
    } catch {
      return member.rejected(error)
    }
  }
}
