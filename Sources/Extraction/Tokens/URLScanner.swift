/// Recognises a web address at a position: `https://…`, `www.…`, `pic.twitter.com/…`.
enum URLScanner {
  private static let openings: [[UInt8]] = [
    "http://", "https://", "www.", "pic.twitter.com/", "t.co/", "bit.ly/",
  ].map { Array($0.utf8) }

  /// Whether an address may begin with the first two letters at a position, as few words do.
  @inline(__always)
  static func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> Bool {
    guard start + 1 < limit else { return false }
    switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
    case (0x68, 0x74), (0x77, 0x77), (0x70, 0x69), (0x74, 0x2E), (0x62, 0x69): return true
    default: return false
    }
  }

  /// The end of the address, without closing punctuation; nil when none begins here.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int? {
    guard mayOpen(bytes, at: start, limit: limit) else { return nil }
    guard openings.contains(where: { matches(bytes, $0, at: start, limit: limit) }) else { return nil }
    var end = start
    while end < limit, bytes[end] > 0x20, bytes[end] < 0x7F, bytes[end] != 0x22, bytes[end] != 0x3C,
      bytes[end] != 0x3E
    { end += 1 }
    let closing: [UInt8] = [0x2E, 0x2C, 0x29, 0x21, 0x3F, 0x3B, 0x3A, 0x27, 0x5D]
    while end > start, closing.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ opening: [UInt8], at start: Int, limit: Int
  ) -> Bool {
    guard start + opening.count < limit else { return false }
    for (offset, byte) in opening.enumerated() where CharacterClass.lower(bytes[start + offset]) != byte {
      return false
    }
    return true
  }
}
