internal import Synchronization

/// Values by the keys of words that are worked out rather than written; like a ``WordMap``, it is made when it is first asked.
struct KeyMap<Value: Sendable>: ~Copyable, Sendable {
  private let entries: @Sendable () -> [UInt64: Value]
  /// As those of ``WordMap``.
  private let values = Atomic<UInt>(0)
  private let table = Atomic<UInt>(0)
  /// The address of ``filterWords`` numbers with a bit for each word, 0 until they are made: most of what is asked for is none of
  /// the words, and a large table would have to be fetched to say so.
  private let filter = Atomic<UInt>(0)
  private static var filterWords: UInt64 { 128 }

  @inline(__always)
  init(_ entries: @escaping @Sendable () -> [UInt64: Value]) { self.entries = entries }

  /// The keys of the words, worked out anew.
  var keys: [UInt64] { entries().keys.sorted() }

  @inline(__always)
  subscript(_ key: UInt64) -> Value? {
    if let filter = UnsafePointer<UInt64>(bitPattern: filter.load(ordering: .acquiring)),
      filter[KeyMap.place(of: key)] >> (key & 63) & 1 == 0
    {
      return nil
    }
    let table = KeyTable(address: table.load(ordering: .acquiring)) ?? made()
    guard let index = table.index(of: key) else { return nil }
    return UnsafePointer<Value>(bitPattern: values.load(ordering: .relaxed))?[index]
  }

  @inline(never)
  private func made() -> KeyTable {
    // In one order, whichever thread makes it.
    let entries = entries().sorted { $0.key < $1.key }
    let made = KeyTable(entries.map(\.key))
    let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(1, entries.count))
    _ = values.initialize(from: entries.map(\.value))
    // Of threads that make it at the same time one tells its values, and each of them then a table that is right for these.
    let address = UInt(bitPattern: values.baseAddress)
    _ = self.values.compareExchange(expected: 0, desired: address, ordering: .acquiringAndReleasing)
    table.store(made.address, ordering: .releasing)
    let filter = UnsafeMutablePointer<UInt64>.allocate(capacity: Int(KeyMap.filterWords))
    filter.initialize(repeating: 0, count: Int(KeyMap.filterWords))
    for (key, _) in entries { filter[KeyMap.place(of: key)] |= 1 << (key & 63) }
    self.filter.store(UInt(bitPattern: filter), ordering: .releasing)
    return made
  }

  /// Which number of the filter has the bit of a key.
  @inline(__always)
  private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key >> 6) % filterWords) }
}

extension KeyMap where Value: OptionSet {
  /// What a word is; empty for most words.
  @inline(__always)
  func roles(of token: Token) -> Value { self[token.key] ?? [] }
}

extension Dictionary where Key == UInt64, Value: OptionSet {
  /// Which of several word lists hold a word, so that one look does instead of one in each list; a word may have several roles.
  init(roles lists: [(role: Value, keys: [UInt64])]) {
    self.init()
    for list in lists {
      for key in list.keys { self[key, default: []].formUnion(list.role) }
    }
  }
}
