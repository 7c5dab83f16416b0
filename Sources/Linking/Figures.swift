/// The numbers of a text in their order: a table that comes out every week has the same words each time, and other figures.
///
/// Of a number the digits count, whatever parts them, so that `1,165` and `1165`, and `13.9` and `13,9`, are the same. The numbers of
/// lists, which stand at the beginning of a line before a full stop or a bracket, are none.
struct Figures: Sendable, Equatable {
  /// Hashes of the first numbers.
  private(set) var values: [UInt64] = []

  /// Numbers of a text that are looked at: comparing takes their square.
  private static let most = 256
  /// Numbers below which the words alone tell.
  private static let fewest = 6
  /// Share of the numbers that copies have in common, in order: an editor cuts, rounds and converts some, but not half of them.
  private static let shared = 0.6

  /// None.
  init() {}

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Those of a text in UTF-8.
  init(utf8: UnsafeBufferPointer<UInt8>) { read(utf8) }

  /// Whether the numbers of one text are, but for some, those of the other in their order.
  func agree(with other: Figures) -> Bool {
    let shorter = min(values.count, other.values.count)
    if shorter < Figures.fewest || values == other.values { return true }
    // The longest common subsequence, row by row (Wagner and Fischer, 1974).
    var row = [Int](repeating: 0, count: other.values.count + 1)
    for value in values {
      var diagonal = 0
      for (index, candidate) in other.values.enumerated() {
        let above = row[index + 1]
        row[index + 1] = value == candidate ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return Double(row[other.values.count]) >= Figures.shared * Double(shorter)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }
    var index = 0
    while values.count < Figures.most, let start = Figures.digit(in: bytes, from: index) {
      index = start
      if start > 0, bytes[start - 1] >= 0x80 || (bytes[start - 1] | 0x20) &- 0x61 < 26 {
        // Digits within a word are part of its name.
        while isDigit(index) { index += 1 }
        continue
      }
      var hash = HashedWord.seed
      while index < bytes.count {
        if isDigit(index) {
          hash = HashedWord.step(hash, bytes[index])
        } else if bytes[index] != 0x2C && bytes[index] != 0x2E || !isDigit(index + 1) {
          break
        }
        index += 1
      }
      let isOfList =
        index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x29)
        && Figures.isLineStart(start, in: bytes)
      if !isOfList { values.append(hash) }
    }
  }

  /// The first digit from a place on; eight bytes at once are looked at.
  private static func digit(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // Zero where the upper half of a byte is that of the digits, which six other marks have, too.
      let halves = (eight ^ 0x3030_3030_3030_3030) & 0xF0F0_F0F0_F0F0_F0F0
      let found = (halves &- 0x0101_0101_0101_0101) & ~halves & 0x8080_8080_8080_8080
      if found == 0 {
        index += 8
        continue
      }
      index += found.trailingZeroBitCount / 8
      if raw[index] <= 0x39 { return index }
      index += 1
    }
    while index < raw.count {
      if raw[index] &- 0x30 < 10 { return index }
      index += 1
    }
    return nil
  }

  /// Whether nothing but blanks stands before a place in its line.
  private static func isLineStart(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = place
    while index > 0, bytes[index - 1] <= 0x20, bytes[index - 1] != 0x0A { index -= 1 }
    return index == 0 || bytes[index - 1] == 0x0A
  }
}
