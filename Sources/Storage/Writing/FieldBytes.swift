internal import Records

/// The text of a field as bytes, in which offsets in Unicode scalars are found without going through it each time.
struct FieldBytes {
  let bytes: [UInt8]
  /// Bytes before every 64th scalar; empty where all are ASCII, one byte a scalar.
  private var marks: [Int] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return }
    var scalars = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % 64 == 0 { marks.append(index) }
      scalars += 1
    }
  }

  /// Bytes before a scalar; all of them for one behind the end.
  func byte(ofScalar offset: Int) -> Int {
    guard !marks.isEmpty else { return min(max(0, offset), bytes.count) }
    guard offset > 0 else { return 0 }
    guard offset / 64 < marks.count else { return bytes.count }
    var index = marks[offset / 64]
    for _ in 0..<offset % 64 where index < bytes.count { index = next(index) }
    return index
  }

  /// The bytes of the scalars from one to another.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    let first = byte(ofScalar: start)
    return first..<max(first, byte(ofScalar: end))
  }

  /// Where the next scalar begins.
  func next(_ index: Int) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Whether a text is the words at a place.
  func has(_ text: String, at range: Range<Int>) -> Bool {
    text.utf8.count == range.count && text.utf8.elementsEqual(bytes[range])
  }

  /// Where a text begins, first within a place; in linear time, after Knuth, Morris and Pratt (1977).
  func first(_ text: String, in range: Range<Int>) -> Int? {
    let words = Array(text.utf8)
    if words.isEmpty { return nil }
    // How many bytes of the beginning end at each byte.
    var borders = [Int](repeating: 0, count: words.count)
    var matched = 0
    for index in words.indices.dropFirst() {
      while matched > 0, words[index] != words[matched] { matched = borders[matched - 1] }
      if words[index] == words[matched] { matched += 1 }
      borders[index] = matched
    }
    matched = 0
    for index in range {
      while matched > 0, bytes[index] != words[matched] { matched = borders[matched - 1] }
      if bytes[index] == words[matched] { matched += 1 }
      if matched == words.count { return index - matched + 1 }
    }
    return nil
  }

  /// How many scalars a place has.
  func scalars(in range: Range<Int>) -> Int {
    marks.isEmpty ? range.count : bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
