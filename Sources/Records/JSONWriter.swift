/// Writes JSON into a byte buffer, key by key: no dictionaries, no reflection.
///
/// Calls must nest as JSON does; commas are set by the writer.
public struct JSONWriter: Sendable {
  /// The UTF-8 text written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty buffer.
  public init() { bytes.reserveCapacity(4096) }

  /// The text written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  /// Writes `{`, what the closure writes, and `}`.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x7B)
    needsComma = false
    content(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  /// Writes an array with one element a call of the closure.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    separate()
    bytes.append(0x5B)
    needsComma = false
    for element in elements { write(&self, element) }
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a string, or null.
  public mutating func value(_ string: String?) {
    separate()
    if let string { quote(string) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes an integer, or null.
  public mutating func value(_ number: Int?) { raw(number.map(String.init)) }

  /// Writes a finite number, or null.
  public mutating func value(_ number: Double?) { raw(number.flatMap { $0.isFinite ? String($0) : nil }) }

  /// Writes true or false, or null.
  public mutating func value(_ truth: Bool?) { raw(truth.map { $0 ? "true" : "false" }) }

  /// Writes text that is JSON already, or null.
  public mutating func raw(_ json: String?) {
    separate()
    bytes.append(contentsOf: (json ?? "null").utf8)
  }

  /// Writes a key and its string value.
  public mutating func field(_ name: String, _ string: String?) {
    key(name)
    value(string)
  }

  /// Writes a key and its integer value.
  public mutating func field(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a key and an array of strings.
  public mutating func field(_ name: String, _ strings: [String]) {
    key(name)
    array(strings) { $0.value($1) }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private mutating func quote(_ string: String) {
    bytes.append(0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(JSONWriter.hex[Int(byte >> 4)])
        bytes.append(JSONWriter.hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
