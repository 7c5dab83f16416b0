/// How common a word is as a given name or surname, and whom the given name usually belongs to.
///
/// From the national given-name counts of the US Social Security Administration and the surname frequencies of the US
/// Census Bureau, both in the public domain; see `Sources/CModels/Data`.
package struct NameStatistics {
  /// What is known of one word; all zero for a word that is no name.
  package struct Entry: Sendable {
    /// 0 for no given name, else 1 + log2 of the people so named (in thousands), at most 15.
    package var given: UInt8 = 0
    /// 0 for no surname, else 1 + log2 of the bearers in 100,000 people, at most 15.
    package var surname: UInt8 = 0
    /// Share of women among the people so named, 0–200 for 0–100 %; meaningful where `given` is not 0.
    package var womenHalfPercent: UInt8 = 0

    package init(given: UInt8 = 0, surname: UInt8 = 0, womenHalfPercent: UInt8 = 0) {
      self.given = given
      self.surname = surname
      self.womenHalfPercent = womenHalfPercent
    }
  }

  /// Slots of the hash table, a power of two.
  package static let slots = 1 << 17
  /// Bytes of a slot: 32-bit fingerprint, given, surname, women, unused.
  package static let slotBytes = 8

  private let table: UnsafeRawPointer

  package init(table: UnsafeRawPointer) { self.table = table }

  /// What is known of the word with this key.
  package subscript(key: UInt64) -> Entry {
    let fingerprint = NameStatistics.fingerprint(key)
    var slot = Int(truncatingIfNeeded: key) & (NameStatistics.slots - 1)
    while true {
      let offset = slot * NameStatistics.slotBytes
      let found = table.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      if found == 0 { return Entry() }
      if found == fingerprint {
        return Entry(
          given: table.load(fromByteOffset: offset + 4, as: UInt8.self),
          surname: table.load(fromByteOffset: offset + 5, as: UInt8.self),
          womenHalfPercent: table.load(fromByteOffset: offset + 6, as: UInt8.self))
      }
      slot = (slot + 1) & (NameStatistics.slots - 1)
    }
  }

  /// The upper half of a key, never 0, which marks an empty slot.
  static func fingerprint(_ key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key >> 32)) }

  /// Lays out the table that ``subscript(_:)`` reads.
  package static func makeTable(_ entries: [(key: UInt64, entry: Entry)]) -> [UInt8] {
    precondition(entries.count * 2 < slots, "the name table is too full")
    var bytes = [UInt8](repeating: 0, count: slots * slotBytes)
    for (key, entry) in entries {
      let print = fingerprint(key)
      var slot = Int(truncatingIfNeeded: key) & (slots - 1)
      while bytes[slot * slotBytes..<slot * slotBytes + 4].contains(where: { $0 != 0 }) {
        slot = (slot + 1) & (slots - 1)
      }
      let offset = slot * slotBytes
      for shift in 0..<4 { bytes[offset + shift] = UInt8(truncatingIfNeeded: print >> (8 * UInt32(shift))) }
      bytes[offset + 4] = entry.given
      bytes[offset + 5] = entry.surname
      bytes[offset + 6] = entry.womenHalfPercent
    }
    return bytes
  }
}
