/// The pass over a document of ``LooseJSON``.
struct LooseScan {
  let bytes: [UInt8]
  private(set) var values: [LooseJSON.Value] = []

  private var index = 0
  /// The objects and arrays still open.
  private var open: [Int] = []
  private var openObjects = 0
  /// The member name that waits for its value.
  private var key: Range<Int>?

  /// How far is looked ahead for the member name that must stand behind a string: longer names end no string.
  private static let nameLimit = 128

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    while index < bytes.count, values.count < LooseJSON.valueLimit {
      switch bytes[index] {
      case 0x7B: begin(.object)
      case 0x5B: begin(.array)
      case 0x7D: end(.object)
      case 0x5D: end(.array)
      case 0x22: string()
      case 0x2F: comment()
      case 0x3C: skipWrapper()
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2B: literal()
      default: index += 1
      }
    }
    while let last = open.popLast() { values[last].end = values.count }
  }

  private var isInObject: Bool { open.last.map { values[$0].kind == .object } ?? false }

  private mutating func append(_ kind: LooseJSON.Kind, _ content: Range<Int>) {
    values.append(
      LooseJSON.Value(
        kind: kind, key: key ?? 0..<0, content: content, parent: open.last ?? -1, end: values.count + 1))
    key = nil
  }

  private mutating func begin(_ kind: LooseJSON.Kind) {
    open.append(values.count)
    if kind == .object { openObjects += 1 }
    append(kind, index..<index)
    index += 1
  }

  /// Closes up to the innermost of a kind; a bracket that closes nothing is passed over.
  private mutating func end(_ kind: LooseJSON.Kind) {
    index += 1
    key = nil
    guard kind == .object ? openObjects > 0 : open.count > openObjects else { return }
    while let last = open.popLast() {
      values[last].end = values.count
      if values[last].kind == .object { openObjects -= 1 }
      if values[last].kind == kind { return }
    }
  }

  private mutating func string() {
    let start = index + 1
    if isInObject, key == nil {
      // A name, or a string out of place, which says nothing.
      if let close = nameEnd(start) { key = start..<close }
      index = (key?.upperBound ?? closing(start)) + 1
      return
    }
    var close = closing(start)
    while close < bytes.count, !endsString(close) { close = closing(close + 1) }
    append(.string, start..<close)
    index = close + 1
  }

  /// The next quotation mark without a backslash; the end of the document when there is none.
  private func closing(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x22 { return index }
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return bytes.count
  }

  /// The end of a member name that begins at an index: the quotation mark before a colon.
  private func nameEnd(_ start: Int) -> Int? {
    let limit = min(bytes.count, start + LooseScan.nameLimit)
    var index = start
    while index < limit, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
    guard index < limit else { return nil }
    let next = skipSpace(index + 1)
    return next < bytes.count && bytes[next] == 0x3A ? index : nil
  }

  /// Whether a quotation mark ends the string, and is no unescaped one in it: behind it stands what may follow a value.
  private func endsString(_ quote: Int) -> Bool {
    var next = skipSpace(quote + 1)
    guard next < bytes.count else { return true }
    var hasComma = false
    if bytes[next] == 0x2C {
      hasComma = true
      next = skipSpace(next + 1)
      guard next < bytes.count else { return true }
    }
    switch bytes[next] {
    case 0x7D, 0x5D, 0x2F: return true
    case 0x22: return isInObject ? nameEnd(next + 1) != nil : hasComma
    case 0x7B, 0x5B, 0x2D, 0x30...0x39: return hasComma && !isInObject
    default: return open.isEmpty
    }
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  private mutating func literal() {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2B, 0x2E, 0x5F, 0x80...: index += 1
      default:
        // A word where no value may stand says nothing.
        if key != nil || !open.isEmpty && !isInObject { append(.literal, start..<index) }
        return
      }
    }
  }

  /// `// …` to the line's end and `/* … */`; the line that opens or closes a CDATA section holds no more than that.
  private mutating func comment() {
    guard index + 1 < bytes.count else {
      index += 1
      return
    }
    if bytes[index + 1] == 0x2A {
      index += 2
      while index < bytes.count, !(bytes[index] == 0x2F && bytes[index - 1] == 0x2A) { index += 1 }
      index += 1
    } else if bytes[index + 1] == 0x2F {
      let next = skipSpace(index + 2)
      if next < bytes.count, bytes[next] == 0x3C || bytes[next] == 0x5D {
        index = next
        return
      }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    } else {
      index += 1
    }
  }

  /// `<![CDATA[` or `<!--`, whose brackets are none of the document's.
  private mutating func skipWrapper() {
    let cdata: StaticString = "<![CDATA["
    let isData = cdata.withUTF8Buffer { bytes[index...].starts(with: $0) }
    index += isData ? cdata.utf8CodeUnitCount : 1
  }
}
