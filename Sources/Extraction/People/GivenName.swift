internal import Records

/// The given name of a person's name.
struct GivenName {
  /// The key of the name without accents.
  let key: UInt64
  let genderByEnding: Person.Gender

  /// Nil where the name has none, or where the family's name comes first and no list has the other: `Lee Soo-ah`.
  init?(of name: String) {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // Nearly every name: a character is a byte.
      var name = name
      guard let plain = name.withUTF8(GivenName.init(ofPlain:)) else { return nil }
      self = plain
      return
    }
    let words = name.split(separator: " ").filter { !Titles.kept.contains(WordKey.of($0)) }
    if words.count == 2, let last = words.last, last.utf8.contains(0x2D), let dash = last.firstIndex(of: "-"),
      last.count <= 9,
      last[last.index(after: dash)...].first?.isLowercase == true, words[0].count <= 5
    {
      return nil
    }
    guard let first = words.first else { return nil }
    let plain = Fold.withoutAccents(String(first))
    key = WordKey.of(plain)
    var small = plain.lowercased()
    genderByEnding = small.withUTF8 { GivenName.genderByEnding($0[...]) }
  }

  /// The same of a name of ASCII.
  private init?(ofPlain bytes: UnsafeBufferPointer<UInt8>) {
    var first: (key: UInt64, bytes: Range<Int>)?
    var last = 0..<0
    var count = 0
    var start = 0
    while start < bytes.count {
      var end = start
      var key = WordKey.seed
      while end < bytes.count, bytes[end] != 0x20 {
        key = WordKey.step(key, CharacterClass.lower(bytes[end]))
        end += 1
      }
      if end > start, !Titles.kept.contains(key) {
        if first == nil { first = (key, start..<end) }
        last = start..<end
        count += 1
      }
      start = end + 1
    }
    guard let first else { return nil }
    if count == 2, let dash = last.first(where: { bytes[$0] == 0x2D }), last.count <= 9,
      dash + 1 < last.upperBound, 0x61...0x7A ~= bytes[dash + 1], first.bytes.count <= 5
    {
      return nil
    }
    key = first.key
    genderByEnding = GivenName.genderByEnding(bytes[first.bytes])
  }

  private static let femaleEndings: [StaticString] = ["a", "elle", "ette", "ine", "ene", "lyn", "lynn", "ee"]
  private static let maleEndings: [StaticString] = ["o", "us", "ck", "rd", "ert", "ald", "ton"]

  /// What the ending of a given name tells that no list has.
  private static func genderByEnding(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Person.Gender {
    guard name.count >= 4 else { return .unknown }
    // No ending is longer than the name.
    func ends(in ending: StaticString) -> Bool {
      var at = name.endIndex
      for index in (0..<ending.utf8CodeUnitCount).reversed() {
        at -= 1
        if CharacterClass.lower(name[at]) != ending.utf8Start[index] { return false }
      }
      return true
    }
    if femaleEndings.contains(where: ends) { return .female }
    return maleEndings.contains(where: ends) ? .male : .unknown
  }
}
