/// Reads the members of one JSON object (RFC 8259) and leaves values it is not asked about as they are written.
struct JSONScanner {
  /// A value: text and null read, everything else as its bytes.
  enum Value: Equatable {
    case string(String)
    case null
    /// A number, a truth value, an array or an object: its place in the input.
    case raw(Range<Int>)
  }

  private let bytes: [UInt8]
  private(set) var index: Int
  private let limit: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    index = range?.lowerBound ?? 0
    limit = range?.upperBound ?? bytes.count
  }

  /// The members of an object that fills the range but for white space; the last of two equal keys stands last.
  mutating func object() throws(IngestError) -> [(key: String, value: Value)] {
    skipSpace()
    var members: [(key: String, value: Value)] = []
    try expect(0x7B, "'{' expected")
    skipSpace()
    if peek == 0x7D {
      index += 1
      return members
    }
    while true {
      skipSpace()
      let key = try string()
      skipSpace()
      try expect(0x3A, "':' expected")
      members.append((key, try value()))
      skipSpace()
      if peek == 0x2C {
        index += 1
      } else {
        try expect(0x7D, "',' or '}' expected")
        return members
      }
    }
  }

  /// The places of an array's elements.
  mutating func array() throws(IngestError) -> [Range<Int>] {
    skipSpace()
    try expect(0x5B, "'[' expected")
    var elements: [Range<Int>] = []
    skipSpace()
    if peek == 0x5D {
      index += 1
      return elements
    }
    while true {
      skipSpace()
      let start = index
      try skipValue(depth: 0)
      elements.append(start..<index)
      skipSpace()
      if peek == 0x2C {
        index += 1
      } else {
        try expect(0x5D, "',' or ']' expected")
        return elements
      }
    }
  }

  /// The next byte that is no white space, which stays the next; nil at the end.
  mutating func nextMark() -> UInt8? {
    skipSpace()
    return peek
  }

  /// Goes into the object that comes next.
  mutating func enterObject() throws(IngestError) {
    skipSpace()
    try expect(0x7B, "'{' expected")
  }

  /// The key of the next member of the object gone into, whose value comes next; nil at the object's end.
  mutating func nextKey() throws(IngestError) -> String? {
    if nextMark() == 0x2C { index += 1 }
    if nextMark() == 0x7D {
      index += 1
      return nil
    }
    let key = try string()
    skipSpace()
    try expect(0x3A, "':' expected")
    return key
  }

  /// Passes the value that comes next.
  mutating func skip() throws(IngestError) {
    skipSpace()
    try skipValue(depth: 0)
  }

  /// Throws when something but white space follows.
  mutating func end() throws(IngestError) {
    skipSpace()
    if index < limit { throw failure("text after the object") }
  }

  /// The value that comes next.
  mutating func value() throws(IngestError) -> Value {
    skipSpace()
    if peek == 0x22 { return .string(try string()) }
    let start = index
    try skipValue(depth: 0)
    return bytes[start..<index].elementsEqual("null".utf8) ? .null : .raw(start..<index)
  }

  private var peek: UInt8? { index < limit ? bytes[index] : nil }

  private func failure(_ problem: String) -> IngestError { .brokenJSON(problem: problem, offset: index) }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func expect(_ byte: UInt8, _ problem: String) throws(IngestError) {
    guard let next = peek else { throw failure("the text ends too early") }
    guard next == byte else { throw failure(problem) }
    index += 1
  }

  /// The most arrays and objects in each other; deeper input is a mistake or an attack on the stack.
  static let deepest = 256

  private mutating func skipValue(depth: Int) throws(IngestError) {
    guard depth < JSONScanner.deepest else { throw failure("more than \(JSONScanner.deepest) levels") }
    switch peek {
    case 0x22: try skipString()
    case 0x7B:
      index += 1
      try skipMembers(until: 0x7D, depth: depth, keyed: true)
    case 0x5B:
      index += 1
      try skipMembers(until: 0x5D, depth: depth, keyed: false)
    case 0x74: try skipWord("true")
    case 0x66: try skipWord("false")
    case 0x6E: try skipWord("null")
    case .some(0x2D), .some(0x30...0x39): try skipNumber()
    case nil: throw failure("the text ends too early")
    default: throw failure("a value expected")
    }
  }

  private mutating func skipMembers(until close: UInt8, depth: Int, keyed: Bool) throws(IngestError) {
    skipSpace()
    if peek == close {
      index += 1
      return
    }
    while true {
      skipSpace()
      if keyed {
        try skipString()
        skipSpace()
        try expect(0x3A, "':' expected")
        skipSpace()
      }
      try skipValue(depth: depth + 1)
      skipSpace()
      if peek == 0x2C {
        index += 1
        continue
      }
      try expect(close, "',' or the closing bracket expected")
      return
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(IngestError) {
    let end = index + word.utf8CodeUnitCount
    guard end <= limit, word.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) }) else {
      throw failure("a value expected")
    }
    index = end
  }

  private mutating func skipNumber() throws(IngestError) {
    if peek == 0x2D { index += 1 }
    let isZero = peek == 0x30
    let digits = skipDigits()
    guard digits > 0 else { throw failure("a digit expected") }
    if isZero, digits > 1 { throw failure("a number with a leading zero") }
    if peek == 0x2E {
      index += 1
      guard skipDigits() > 0 else { throw failure("a digit expected") }
    }
    if peek == 0x65 || peek == 0x45 {
      index += 1
      if peek == 0x2B || peek == 0x2D { index += 1 }
      guard skipDigits() > 0 else { throw failure("a digit expected") }
    }
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }

  /// The string that comes next, its escapes resolved; a lone surrogate becomes U+FFFD.
  private mutating func string() throws(IngestError) -> String {
    try expect(0x22, "'\"' expected")
    var run = plainRun()
    if peek == 0x22 {
      index += 1
      return String(decoding: bytes[run], as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(min(limit - run.lowerBound, 1 << 16))
    text += bytes[run]
    while true {
      guard let byte = peek else { throw failure("the string does not end") }
      index += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5C: try escape(into: &text)
      default:
        index -= 1
        throw failure("a control character in a string")
      }
      run = plainRun()
      text += bytes[run]
    }
  }

  /// Passes bytes of a string that stand for themselves.
  private mutating func plainRun() -> Range<Int> {
    let start = index
    bytes.withUnsafeBufferPointer { bytes in
      while index < limit, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    }
    return start..<index
  }

  /// Passes a string, which must be a right one, without reading it.
  private mutating func skipString() throws(IngestError) {
    try expect(0x22, "'\"' expected")
    var scrap: [UInt8] = []
    while true {
      _ = plainRun()
      guard let byte = peek else { throw failure("the string does not end") }
      index += 1
      switch byte {
      case 0x22: return
      case 0x5C:
        scrap.removeAll(keepingCapacity: true)
        try escape(into: &scrap)
      default:
        index -= 1
        throw failure("a control character in a string")
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(IngestError) {
    guard let byte = peek else { throw failure("the string does not end") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var value = try unit()
      if (0xD800..<0xDC00).contains(value), peek == 0x5C, index + 1 < limit, bytes[index + 1] == 0x75 {
        let mark = index
        index += 2
        let low = try unit()
        if (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = mark
        }
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      index -= 1
      throw failure("an unknown escape")
    }
  }

  private mutating func unit() throws(IngestError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = JSONScanner.hexadecimal(byte) else {
        throw failure("four hexadecimal digits expected")
      }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x30...0x39: UInt32(digit - 0x30)
    case 0x41...0x46: UInt32(digit - 0x41 + 10)
    case 0x61...0x66: UInt32(digit - 0x61 + 10)
    default: nil
    }
  }
}
