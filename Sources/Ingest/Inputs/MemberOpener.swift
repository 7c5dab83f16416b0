import Containers
import Records

/// Tells what a member is and how it is read.
struct MemberOpener {
  /// A member as it goes on.
  enum Opened {
    /// A document for the workers.
    case document(RawInput)
    /// Something that holds several.
    case container(any OpenInput)
  }

  /// What the person says about inputs.
  let options: ReadingOptions

  /// Packed documents go to the workers as they are up to this size; longer ones are unpacked on the way.
  private static let packedLimit = 1 << 20

  /// Shorter feeds go to the workers whole, who then have all their articles in memory, some 25 times as much.
  private static let feedLimit = 1 << 20

  /// Opens a member. Throws for one that is refused.
  func open(_ member: Member) throws(IngestError) -> Opened {
    let start = try member.start()
    if start.isEmpty { throw .empty }
    if member.isPipe, member.depth == 0, start.count > Member.blankLimit,
      !start.contains(where: { $0 > 0x20 })
    {
      throw .blank(limit: Member.blankLimit)
    }
    let found = try recognise(member, start)
    if found.isContainer, member.depth >= InputReader.depthLimit {
      throw .container(.tooDeep(limit: InputReader.depthLimit))
    }
    switch found {
    case .gzip: return try openPacked(member, start)
    case .zip, .wacz: return .container(try OpenZip(member))
    case .tar: return .container(OpenTar(member))
    case .warc: return .container(OpenWebArchive(member, options: options))
    case .mbox: return .container(OpenMailbox(member))
    case .jsonl: return .container(OpenLines(member, source: try decoded(member, start)))
    case .json:
      let text = TextDecoder.fromUTF16(start) ?? start
      guard let place = ArrayPlace.find(in: text) ?? ArrayPlace.objects(in: text) else {
        if JSONSniffer.isEmptyArray(text) {
          throw .notAnArticle(
            problem: "it is an array without elements; put an object into it for each article")
        }
        return .document(try document(member, found, start))
      }
      let (source, taken) = try opened(member, start)
      return .container(OpenArray(member, source: source, start: taken, at: place))
    case .csv:
      let (source, taken) = try opened(member, start)
      return .container(try OpenTable(member, source: source, start: taken, map: options.map))
    case .rss, .atom:
      if let feed = try longFeed(member, found) { return .container(OpenFeed(member, feed)) }
      return .document(try document(member, found, start))
    default: return .document(try document(member, found, start))
    }
  }

  /// What a member is; a program with an archive behind it, as archives that unpack themselves are, is that archive.
  private func recognise(_ member: Member, _ start: [UInt8]) throws(IngestError) -> InputFormat {
    let isWhole = start.count < FormatSniffer.length && !member.isPipe
    let problem: IngestError?
    do throws(IngestError) {
      let found = try recognise(start, member.name, depth: member.depth, isWhole: isWhole)
      // Text has no zero bytes.
      if found != .text || options.format != nil || !start.contains(0) { return found }
      problem = nil
    } catch {
      guard error == .binary(kind: KnownKinds.program) else { throw error }
      problem = error
    }
    if let file = member.file, let access = try? file.bytes.access(), ZipReader.hasDirectory(access) {
      return .zip
    }
    if let problem { throw problem }
    return .text
  }

  /// The format that was asked for, or that the bytes tell. Packing and archives are opened all the same, what was asked for is
  /// then the format of what is in them.
  private func recognise(_ start: [UInt8], _ name: FileName, depth: Int, isWhole: Bool) throws(IngestError)
    -> InputFormat
  {
    guard let format = options.format else {
      return try FormatSniffer.format(of: start, name: name, isWhole: isWhole)
    }
    if format.isContainer, depth == 0 { return format }
    let found = try? FormatSniffer.format(of: start, name: name, isWhole: isWhole)
    if format.isContainer {
      guard let found else { return try FormatSniffer.format(of: start, name: name, isWhole: isWhole) }
      return found
    }
    switch found {
    case .gzip, .zip, .wacz, .tar, .warc: return found ?? format
    case .mbox where format == .email: return .mbox
    default: return format
    }
  }

