/// The keys of some words of a name, in their order.
///
/// The first four lie in the value itself, so that hardly any name needs memory of its own: names are copied and compared a lot.
struct NameParts: RandomAccessCollection, Equatable, Sendable {
  private static let room = 4

  private var near = SIMD4<UInt64>()
  /// All behind the fourth.
  private var far: [UInt64]?
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index < count, "a word of the name")
    guard index >= NameParts.room, let far else { return near[index] }
    return far[index - NameParts.room]
  }

  mutating func append(_ key: UInt64) {
    if count < NameParts.room {
      near[count] = key
    } else if far == nil {
      far = [key]
    } else {
      far?.append(key)
    }
    count += 1
  }

  /// All of them in one number; as with words, two lists of one number are taken to be equal.
  var hash: UInt64 {
    reduce(WordKey.seed) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
  }
}
