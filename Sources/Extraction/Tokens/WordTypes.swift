/// Numbers the distinct words of a document, so that what is known of a word is kept in an array.
enum WordTypes {
  /// Unknown to whoever writes a text, so that no text fills one corner of a table on purpose: multiply-shift hashing (Dietzfelbinger,
  /// Hagerup, Katajainen, Penttonen, J. Algorithms 1997). The numbers do not depend on it.
  static let multiplier = UInt64.random(in: .min ... .max) | 1

  /// Gives each token the number of its word and returns how many words there are.
  static func number(_ tokens: inout [Token]) -> Int {
    var bits = 6
    while 1 << bits < tokens.count * 2 { bits += 1 }
    let size = 1 << bits
    let shift = UInt64(64 - bits)
    let multiplier = multiplier
    var count = 0
    // A hash table with open addressing, of the first token of each word; at most half filled, so that every search ends.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { slots in
      slots.initialize(repeating: -1)
      tokens.withUnsafeMutableBufferPointer { tokens in
        for index in tokens.indices {
          let key = tokens[index].key
          var slot = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
          while slots[slot] >= 0, tokens[Int(slots[slot])].key != key { slot = (slot + 1) & (size - 1) }
          if slots[slot] < 0 {
            slots[slot] = Int32(truncatingIfNeeded: index)
            tokens[index].type = Int32(truncatingIfNeeded: count)
            count += 1
          } else {
            tokens[index].type = tokens[Int(slots[slot])].type
          }
        }
      }
    }
    return count
  }
}
