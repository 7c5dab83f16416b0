/// Reads the documents of a web archive: WARC 0.18 to 1.1 (ISO 28500), one record in memory at a time.
///
/// A damaged record costs only itself: reading goes on at the next one, in packed archives at the next gzip member.
public final class WARCReader {
  /// A page or another document as it was fetched.
  public struct Document: Sendable, Equatable {
    /// The address it was fetched from, as written.
    public var url: String?
    /// When, as written: `2021-10-01T08:00:00Z`.
    public var fetched: String?
    /// Media type without parameters, in small letters; nil where it is not given.
    public var mediaType: String?
    /// Label of the character encoding, as written.
    public var charset: String?
    /// Bytes of the file before the record; of a packed file, before the gzip member it begins in, as CDX indexes have it.
    public var offset: Int
    /// The body as it came through HTTP, for ``HTTPBody/decode(_:_:limit:isPartial:)``.
    public var body: [UInt8]
    /// The fields of the HTTP response, none for records that are no responses.
    public var fields: HeaderFields
    /// Whether the crawler kept a part only.
    public var isPartial: Bool
  }

  /// What comes next.
  public enum Step: Sendable, Equatable {
    /// A document.
    case document(Document)
    /// A record that cannot be read.
    case broken(offset: Int, url: String?, ContainerError)
  }

  /// How many records were passed over: by type, by HTTP status, by media type. Kinds beyond some hundred are one.
  public private(set) var passedOver: [String: Int] = [:]

  private let source: BufferedSource
  private let gzip: GzipSource?
  private let limit: Int
  private let isWanted: (String) -> Bool
  private var isAtEnd = false
  /// An error of what follows the last record.
  private var pending: ContainerError?
  /// Where the record begins that is being read, in the unpacked data.
  private var recordStart = 0
  /// Where the last broken member begins.
  private var lastBroken: Int?
  /// Bytes that were read once more.
  private var rewound = 0

  private static let headLimit = 1 << 16
  private static let kindLimit = 300

  /// - Parameters:
  ///   - gzip: the source that `source` buffers, a resumable one, where the archive is packed.
  ///   - limit: the greatest length of a document, in bytes.
  ///   - isWanted: whether documents of a media type are to be read.
  public init(
    _ source: BufferedSource, gzip: GzipSource? = nil, limit: Int, isWanted: @escaping (String) -> Bool
  ) {
    self.source = source
    self.gzip = gzip
    self.limit = limit
    self.isWanted = isWanted
  }

  /// The next document or broken record; nil at the end, or after an error that nothing can follow.
  public func next() -> Step? {
    while !isAtEnd {
      do throws(ContainerError) {
        if let error = pending {
          pending = nil
          throw error
        }
        if let step = try record() { return step }
      } catch {
        let offset = place(of: max(recordStart, gzip?.brokenMemberStart ?? 0))
        recover(from: error)
        // One damaged member may go wrong in several ways.
        if gzip != nil, offset == lastBroken { continue }
        lastBroken = offset
        return .broken(offset: offset, url: nil, error)
      }
    }
    return nil
  }

  private func place(of offset: Int) -> Int { gzip?.memberOffset(of: offset) ?? offset }

  /// Goes to where reading can go on after an error; to the end where it cannot.
  private func recover(from error: ContainerError) {
    var error = error
    while true {
      switch error {
      case .damaged, .truncated, .trailingGarbage: break
      default:
        isAtEnd = true
        return
      }
      do throws(ContainerError) {
        isAtEnd = try !(gzip?.hasFailed == true ? nextMember() : nextVersionLine())
        return
      } catch let next {
        // What the archive itself lies in fails in the same way however often it is asked.
        guard gzip?.hasFailed == true else {
          isAtEnd = true
          return
        }
        error = next
      }
    }
  }

  private func nextMember() throws(ContainerError) -> Bool {
    source.recover()
    guard let gzip, try gzip.resume() else { return false }
    // What looks like the beginning of a member may be none.
    return try isAtVersion() ? true : nextVersionLine()
  }

  private func nextVersionLine() throws(ContainerError) -> Bool {
    var line: [UInt8] = []
    repeat {
      if try isAtVersion() { return true }
      line.removeAll(keepingCapacity: true)
    } while try source.takeLine(into: &line, limit: 0)
    return false
  }

  private func isAtVersion() throws(ContainerError) -> Bool {
    let found = try source.peek(7)
    return found.starts(with: Array("WARC/1.".utf8)) || found.starts(with: Array("WARC/0.".utf8))
  }

  /// Reads a record; nil for one that is passed over, and at the end.
  private func record() throws(ContainerError) -> Step? {
    try skipLineBreaks()
    recordStart = source.offset
    if try source.ensure(1) == 0 {
      isAtEnd = true
      return nil
    }
    guard try isAtVersion() else {
      throw .damaged(kind: "WARC record", problem: "it does not begin with WARC/1.0")
    }
    let fields = try head()
    guard let length = fields["content-length"]?.value[...].decimal else {
      throw .damaged(kind: "WARC record", problem: "its Content-Length is missing")
    }
    let offset = place(of: recordStart)
    let url = fields["warc-target-uri"].map { text in
      String(decoding: Array(text.value.drop { $0 == 0x3C }.prefix { $0 != 0x3E }), as: UTF8.self)
    }
    let start = source.offset
    let choice = try choose(fields, length: length)
    if case .pass(let kind) = choice { return try pass(kind, length: length) }
    if length > limit {
      _ = try source.skip(length)
      return .broken(offset: offset, url: url, .tooLarge(limit: limit))
    }
    let content = try source.take(length)
    try verify(content, length: length, end: start + length)
    gzip?.forgetMembers(before: source.offset)
    return .document(
      WARCDocumentBuilder.document(
        url: url, fetched: fields["warc-date"]?.text, fields: fields, choice: choice, content: content,
        offset: offset))
  }

