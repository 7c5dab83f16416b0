/// Undoes what HTTP does to a body on its way (RFC 9110, RFC 9112).
public enum HTTPBody {
  /// The body as the server meant it: chunks joined, unpacked as `Content-Encoding` says.
  ///
  /// Crawlers often store bodies unpacked and keep the fields that say otherwise: what does not look packed is left as it is.
  ///
  /// - Parameter isPartial: whether the crawler says that it kept a part only; then what can be unpacked is returned.
  ///
  /// Throws ``ContainerError`` for damaged, too large and not understood bodies.
  public static func decode(_ body: [UInt8], _ fields: HeaderFields, limit: Int, isPartial: Bool)
    throws(ContainerError)
    -> [UInt8]
  {
    var body = body
    if names(in: fields["transfer-encoding"]).contains("chunked") {
      body = try joined(body, isPartial: isPartial)
    }
    for name in names(in: fields["content-encoding"]).reversed() {
      switch name {
      case "gzip", "x-gzip":
        if body.starts(with: [0x1F, 0x8B]) {
          body = try unpacked(body, .gzip, limit: limit, isPartial: isPartial)
        }
      case "deflate":
        // Servers send raw deflate data under this name as well as the zlib data that it means.
        if isZlib(body) {
          body = try unpacked(body, .zlib, limit: limit, isPartial: isPartial)
        } else if !looksLikeText(body) {
          body = try unpacked(body, .deflate, limit: limit, isPartial: isPartial)
        }
      case "br": if !looksLikeText(body) { throw .unsupported(method: "Brotli") }
      case "zstd":
        if body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { throw .unsupported(method: "Zstandard") }
      case "identity", "none", "": break
      default: if !looksLikeText(body) { throw .unsupported(method: name) }
      }
    }
    if body.count > limit { throw .tooLarge(limit: limit) }
    return body
  }

  private static func names(in field: HeaderFields.Field?) -> [String] {
    guard let field else { return [] }
    return field.value.split(separator: 0x2C).map { $0.trimmed.loweredText }
  }

  private static func unpacked(
    _ body: [UInt8], _ wrapping: GzipSource.Wrapping, limit: Int, isPartial: Bool
  ) throws(ContainerError) -> [UInt8] {
    let source = GzipSource(BufferedSource(MemorySource(body)), wrapping)
    var result: [UInt8] = []
    do throws(ContainerError) {
      while try source.read(upTo: 1 << 18, into: &result) > 0 {
        if result.count > limit { throw .tooLarge(limit: limit) }
      }
    } catch {
      // Browsers show what comes before garbage, too.
      if case .trailingGarbage = error { return result }
      guard isPartial, case .truncated = error, !result.isEmpty else { throw error }
    }
    return result
  }

  /// Joins chunks; a body that does not begin with one is no chunked one.
  private static func joined(_ body: [UInt8], isPartial: Bool) throws(ContainerError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var index = 0
    while let (size, start) = chunk(at: index, in: body) {
      if size == 0 { return result }
      let end = min(start + size, body.count)
      result += body[start..<end]
      guard start + size <= body.count else {
        if isPartial { return result }
        throw .truncated(kind: "HTTP chunk")
      }
      index = end
      if index < body.count, body[index] == 0x0D { index += 1 }
      if index < body.count, body[index] == 0x0A { index += 1 }
    }
    if result.isEmpty { return body }
    if isPartial || index >= body.count { return result }
    throw .damaged(kind: "HTTP chunks", problem: "no length of a chunk at byte \(index + 1) of the body")
  }

  private static func chunk(at index: Int, in body: [UInt8]) -> (size: Int, start: Int)? {
    let line = body[index..<min(index + 1024, body.count)].prefix { $0 != 0x0A }
    guard line.endIndex < body.count, body[line.endIndex] == 0x0A else { return nil }
    let digits = line.prefix { $0 != 0x3B }.trimmed
    guard (1...8).contains(digits.count) else { return nil }
    var size = 0
    for digit in digits {
      guard let value = digit.hexDigit else { return nil }
      size = size << 4 | Int(value)
    }
    return (size, line.endIndex + 1)
  }

  private static func isZlib(_ body: [UInt8]) -> Bool {
    guard body.count > 2 else { return false }
    return body[0] & 0x0F == 8 && body[0] >> 4 <= 7 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  /// Whether there are no control characters at the beginning: packed data have some among their first bytes.
  private static func looksLikeText(_ body: [UInt8]) -> Bool {
    body.prefix(64).allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0.isBlank || $0 == 0x0C }
  }
}