  /// Opens what is packed with gzip: a short document goes on packed, everything else is unpacked on the way.
  private func openPacked(_ member: Member, _ start: [UInt8]) throws(IngestError) -> Opened {
    // A page says so in its first lines; to unpack more of it here, and again by the worker, would take a quarter longer.
    let opening = GzipSource.beginning(of: start, count: FormatSniffer.openingLength)
    let beginning =
      options.format == nil && FormatSniffer.isPage(opening)
      ? opening : GzipSource.beginning(of: start, count: FormatSniffer.length)
    let name = member.name.unpacked
    var inner = member
    inner.name = name
    inner.depth += 1
    inner.file = nil
    let isWhole =
      start.count < FormatSniffer.length && !member.isPipe && beginning.count < FormatSniffer.length
    let found = beginning.isEmpty ? nil : try recognise(beginning, name, depth: inner.depth, isWhole: isWhole)
    // Of what holds many articles nobody knows how long it is before it is unpacked.
    if let found, !found.isContainer, ![.jsonl, .rss, .atom].contains(found), !member.isPipe,
      let size = try packedSize(member, start)
    {
      let bytes = try taking { () throws(ContainerError) in try member.source.take(size + 1) }
      return .document(.document(member.document, PackedBytes(bytes, .gzip), found))
    }
    let gzip = GzipSource(member.source, within: member.limits, isResumable: found == .warc)
    inner.source = BufferedSource(gzip)
    inner.gzip = gzip
    inner.limits = gzip.limits
    inner.packed = nil
    return try open(inner)
  }

  /// A feed longer than ``feedLimit``, whose items go to the workers one by one; nil for a shorter one.
  private func longFeed(_ member: Member, _ format: InputFormat) throws(IngestError) -> Feed? {
    if let size = member.file?.size, size > InputReader.articleLimit {
      throw .tooLarge(limit: InputReader.articleLimit)
    }
    var document = member.document
    document.bytes = try taking { () throws(ContainerError) in
      if try member.source.ensure(MemberOpener.feedLimit) < MemberOpener.feedLimit { return [] }
      return try member.source.takeAll(limit: InputReader.articleLimit).bytes
    }
    if document.bytes.isEmpty { return nil }
    return format == .rss ? try RSSFormat.feed(document) : try AtomFormat.feed(document)
  }

  /// How many bytes a member has in all where that is known and few; nil otherwise.
  private func packedSize(_ member: Member, _ start: [UInt8]) throws(IngestError) -> Int? {
    if start.count < FormatSniffer.length { return start.count }
    let available = try taking { () throws(ContainerError) in
      try member.source.ensure(MemberOpener.packedLimit)
    }
    return available < MemberOpener.packedLimit ? available : nil
  }

  /// The bytes of a member; UTF-16, in which nothing can be cut before it is decoded, is read whole.
  private func decoded(_ member: Member, _ start: [UInt8]) throws(IngestError) -> any ByteSource {
    guard TextDecoder.fromUTF16(start) != nil else { return member.source }
    let bytes = try taking { () throws(ContainerError) in
      try member.source.takeAll(limit: InputReader.articleLimit).bytes
    }
    return MemorySource(TextDecoder.fromUTF16(bytes) ?? bytes)
  }

  /// The same, and the first bytes already taken from it.
  private func opened(_ member: Member, _ start: [UInt8]) throws(IngestError) -> (any ByteSource, [UInt8]) {
    let source = try decoded(member, start)
    return try taking { () throws(ContainerError) in
      if let memory = source as? MemorySource {
        var bytes: [UInt8] = []
        _ = memory.read(upTo: FormatSniffer.length, into: &bytes)
        return (memory, bytes)
      }
      return (source, try member.source.take(start.count))
    }
  }

  private func document(_ member: Member, _ format: InputFormat, _ start: [UInt8]) throws(IngestError)
    -> RawInput
  {
    if let file = member.file, file.size > start.count {
      return .file(member.document, file.path, size: file.size, format)
    }
    var document = member.document
    let packed = try taking { () throws(ContainerError) in
      if let packed = member.packed { return try packed() }
      let whole = try member.source.takeAll(limit: InputReader.articleLimit)
      document.garbage = whole.garbage
      return PackedBytes(whole.bytes)
    }
    return .document(document, packed, format)
  }

  private func taking<Result>(_ work: () throws(ContainerError) -> Result) throws(IngestError) -> Result {
    do throws(ContainerError) { return try work() } catch { throw IngestError(error) }
  }
}
