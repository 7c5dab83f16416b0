/// Values by the keys of words, for lists that are worked out rather than written.
struct KeyMap<Value: Sendable>: Sendable {
  /// The keys of the words.
  let keys: [UInt64]
  private let table: KeyTable
  /// Parallel to ``keys``.
  private let values: [Value]

  init(_ values: [UInt64: Value]) {
    let pairs = Array(values)
    keys = pairs.map(\.key)
    table = KeyTable(keys)
    self.values = pairs.map(\.value)
  }

  @inline(__always)
  subscript(_ key: UInt64) -> Value? { table.index(of: key).map { values[$0] } }
}

extension KeyMap where Value: OptionSet {
  /// Which of several word lists hold a word: one look instead of one in each list.
  ///
  /// - Parameter lists: the keys of the words of each role; a word may have several.
  init(roles lists: [(role: Value, keys: [UInt64])]) {
    var roles: [UInt64: Value] = [:]
    for list in lists {
      for key in list.keys { roles[key, default: []].formUnion(list.role) }
    }
    self.init(roles)
  }

  /// What a word is; empty for most words.
  @inline(__always)
  func roles(of token: Token) -> Value { self[token.key] ?? [] }
}
