/// A quick look whether a word can be in a set: never wrong when it says no, rarely when it says yes.
///
/// One bit a word in a field of 8,192, taken from the word's key; with 250 words three in a hundred others pass.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 128)

  init(_ keys: [UInt64]) {
    for key in keys { bits[Int(key >> 6 & 127)] |= 1 << (key & 63) }
  }

  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool { bits[Int(key >> 6 & 127)] >> (key & 63) & 1 == 1 }
}
