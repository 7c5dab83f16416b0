/// What a linear model of quote reading looks at: an enumeration of at most 128 cases.
package protocol Clue: RawRepresentable<UInt8>, CaseIterable, Hashable, Sendable {}

/// The clues found in one place, a bit each.
package struct Evidence<C: Clue>: ExpressibleByArrayLiteral, Hashable, Sendable {
  /// Bit `n` is set where the clue of raw value `n` was found.
  package private(set) var bits: UInt128 = 0

  @inline(__always)
  package init(arrayLiteral clues: C...) {
    for clue in clues { insert(clue) }
  }

  @inline(__always)
  mutating func insert(_ clue: C) { bits |= 1 << UInt128(clue.rawValue) }
  @inline(__always)
  mutating func formUnion(_ other: Self) { bits |= other.bits }
  @inline(__always)
  func contains(_ clue: C) -> Bool { bits & 1 << UInt128(clue.rawValue) != 0 }
  @inline(__always)
  func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
}
