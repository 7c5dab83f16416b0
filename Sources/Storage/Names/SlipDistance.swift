/// How far a typed word is from a word of a name, in tenths of a slip: slips that people make often count less than others.
///
/// An alignment as in ``EditDistance``, but by letters, and weighted. The weights order candidates, they do not decide who is one;
/// raising one moves names down that differ so. They were set by hand, on the slips that the notes beside them name.
enum SlipDistance {
  private static let letter = 10
  /// A letter doubled, or written once for twice.
  private static let doubled = 5
  /// `h` and `w` that are not heard.
  private static let silent = 6
  private static let vowel = 8
  /// One vowel for another: `Smyth`.
  private static let vowelForVowel = 7
  /// One consonant for another of its sound: `Erik`.
  private static let alike = 6
  private static let swapped = 8

  /// The distance, or nil when it is more than ``allowed(for:)``.
  static func between(_ typed: String, _ name: String) -> Int? {
    SlipDistance.mayBeNear(letters(of: typed), letters(of: name))
      ? between(Array(typed.unicodeScalars.map(\.value)), Array(name.unicodeScalars.map(\.value))) : nil
  }

  /// The distance of words given as scalars.
  private static func between(_ a: [UInt32], _ b: [UInt32]) -> Int? {
    let allowed = max(self.allowed(for: a.count), self.allowed(for: b.count))
    if abs(a.count - b.count) * doubled > allowed { return nil }
    var beforeLast: [Int] = []
    var last = [0]
    var leastBefore = 0
    for j in b.indices { last.append(last[j] + cost(of: j, in: b)) }
    for i in a.indices {
      let left = cost(of: i, in: a)
      var row = [last[0] + left]
      row.reserveCapacity(b.count + 1)
      var least = row[0]
      for j in b.indices {
        var best = min(
          last[j + 1] + left, row[j] + cost(of: j, in: b), last[j] + cost(a[i], for: b[j]))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j], a[i] != b[j] {
          best = min(best, beforeLast[j - 1] + swapped)
        }
        row.append(best)
        least = min(least, best)
      }
      // A swap reaches back one row more.
      if min(least, leastBefore) > allowed { return nil }
      leastBefore = least
      beforeLast = last
      last = row
    }
    return last[b.count] <= allowed ? last[b.count] : nil
  }

  /// Which of the letters a to z a word has, as bits, and how many bytes in all.
  private static func letters(of word: String) -> (set: UInt32, count: Int) {
    var set: UInt32 = 0
    var count = 0
    for byte in word.utf8 {
      if byte >= 0x61, byte <= 0x7A { set |= 1 << UInt32(byte - 0x61) }
      count += 1
    }
    return (set, count)
  }

  /// False where too many letters stand in one word alone: each costs a slip of its own.
  private static func mayBeNear(_ a: (set: UInt32, count: Int), _ b: (set: UInt32, count: Int)) -> Bool {
    let alone = max((a.set & ~b.set).nonzeroBitCount, (b.set & ~a.set).nonzeroBitCount)
    return alone * alike <= allowed(for: max(a.count, b.count))
  }

  /// One slip in a word of up to 3 letters, two in one of up to 7, else three.
  static func allowed(for letters: Int) -> Int {
    letter * (letters < 4 ? 1 : letters < 8 ? 2 : 3)
  }

  /// What a letter costs that the other word does not have.
  private static func cost(of index: Int, in word: [UInt32]) -> Int {
    let scalar = word[index]
    if index > 0, word[index - 1] == scalar { return doubled }
    if scalar == 0x68 || scalar == 0x77 { return index == 0 ? vowel : silent }
    return isVowel(scalar) ? vowel : letter
  }

  private static func cost(_ first: UInt32, for second: UInt32) -> Int {
    if first == second { return 0 }
    if isVowel(first), isVowel(second) { return vowelForVowel }
    let group = SpellingCode.group(first)
    return group != 0 && group == SpellingCode.group(second) ? alike : letter
  }

  private static func isVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}
