/// Tells the formats that are written in JSON.
enum JSONSniffer {
  /// The format of text that begins with a brace or bracket; nil when it is not JSON after all.
  static func format(of text: ArraySlice<UInt8>, name: FileName, isWhole: Bool) -> InputFormat? {
    if text.first == 0x5B {
      // A list of nothing, or of objects; lists of anything else are told by their names only.
      let next = text.dropFirst().first { $0 > 0x20 }
      return next == 0x7B || next == 0x5D && isWhole || name.format == .json ? .json : nil
    }
    guard let next = text.dropFirst().first(where: { $0 > 0x20 }) else { return isWhole ? .json : nil }
    guard next == 0x22 || next == 0x7D else { return nil }
    if name.format == .jsonl { return .jsonl }
    var scanner = JSONScanner(Array(text))
    if let members = try? scanner.object() {
      let rest = text.dropFirst(scanner.index).drop { $0 <= 0x20 }
      if !rest.isEmpty { return .jsonl }
      if isWhole { return feed(members.map { ($0.key, $0.value) }) ?? .json }
      return .jsonl
    }
    return unfinished(text, name: name, isWhole: isWhole)
  }

  /// An object that is broken, or longer than the bytes at hand.
  private static func unfinished(_ text: ArraySlice<UInt8>, name: FileName, isWhole: Bool) -> InputFormat {
    let line = text.prefix { $0 != 0x0A }
    let next = text[line.endIndex...].first { $0 > 0x20 }
    // One broken line among others.
    if next == 0x7B { return .jsonl }
    if isWhole || name.format == .json || line.endIndex < text.endIndex {
      return feed(keys(of: text)) ?? .json
    }
    // A line longer than what was read: an object written by a program, with others behind it more often than not.
    return feed(keys(of: text)) ?? .jsonl
  }

  /// The members of the object that are whole within the bytes at hand.
  private static func keys(of text: ArraySlice<UInt8>) -> [(key: String, value: JSONScanner.Value)] {
    var members: [(String, JSONScanner.Value)] = []
    // Cut behind each comma in turn from the end, the last member is whole; a few tries find it.
    var end = text.endIndex
    for _ in 0..<16 {
      guard let comma = text[..<end].lastIndex(of: 0x2C) else { break }
      var scanner = JSONScanner(Array(text[..<comma]) + [0x7D])
      if let found = try? scanner.object() {
        members = found.map { ($0.key, $0.value) }
        break
      }
      end = comma
    }
    return members
  }

  /// JSON Feed by its version, ninjs by what only it has.
  private static func feed(_ members: [(key: String, value: JSONScanner.Value)]) -> InputFormat? {
    let keys = Set(members.map(\.key))
    for case ("version", .string(let version)) in members where version.contains("jsonfeed.org/version") {
      return .jsonFeed
    }
    let isNinjs =
      keys.contains("uri")
      && !keys.isDisjoint(with: [
        "versioncreated", "versionCreated", "body_text", "body_html", "body_xhtml", "bodies", "standard",
        "pubstatus", "pubStatus", "description_text",
      ])
    return isNinjs ? .ninjs : nil
  }
}
