/// Reads the values of JSON members as the fields of an article need them.
struct JSONValue {
  let bytes: [UInt8]
  let value: JSONScanner.Value

  /// The value as a field; `isText` where it may be an article's text, of which the paragraphs lie deeper.
  func field(_ name: String, isText: Bool) -> Field {
    switch value {
    case .string(let text): return Field(name, text)
    case .null: return Field(name, .none, written: "null")
    case .raw(let range):
      let written = String(decoding: bytes[range], as: UTF8.self)
      switch bytes[range.lowerBound] {
      case 0x74: return Field(name, .flag(true), written: written)
      case 0x66: return Field(name, .flag(false), written: written)
      case 0x5B, 0x7B:
        let texts = isText ? JSONText.paragraphs(bytes, in: range) : names(in: range)
        return Field(name, texts.map { .list($0) } ?? .other, written: written)
      default: return Field(name, Int(written).map { .number($0) } ?? .other, written: written)
      }
    }
  }

  /// The strings of an array, or of its objects the member that names them; of an object that member.
  private func names(in range: Range<Int>) -> [String]? {
    if bytes[range.lowerBound] == 0x7B { return name(in: range).map { [$0] } }
    var scanner = JSONScanner(bytes, in: range)
    guard let elements = try? scanner.array() else { return nil }
    var texts: [String] = []
    for element in elements {
      var scanner = JSONScanner(bytes, in: element)
      if case .string(let text)? = try? scanner.value() {
        texts.append(text)
      } else if let name = name(in: element) {
        texts.append(name)
      } else {
        return nil
      }
    }
    return texts
  }

  private func name(in range: Range<Int>) -> String? {
    guard bytes[range.lowerBound] == 0x7B else { return nil }
    var scanner = JSONScanner(bytes, in: range)
    guard let members = try? scanner.object() else { return nil }
    for key in JSONValue.nameKeys {
      if case .string(let name)? = members.last(where: { $0.key == key })?.value, !name.isEmpty {
        return name
      }
    }
    return nil
  }

  /// Members that hold the words of an object: schema.org `name`, WordPress `rendered`, ninjs `value`, New York Times
  /// `main` and `original`.
  private static let nameKeys = [
    "name", "rendered", "main", "original", "value", "text", "title", "headline",
  ]
}
