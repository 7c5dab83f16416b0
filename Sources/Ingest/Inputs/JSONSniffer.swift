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
    if ArrayPlace.objects(in: Array(text)) != nil { return .json }
    if name.format == .jsonl { return .jsonl }
    var scanner = JSONScanner(Array(text))
    if (try? scanner.object()) != nil {
      let rest = text.dropFirst(scanner.index).drop { $0 <= 0x20 }
      return rest.isEmpty && isWhole ? feed(text) ?? .json : .jsonl
    }
    let line = text.prefix { $0 != 0x0A }
    // One broken line among others.
    if text[line.endIndex...].first(where: { $0 > 0x20 }) == 0x7B { return .jsonl }
    if let feed = feed(text) { return feed }
    // A line longer than what was read was written by a program, with others behind it more often than not.
    return isWhole || name.format == .json || line.endIndex < text.endIndex ? .json : .jsonl
  }

  /// Whether text is an array of nothing.
  static func isEmptyArray(_ text: [UInt8]) -> Bool {
    text.dropFirst(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).lazy.filter { $0 > 0x20 }.prefix(3)
      .elementsEqual([0x5B, 0x5D])
  }

  /// The formats of one object that is the whole document.
  private static func feed(_ text: ArraySlice<UInt8>) -> InputFormat? {
    let start = Array(text)
    if JSONFeedFormat.recognises(start) { return .jsonFeed }
    return NinjsFormat.recognises(start) ? .ninjs : nil
  }
}
