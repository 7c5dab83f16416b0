/// The fields before a body in mail (RFC 5322), HTTP (RFC 9112) and WARC (ISO 28500): `Name: value`, long values folded.
public struct HeaderFields: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// In small letters.
    public let name: String
    /// Unfolded, without blanks at its ends; as written otherwise.
    public let value: [UInt8]

    /// The value as text; what is not UTF-8 in it is repaired.
    public var text: String { String(decoding: value, as: UTF8.self) }
  }

  /// In their order.
  public private(set) var fields: [Field] = []

  /// More fields than any software writes; the rest is passed over.
  static let limit = 2000

  /// Reads the lines of a slice up to its end or to an empty line; lines that are no fields are passed over.
  public init(_ bytes: ArraySlice<UInt8>) {
    var name: String?
    var value: [UInt8] = []
    func finished() -> Field? { name.map { Field(name: $0, value: Array(value[...].trimmed)) } }
    var rest = bytes
    while !rest.isEmpty, fields.count < HeaderFields.limit {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.last == 0x0D { line.removeLast() }
      guard let first = line.first else { break }
      if first == 0x20 || first == 0x09 {
        value.append(0x20)
        value += line.trimmed
        continue
      }
      if let field = finished() { fields.append(field) }
      name = nil
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { continue }
      name = line[..<colon].trimmed.loweredText
      value = Array(line[(colon + 1)...])
    }
    if let field = finished() { fields.append(field) }
  }

  /// The first field of a name, which is given in small letters.
  public subscript(name: String) -> Field? { fields.first { $0.name == name } }

  /// The index behind the empty line that ends the fields, nil when there is none.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      let line = bytes[index..<end]
      if line.isEmpty || line.elementsEqual([0x0D]) { return end + 1 }
      index = end + 1
    }
    return nil
  }
}
