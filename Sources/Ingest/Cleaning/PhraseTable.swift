/// Finds any of many fixed phrases in a text in one pass.
struct PhraseTable: Sendable {
  private var buckets: [[[UInt8]]] = Array(repeating: [], count: 256)

  /// Phrases are compared byte for byte: write them as the text to be searched is written.
  init(_ phrases: [String]) {
    for phrase in phrases.map({ Array($0.utf8) }) {
      if let first = phrase.first { buckets[Int(first)].append(phrase) }
    }
  }

  /// The places of every phrase that begins and ends at a word boundary.
  func matches(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in text.indices where index == 0 || !(text[index - 1].isWordByte && text[index].isWordByte) {
      if let end = end(of: text, at: index) { found.append(index..<end) }
    }
    return found
  }

  /// Whether any phrase occurs.
  func occurs(in text: [UInt8]) -> Bool {
    for index in text.indices where index == 0 || !(text[index - 1].isWordByte && text[index].isWordByte) {
      if end(of: text, at: index) != nil { return true }
    }
    return false
  }

  /// The end of the longest phrase that begins at an index.
  func end(of text: [UInt8], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    var longest: Int?
    for phrase in buckets[Int(text[index])] {
      let end = index + phrase.count
      guard end <= text.count, end > longest ?? 0, text[index..<end].elementsEqual(phrase) else { continue }
      if end < text.count, text[end].isWordByte, text[end - 1].isWordByte { continue }
      longest = end
    }
    return longest
  }
}
