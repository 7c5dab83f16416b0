/// An object of JSON with its members, as readers of one format ask for them.
struct JSONMembers {
  let bytes: [UInt8]
  let range: Range<Int>
  /// In their order; of equal keys the last counts.
  let members: [(key: String, value: JSONScanner.Value)]

  /// Throws ``IngestError/brokenJSON(problem:offset:)``.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(IngestError) {
    self.bytes = bytes
    self.range = range ?? 0..<bytes.count
    var scanner = JSONScanner(bytes, in: range)
    members = try scanner.object()
    try scanner.end()
  }

  /// The string of a key; nil for none, for an empty one and for any other value.
  func text(_ key: String) -> String? {
    guard case .string(let text)? = value(key), text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return text
  }

  /// The value of a key.
  func value(_ key: String) -> JSONScanner.Value? { members.last { $0.key == key }?.value }

  /// The object of a key.
  func object(_ key: String) -> JSONMembers? {
    guard case .raw(let range)? = value(key) else { return nil }
    return try? JSONMembers(bytes, in: range)
  }

  /// The objects of an array, or of an object whose members are objects, with their keys.
  func objects(_ key: String) -> [(key: String?, object: JSONMembers)] {
    guard case .raw(let range)? = value(key) else { return [] }
    if bytes[range.lowerBound] == 0x7B {
      return (object(key)?.members ?? []).compactMap { member in
        guard case .raw(let inner) = member.value, let object = try? JSONMembers(bytes, in: inner) else {
          return nil
        }
        return (member.key, object)
      }
    }
    var scanner = JSONScanner(bytes, in: range)
    return ((try? scanner.array()) ?? []).compactMap { element in
      (try? JSONMembers(bytes, in: element)).map { (nil, $0) }
    }
  }

  /// A member as a field.
  func field(_ key: String, isText: Bool = false) -> Field? {
    value(key).map { JSONValue(bytes: bytes, value: $0).field(key, isText: isText) }
  }
}
