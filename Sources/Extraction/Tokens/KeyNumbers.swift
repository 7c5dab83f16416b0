/// Numbers by the keys of a document's words, gathered while it is read: a hash table with open addressing.
///
/// The keys are hashes already; they are mixed once more with a number that no writer of a text knows, see ``WordTypes/multiplier``.
struct KeyNumbers {
  private struct Slot {
    var key: UInt64 = 0
    /// -1 where the slot is empty.
    var number: Int32 = -1
  }

  private let multiplier = WordTypes.multiplier
  /// A power of two of them, at most half filled, so that every search ends.
  private var slots: [Slot] = []
  /// By how far a product is shifted to make it the number of a slot.
  private var shift: UInt64 = 64
  private var count = 0

  /// The number of a key, 0 or more; nil when it has none.
  subscript(_ key: UInt64) -> Int? {
    @inline(__always) get {
      guard count > 0 else { return nil }
      let found = slots[place(of: key)].number
      return found < 0 ? nil : Int(found)
    }
  }

  /// Gives a key its number, a new one in the place of an older.
  mutating func set(_ number: Int, for key: UInt64) {
    if count * 2 >= slots.count { grow() }
    let place = place(of: key)
    if slots[place].number < 0 { count += 1 }
    slots[place] = Slot(key: key, number: Int32(number))
  }

  /// The slot that holds a key, else the empty one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
    while slots[place].number >= 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    return place
  }

  @inline(never)
  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(32, old.count * 2))
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
    for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
  }
}
