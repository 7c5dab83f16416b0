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

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

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
    func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    var index = 0
    var isLineStart = true
    var isWord = false
    while index < bytes.count, values.count < Figures.most {
      let byte = bytes[index]
      guard isDigit(index), !isWord else {
        if byte == 0x0A { isLineStart = true } else if byte > 0x20 { isLineStart = false }
        // Digits within a word are part of its name.
        isWord = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || isWord && isDigit(index)
        index += 1
        continue
      }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      while isDigit(index)
        || index < bytes.count && [0x2C, 0x2E].contains(bytes[index]) && isDigit(index + 1)
      {
        if isDigit(index) { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
        index += 1
      }
      let isOfList = isLineStart && index < bytes.count && [0x2E, 0x29].contains(bytes[index])
      isLineStart = false
      if !isOfList { values.append(hash) }
    }
  }
}
