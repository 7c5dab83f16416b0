internal import Synchronization

/// A set of words, written as one blank-separated string.
///
/// Its table is made when it is first asked, and all else is known to the compiler: a static set needs no `swift_once`, which
/// Linux calls at every use of a static value that has to be computed.
struct WordSet: ~Copyable, Sendable {
  private let words: StaticString
  /// The address of the table, 0 until it is made.
  private let table = Atomic<UInt>(0)

  @inline(__always)
  init(_ words: StaticString) { self.words = words }

  /// The keys of the words, worked out anew.
  var keys: [UInt64] { WordKey.all(words) }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    (KeyTable(address: table.load(ordering: .acquiring)) ?? made()).contains(key)
  }
  @inline(__always)
  func contains(_ token: Token) -> Bool { contains(token.key) }

  @inline(never)
  private func made() -> KeyTable {
    let made = KeyTable(keys)
    let (_, earlier) = table.compareExchange(
      expected: 0, desired: made.address, ordering: .acquiringAndReleasing)
    // Another thread was first.
    guard let earlier = KeyTable(address: earlier) else { return made }
    made.deallocate()
    return earlier
  }
}
