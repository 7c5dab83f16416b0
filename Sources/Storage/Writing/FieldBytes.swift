internal import Records

/// The text of a field as bytes, in which offsets in Unicode scalars are found without going through it each time.
struct FieldBytes {
  let bytes: [UInt8]
  /// Bytes before every 64th scalar; empty where all are ASCII, one byte a scalar.
  private let marks: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    marks = bytes.withUnsafeBytes { FieldBytes.isPlain($0) ? [] : FieldBytes.marks($0) }
  }

  /// Whether all bytes are ASCII; eight at once are looked at, here and below.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    var upper: UInt64 = 0
    while index + 8 <= bytes.count {
      upper |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    return upper & 0x8080_8080_8080_8080 == 0 && bytes[index...].allSatisfy { $0 < 0x80 }
  }

  private static func marks(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / 64 + 1)
    var scalars = 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, scalars + 8 <= marks.count * 64 {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Bytes that go on with a scalar have 10 as their upper bits.
        let within = eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
        scalars += 8 - Int(truncatingIfNeeded: (within &* 0x0101_0101_0101_0101) >> 56)
        index += 8
        continue
      }
      if bytes[index] & 0xC0 != 0x80 {
        if scalars == marks.count * 64 { marks.append(index) }
        scalars += 1
      }
      index += 1
    }
    return marks
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
    guard text.utf8.count == range.count else { return false }
    var text = text
    return text.withUTF8 { words in
      bytes.withUnsafeBufferPointer { field in
        var place = range.lowerBound
        for word in words {
          if word != field[place] { return false }
          place += 1
        }
        return true
      }
    }
  }

  /// Where a text begins, first within a place; in linear time, after Knuth, Morris and Pratt (1977).
  func first(_ text: String, in range: Range<Int>) -> Int? {
    let words = Array(text.utf8)
    guard let initial = words.first else { return nil }
    guard let start = bytes[range].firstIndex(of: initial), words.count <= range.upperBound - start else {
      return nil
    }
    // Mostly the words are where their first letter is.
    if has(text, at: start..<start + words.count) { return start }
    // How many bytes of the beginning end at each byte.
    var borders = [Int](repeating: 0, count: words.count)
    var matched = 0
    for index in words.indices.dropFirst() {
      while matched > 0, words[index] != words[matched] { matched = borders[matched - 1] }
      if words[index] == words[matched] { matched += 1 }
      borders[index] = matched
    }
    matched = 0
    for index in start..<range.upperBound {
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
