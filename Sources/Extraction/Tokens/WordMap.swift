internal import Synchronization

/// A dictionary from words to values; like a ``WordSet``, it is made when it is first asked.
struct WordMap<Value: Sendable>: ~Copyable, Sendable {
  private let pairs: @Sendable () -> KeyValuePairs<String, Value>
  /// The addresses of the values and of the table of their words, 0 until they are made; the table's is the last to be told.
  private let values = Atomic<UInt>(0)
  private let table = Atomic<UInt>(0)

  /// Of equal words the first counts.
  @inline(__always)
  init(_ pairs: @escaping @Sendable () -> KeyValuePairs<String, Value>) { self.pairs = pairs }

  /// The keys of the words, worked out anew.
  var keys: [UInt64] { pairs().map { WordKey.of($0.key) } }

  @inline(__always)
  subscript(_ token: Token) -> Value? { self[token.key] }
  @inline(__always)
  subscript(_ key: UInt64) -> Value? {
    let table = KeyTable(address: table.load(ordering: .acquiring)) ?? made()
    guard let index = table.index(of: key) else { return nil }
    return UnsafePointer<Value>(bitPattern: values.load(ordering: .relaxed))?[index]
  }

  @inline(never)
  private func made() -> KeyTable {
    let pairs = pairs()
    let made = KeyTable(pairs.map { WordKey.of($0.key) })
    let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: pairs.count)
    _ = values.initialize(from: pairs.map(\.value))
    // Of threads that make it at the same time one tells its values, and each of them then a table that is right for these.
    let address = UInt(bitPattern: values.baseAddress)
    let (isFirst, _) = self.values.compareExchange(
      expected: 0, desired: address, ordering: .acquiringAndReleasing)
    if !isFirst {
      values.deinitialize()
      values.deallocate()
    }
    let (_, earlier) = table.compareExchange(
      expected: 0, desired: made.address, ordering: .acquiringAndReleasing)
    guard let earlier = KeyTable(address: earlier) else { return made }
    made.deallocate()
    return earlier
  }
}
