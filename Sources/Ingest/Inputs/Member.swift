import Containers

/// Something opened: a file, a pipe, or a member of a container.
struct Member {
  /// What is known of it as a document; without bytes.
  var document: RawDocument
  /// The name that may hint at its format; the last ending of a packed one is dropped with its packing.
  var name: FileName
  var source: BufferedSource
  /// How many containers it lies in.
  var depth = 0
  /// The limits of the packed input it lies in.
  var limits: Expansion?
  /// The source that `source` buffers, where the member came out of gzip.
  var gzip: GzipSource?
  /// The file itself, where it is one; such a member is read from any place.
  var file: (path: FilePath, size: Int, bytes: FileBytes)?
  /// The member as it lies in its container, where a worker may as well unpack it.
  var packed: (() throws(ContainerError) -> PackedBytes)?
  /// Whether it comes through a pipe, so that more may be long in coming.
  var isPipe = false

  /// A member of this one, which is a container.
  func member(_ name: String, at offset: Int?, _ source: BufferedSource) -> Member {
    var document = RawDocument(path: document.path + "!/" + name)
    document.identity = self.document.identity.map { $0 + "!/" + name }
    var member = Member(document: document, name: FileName(path: name), source: source, depth: depth + 1)
    member.limits = limits
    member.isPipe = isPipe
    return member
  }

  /// A document in this one that has no name of its own.
  func part(_ part: String?, offset: Int, line: Int? = nil) -> RawDocument {
    var document = document
    document.identity = nil
    document.offset = offset
    document.line = line
    document.part = part
    return document
  }

  /// The first bytes, for recognition. Throws when there are none.
  func start() throws(IngestError) -> [UInt8] {
    do throws(ContainerError) {
      if isPipe { return try pipeStart() }
      return try source.peek(FormatSniffer.length)
    } catch {
      // What came before the error is still worth a look; the error comes again, or the end does.
      if source.available > 0 { return source.withAvailable { Array($0) } }
      throw IngestError(error)
    }
  }

  /// White space before the text of a pipe, in bytes, after which nobody waits for the text any longer.
  static let blankLimit = 1 << 20

  /// Waits for a line or for a few bytes: who writes them may take his time for the rest.
  private func pipeStart() throws(ContainerError) -> [UInt8] {
    while true {
      let isEnough = source.withAvailable { bytes in
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else {
          return bytes.count > Member.blankLimit
        }
        return bytes.count - first >= 1024 || bytes[first...].contains(0x0A)
      }
      if isEnough { break }
      if try !source.fill() { break }
    }
    return source.withAvailable { Array($0) }
  }
}
