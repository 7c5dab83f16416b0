import Wording

/// Finds any of many fixed phrases in a text in one pass.
struct PhraseTable: Sendable {
  /// All phrases, those of one first byte together, the longest first; `starts` parts them.
  private var pool: [UInt8] = []
  private var starts: [Int] = [0]
  /// For each first byte the indices into `starts`.
  private var buckets: [Range<Int>] = Array(repeating: 0..<0, count: 256)

  /// Phrases are compared byte for byte: write them as the text to be searched is written.
  init(_ phrases: [String]) {
    let groups = Dictionary(grouping: phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }) { Int($0[0]) }
    for (first, group) in groups {
      let begin = starts.count - 1
      for phrase in group.sorted(by: { $0.count > $1.count }) {
        pool += phrase
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
      var isInWord = false
      for index in bytes.indices {
        let byte = bytes[index]
        let isWord = byte.isWordByte
        defer { isInWord = isWord }
        if isWord && isInWord || buckets[Int(byte)].isEmpty { continue }
        if let end = end(bytes, index), !found(index + text.startIndex..<end + text.startIndex) { return }
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
