/// The different pairs of a text by their hashes: a set that is counted against another one without any being sorted.
struct PairSet: Sendable {
  /// 0 in empty slots: open addressing. No pair that occurs has 0.
  private let slots: [UInt64]
  /// How many there are.
  let count: Int

  /// Pairs in any order, some of them again.
  init(_ hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var count = 0
    for hash in hashes where hash != 0 {
      let slot = PairSet.slot(of: hash, in: slots)
      if slots[slot] == 0 {
        slots[slot] = hash
        count += 1
      }
    }
    self.slots = slots
    self.count = count
  }

  /// How many are in both.
  func shared(with other: PairSet) -> Int {
    let (few, many) = slots.count <= other.slots.count ? (slots, other.slots) : (other.slots, slots)
    var shared = 0
    for hash in few where hash != 0 && many[PairSet.slot(of: hash, in: many)] != 0 { shared += 1 }
    return shared
  }

  /// SimHash of all.
  var fingerprint: UInt64 {
    var hash = SimHash()
    for pair in slots where pair != 0 { hash.add(pair) }
    return hash.fingerprint
  }

  /// Where a hash is, or is to be: by its upper bits, mixed by Fibonacci hashing (Knuth, "The Art of Computer Programming", volume 3, 6.4).
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
