/// A media type with its parameters, as the field `Content-Type` gives it (RFC 2045, RFC 9110).
public struct MediaType: Sendable, Equatable {
  /// Type and subtype in small letters: `text/html`.
  public let name: String
  /// The parameters; names in small letters, values unquoted.
  public let parameters: [String: String]

  /// The character encoding, as written.
  public var charset: String? { parameters["charset"] }

  /// Reads a field's value; `text/plain` for an empty one.
  public init(_ value: some Collection<UInt8>) {
    let bytes = Array(value)
    let semicolon = bytes.firstIndex(of: 0x3B) ?? bytes.endIndex
    let written = bytes[..<semicolon].trimmed.loweredText
    name = written.isEmpty ? "text/plain" : written
    var parameters: [String: String] = [:]
    var rest = bytes[semicolon...]
    while rest.popFirst() != nil {
      let name = rest.prefix { $0 != 0x3D && $0 != 0x3B }
      rest = rest[name.endIndex...]
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop(while: \.isBlank)
      let value = MediaType.takeValue(&rest)
      let key = name.trimmed.loweredText
      if parameters[key] == nil { parameters[key] = String(decoding: value, as: UTF8.self) }
      rest = rest.drop { $0 != 0x3B }
    }
    self.parameters = parameters
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    guard rest.first == 0x22 else {
      let word = rest.prefix { $0 != 0x3B }
      rest = rest[word.endIndex...]
      return Array(word.trimmed)
    }
    rest.removeFirst()
    var value: [UInt8] = []
    while let byte = rest.popFirst(), byte != 0x22 {
      if byte == 0x5C, let escaped = rest.popFirst() { value.append(escaped) } else { value.append(byte) }
    }
    return value
  }
}