  private func skipLineBreaks() throws(ContainerError) {
    while try source.ensure(1) == 1 {
      let breaks = source.withAvailable { $0.prefix { $0 == 0x0A || $0 == 0x0D }.count }
      if breaks == 0 { return }
      source.consume(breaks)
    }
  }

  private func head() throws(ContainerError) -> HeaderFields {
    var bytes: [UInt8] = []
    while true {
      let start = bytes.count
      guard try source.takeLine(into: &bytes, limit: WARCReader.headLimit) else {
        throw .truncated(kind: "WARC record")
      }
      if bytes[start...].trimmed.isEmpty { return HeaderFields(bytes[...]) }
      if bytes.count > WARCReader.headLimit {
        throw .damaged(kind: "WARC record", problem: "its header does not end")
      }
    }
  }

  /// What is done with a record.
  enum Choice {
    /// Passed over and counted as this.
    case pass(String)
    /// The content is an HTTP response with this head, so many bytes long.
    case response(HeaderFields, MediaType?, head: Int)
    /// The content is the document.
    case document(MediaType?)
  }

  private func choose(_ fields: HeaderFields, length: Int) throws(ContainerError) -> Choice {
    let type = fields["warc-type"]?.text.lowercased() ?? "untyped"
    let media = fields["content-type"].map { MediaType($0.value) }
    switch type {
    case "resource", "conversion":
      if let media, !isWanted(media.name) { return .pass(media.name) }
      return .document(media)
    case "response":
      // Names without a scheme of their own, such as dns:, have no HTTP response either.
      if let media, media.name != "application/http" { return .pass(media.name) }
      let head = try source.peek(min(length, WARCReader.headLimit))
      guard head[...].begins(with: "http/") else { return .pass("no HTTP response") }
      let line = head.prefix { $0 != 0x0A }
      let status = line.drop { $0 != 0x20 }.trimmed.prefix { $0 != 0x20 }
      guard status.elementsEqual(Array("200".utf8)) else {
        return .pass("HTTP status \(status.prefix(3).decimal.map(String.init) ?? "unknown")")
      }
      guard let end = HeaderFields.end(in: head[...]) else { return .pass("no HTTP body") }
      let fields = HeaderFields(head[min(line.count + 1, end)..<end])
      let inner = fields["content-type"].map { MediaType($0.value) }
      if let inner, !isWanted(inner.name) { return .pass(inner.name) }
      return .response(fields, inner, head: end)
    default: return .pass("\(type) record")
    }
  }

  private func pass(_ kind: String, length: Int) throws(ContainerError) -> Step? {
    let isKnown = passedOver[kind] != nil || passedOver.count < WARCReader.kindLimit
    passedOver[isKnown ? kind : "other kind", default: 0] += 1
    if try source.skip(length) < length { throw .truncated(kind: "WARC record") }
    try verify([], length: 0, end: source.offset)
    gzip?.forgetMembers(before: source.offset)
    return nil
  }

  /// Whether a record ends where it should: line breaks, then the next one or the end.
  private func verify(_ content: [UInt8], length: Int, end: Int) throws(ContainerError) {
    let problem: ContainerError
    do throws(ContainerError) {
      if content.count < length { throw .truncated(kind: "WARC record") }
      // Packed, a record is sound only when its member is, which is known behind the member.
      let isClosed = try source.peek(4) == [0x0D, 0x0A, 0x0D, 0x0A] ? gzip == nil : false
      try skipLineBreaks()
      if try source.ensure(1) == 0 || isClosed { return }
      if try isAtVersion() { return }
      problem = .damaged(kind: "WARC record", problem: "it is longer or shorter than its Content-Length")
    } catch {
      if source.offset >= end, let gzip, gzip.brokenMemberStart >= end {
        // The member behind the record is broken, not its own.
        pending = error
        return
      }
      problem = error
    }
    // A wrong length may have swallowed the records that follow. The sum of what is read again is bounded.
    if gzip?.hasFailed != true, rewound + content.count <= limit + recordStart {
      rewound += content.count
      source.unread(content)
    }
    throw problem
  }
}

/// Puts together what a record says of its document.
private enum WARCDocumentBuilder {
  static func document(
    url: String?, fetched: String?, fields: HeaderFields, choice: WARCReader.Choice, content: [UInt8],
    offset: Int
  ) -> WARCReader.Document {
    var document = WARCReader.Document(
      url: url, fetched: fetched, offset: offset, body: content, fields: HeaderFields([]),
      isPartial: fields["warc-truncated"] != nil)
    switch choice {
    case .pass: break
    case .document(let media): (document.mediaType, document.charset) = (media?.name, media?.charset)
    case .response(let http, let media, let head):
      document.body = Array(content[min(head, content.count)...])
      document.fields = http
      (document.mediaType, document.charset) = (media?.name, media?.charset)
    }
    return document
  }
}
