/// Finds the position of a word's key among given ones: a hash table with open addressing.
///
/// Extraction asks dozens of word lists about every token. The keys are hashes already, so that hashing them once more, as
/// `Set` does, is time for nothing: it was an eighth of all extraction.
struct KeyTable: Sendable {
  /// Keys, 0 in empty slots; a power of two of them, at most a quarter filled.
  private let keys: [UInt64]
  /// Parallel to ``keys``.
  private let positions: [Int32]

  /// Of equal keys the first counts. A key of 0, which no word has in practice, is never found.
  init(_ list: [UInt64]) {
    var size = 8
    while size < list.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var positions = [Int32](repeating: 0, count: size)
    for (position, key) in list.enumerated() where key != 0 {
      var slot = KeyTable.home(of: key) & (size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      guard keys[slot] == 0 else { continue }
      keys[slot] = key
      positions[slot] = Int32(position)
    }
    self.keys = keys
    self.positions = positions
  }

  /// The position of the key in the list, nil when it is not there.
  @inline(__always)
  func index(of key: UInt64) -> Int? {
    var slot = KeyTable.home(of: key) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(positions[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// FNV-1a mixes its lower bits less well than its upper ones.
  @inline(__always)
  private static func home(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }
}
