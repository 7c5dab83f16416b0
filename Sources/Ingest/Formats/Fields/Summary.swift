import Wording

/// Tells a summary of an article's own from one that a machine took out of its text.
enum Summary {
  /// Sentences of the longest summary that is compared; the tools that make them take five.
  private static let longest = 12

  /// Whether all sentences of a summary stand in the text, of which `body` holds the folded letters and digits only.
  ///
  /// A text of more sentences than ``longest`` is none. A summary that breaks off (`She did it, and then…`) repeats the text as well.
  static func isRepeated(_ summary: String, in body: [UInt8]) -> Bool {
    let folded = Line(summary).folded
    var sentences: [[UInt8]] = [[]]
    for (index, byte) in folded.enumerated() {
      let isEnd = byte == 0x2E || byte == 0x21 || byte == 0x3F
      if isEnd, index + 1 < folded.count, folded[index + 1] == 0x20 { sentences.append([]) }
      if byte.isWordByte { sentences[sentences.count - 1].append(byte) }
    }
    let words = sentences.filter { !$0.isEmpty }
    return !words.isEmpty && words.count <= longest && !body.isEmpty && words.allSatisfy { holds(body, $0) }
  }

  /// Whether the words stand in the body; in linear time, however alike the bytes are (Knuth, Morris and Pratt, "Fast
  /// Pattern Matching in Strings", 1977).
  private static func holds(_ body: [UInt8], _ words: [UInt8]) -> Bool {
    var borders = [0]
    var matched = 0
    for index in words.indices.dropFirst() {
      while matched > 0, words[index] != words[matched] { matched = borders[matched - 1] }
      if words[index] == words[matched] { matched += 1 }
      borders.append(matched)
    }
    matched = 0
    for byte in body {
      while matched > 0, byte != words[matched] { matched = borders[matched - 1] }
      if byte == words[matched] { matched += 1 }
      if matched == words.count { return true }
    }
    return false
  }
}
