/// Goes through the parts of a mail and gathers its texts.
struct MIMEParts {
  private(set) var bodies: [MIMEMessage.Body] = []
  /// Texts of mails within the mail.
  private(set) var forwarded: [MIMEMessage.Body] = []
  private(set) var attachments = 0

  /// Parts within parts are followed so deep; each level reads the text once more.
  static let depthLimit = 8
  /// More parts than any newsletter has; the rest is passed over.
  static let partLimit = 500

  private struct Part {
    var bytes: ArraySlice<UInt8>
    var depth: Int
    /// Whether it belongs to a mail within the mail.
    var isForwarded: Bool
  }

  /// Reads a mail and returns its own header fields.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> HeaderFields {
    let (fields, body) = MIMEParts.opened(bytes)
    var seen = 0
    var waiting = take(fields, body, depth: 0, isForwarded: false)
    while let part = waiting.popLast(), seen < MIMEParts.partLimit {
      seen += 1
      let (fields, body) = MIMEParts.opened(part.bytes)
      waiting += take(fields, body, depth: part.depth, isForwarded: part.isForwarded)
    }
    return fields
  }

  private static func opened(_ bytes: ArraySlice<UInt8>) -> (fields: HeaderFields, body: ArraySlice<UInt8>) {
    let end = HeaderFields.end(in: bytes) ?? bytes.endIndex
    return (HeaderFields(bytes[..<end]), bytes[end...])
  }

  /// Keeps a text, counts an attachment, or returns the parts of a part, the last first.
  private mutating func take(_ fields: HeaderFields, _ body: ArraySlice<UInt8>, depth: Int, isForwarded: Bool)
    -> [Part]
  {
    let type = MediaType(fields["content-type"]?.value ?? [])
    let encoding = fields["content-transfer-encoding"]?.text.lowercased() ?? ""
    let isAttached = fields["content-disposition"].map { $0.value[...].begins(with: "attachment") } ?? false
    if isAttached {
      attachments += 1
    } else if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty
    {
      if depth >= MIMEParts.depthLimit { return [] }
      return MIMEParts.split(body, at: Array(boundary.utf8)).reversed()
        .map { Part(bytes: $0, depth: depth + 1, isForwarded: isForwarded) }
    } else if type.name == "message/rfc822" {
      if depth >= MIMEParts.depthLimit { return [] }
      let mail = TransferEncoding.decode(body, named: encoding)
      return [Part(bytes: mail[...], depth: depth + 1, isForwarded: true)]
    } else if type.name.hasPrefix("text/") || type.name == "application/xhtml+xml" {
      let bytes = TransferEncoding.decode(body, named: encoding)
      if bytes.contains(where: { !$0.isBlank }) {
        let found = MIMEMessage.Body(mediaType: type.name, charset: type.charset, bytes: bytes)
        if isForwarded { forwarded.append(found) } else { bodies.append(found) }
      }
    } else {
      attachments += 1
    }
    return []
  }

  /// The parts between lines that are `--` and the boundary; a missing last line ends with the text.
  static func split(_ body: ArraySlice<UInt8>, at boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < partLimit {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[index..<end]
      let next = min(end + 1, body.endIndex)
      if line.first == 0x2D, line.dropFirst().first == 0x2D, line.dropFirst(2).starts(with: boundary) {
        let rest = line.dropFirst(2 + boundary.count).trimmed
        let isLast = rest.elementsEqual([0x2D, 0x2D])
        if rest.isEmpty || isLast {
          if let start { parts.append(MIMEParts.content(of: body, from: start, to: index)) }
          start = next
          if isLast { return parts }
        }
      }
      index = next
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  /// A part without the line break before the boundary, which belongs to that.
  private static func content(of body: ArraySlice<UInt8>, from start: Int, to boundary: Int) -> ArraySlice<
    UInt8
  > {
    var part = body[start..<max(start, boundary)]
    if part.last == 0x0A { part.removeLast() }
    if part.last == 0x0D { part.removeLast() }
    return part
  }
}
