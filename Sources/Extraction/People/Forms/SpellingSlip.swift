/// Slips of spelling within one article: `Tennant` and `Tenannt`.
enum SpellingSlip {
  /// Whether two words of five bytes or more differ by one letter put in, left out or exchanged, or by two neighbours swapped
  /// (Damerau, CACM 1964).
  static func isOne(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    let (short, long) =
      first.count <= second.count ? (Array(first), Array(second)) : (Array(second), Array(first))
    guard short.count >= 5, long.count - short.count <= 1, short != long else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    if short.count < long.count { return short[head...].elementsEqual(long[(head + 1)...]) }
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    let changed = head..<short.count - tail
    if changed.count == 1 { return true }
    return changed.count == 2 && short[head] == long[head + 1] && short[head + 1] == long[head]
  }
}
