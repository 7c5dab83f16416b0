/// Looks at the first members of a JSON object, by which the formats in JSON are told apart.
struct JSONOpening {
  /// The strings among the values, also those right in an object, as `standard.name`.
  private(set) var texts: [String: String] = [:]
  /// All keys that the bytes show.
  private(set) var keys: Set<String> = []

  /// Reads the beginning of a document in UTF-8; it has no keys when it is no object.
  init(_ start: [UInt8]) {
    var scanner = JSONScanner(start, in: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3..<start.count : nil)
    do throws(IngestError) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        keys.insert(key)
        if scanner.nextMark() == 0x7B {
          var inner = scanner
          try? inner.enterObject()
          while let name = try? inner.nextKey(), case .string(let text)? = try? inner.value() {
            texts["\(key).\(name)"] = text
          }
        }
        if case .string(let text) = try scanner.value() { texts[key] = text }
      }
    } catch {
      // The bytes end: what was seen so far must do.
    }
  }
}
