/// Finds the position of a word's key among given ones: a hash table with open addressing.
///
/// Extraction asks dozens of word lists about every token. The keys are hashes already, so that hashing them once more, as
/// `Set` does, is time for nothing. A table is made once and lasts as long as the process, so that it is a plain address:
/// nothing is counted when it is passed, and no slot beyond it can be asked for, for slots are taken modulo its size.
struct KeyTable: @unchecked Sendable {
  // Sendable, because what it points at is written before anybody has the address, and never again.

  /// The greatest slot, which is one less than a power of two; then the keys, 0 in empty slots, at most a quarter of them
  /// filled; then the position of each.
  private let words: UnsafePointer<UInt64>

  /// Where it lies, never 0.
  var address: UInt { UInt(bitPattern: words) }

  /// The table that lies at an address; nil at 0.
  @inline(__always)
  init?(address: UInt) {
    guard let words = UnsafePointer<UInt64>(bitPattern: address) else { return nil }
    self.words = words
  }

  /// Of equal keys the first counts. A key of 0, which no word has in practice, is never found.
  init(_ list: [UInt64]) {
    var size = 8
    while size < list.count * 4 { size *= 2 }
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 + 2 * size)
    words.initialize(repeating: 0, count: 1 + 2 * size)
    words[0] = UInt64(size - 1)
    for (position, key) in list.enumerated() where key != 0 {
      var slot = KeyTable.home(of: key) & (size - 1)
      while words[1 + slot] != 0, words[1 + slot] != key { slot = (slot + 1) & (size - 1) }
      guard words[1 + slot] == 0 else { continue }
      words[1 + slot] = key
      words[1 + size + slot] = UInt64(position)
    }
    self.words = UnsafePointer(words)
  }

  /// Takes the memory back of a table that nobody else has.
  func deallocate() { words.deallocate() }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool { slot(of: key) != nil }

  /// The position of the key in the list, nil when it is not there.
  @inline(__always)
  func index(of key: UInt64) -> Int? {
    guard let slot = slot(of: key) else { return nil }
    return Int(truncatingIfNeeded: words[2 &+ Int(truncatingIfNeeded: words[0]) &+ slot])
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int? {
    let mask = Int(truncatingIfNeeded: words[0])
    var slot = KeyTable.home(of: key) & mask
    while true {
      let found = words[1 &+ slot]
      if found == 0 { return nil }
      if found == key { return slot }
      slot = (slot &+ 1) & mask
    }
  }

  /// FNV-1a mixes its lower bits less well than its upper ones.
  @inline(__always)
  private static func home(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }
}
