import Wording

/// Finds any of many fixed phrases in a text in one pass.
struct PhraseTable: Sendable {
  /// All phrases, those of one first byte together, the longest first; `starts` parts them.
  private var pool: [UInt8] = []
  private var starts: [Int] = [0]
  /// For each first byte the indices into `starts`.
  private var buckets: [Range<Int>] = Array(repeating: 0..<0, count: 256)
  /// A bit for every two bytes that a phrase begins with: few words pass, and of these most are phrases.
  private var beginnings = [UInt64](repeating: 0, count: 1024)

  /// Phrases are compared byte for byte: write them as the text to be searched is written.
  init(_ phrases: [String]) {
    let groups = Dictionary(grouping: phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }) { Int($0[0]) }
    for (first, group) in groups {
      let begin = starts.count - 1
      for phrase in group.sorted(by: { $0.count > $1.count }) {
        pool += phrase
        for second in phrase.count > 1 ? phrase[1]...phrase[1] : 0...255 {
          let pair = first << 8 | Int(second)
          beginnings[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        starts.append(pool.count)
      }
      buckets[first] = begin..<starts.count - 1
    }
  }

  /// The places of every phrase that begins and ends at a word boundary.
  func matches(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    search(text[...]) { place in
      found.append(place)
      return true
    }
    return found
  }

  /// Whether any phrase occurs.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    var isFound = false
    search(text) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The end of the longest phrase that begins at an index.
  func end(of text: [UInt8], at index: Int) -> Int? { end(of: text[...], at: index) }

  /// The end of the longest phrase that begins at an index.
  func end(of text: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard text.indices.contains(index) else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      end(bytes, index - text.startIndex).map { $0 + text.startIndex }
    }
  }

  /// Gives the place of each phrase to the closure until it returns false.
  private func search(_ text: ArraySlice<UInt8>, _ found: (Range<Int>) -> Bool) {
    text.withUnsafeBufferPointer { bytes in
      beginnings.withUnsafeBufferPointer { beginnings in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          let pair = Int(byte) << 8 | (index + 1 < bytes.count ? Int(bytes[index + 1]) : 0)
          if beginnings[pair >> 6] &>> UInt64(pair & 63) & 1 != 0, let end = end(bytes, index),
            !found(index + text.startIndex..<end + text.startIndex)
          {
            return
          }
          index += 1
          // No phrase begins within a word.
          if byte.isWordByte { while index < bytes.count, bytes[index].isWordByte { index += 1 } }
        }
      }
    }
  }

  private func end(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    for phrase in buckets[Int(bytes[index])] {
      let start = starts[phrase]
      let end = index + starts[phrase + 1] - start
      guard end <= bytes.count else { continue }
      var offset = 1
      while index + offset < end, bytes[index + offset] == pool[start + offset] { offset += 1 }
      guard index + offset == end else { continue }
      if end < bytes.count, bytes[end].isWordByte, bytes[end - 1].isWordByte { continue }
      return end
    }
    return nil
  }
}
