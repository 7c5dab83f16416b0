/// A code that words spelled or sounding alike share: consonants by their group, vowels left out, repeats once.
///
/// The groups are Soundex's (R. C. Russell, US patent 1,261,167, 1918); unlike Soundex the first letter is coded too, so that
/// `Krista` finds `Christa`, and h and w are as silent as vowels.
enum SpellingCode {
  /// The code of a folded word; empty for one of vowels alone.
  static func code(_ word: String) -> String {
    var code: [UInt8] = []
    var last: UInt8 = 0
    for byte in word.utf8 {
      let group = group(byte)
      if group != 0, group != last { code.append(group) }
      // Repeats part by a vowel count twice, as in `Nanette`; h and w do not part.
      if byte != UInt8(ascii: "h"), byte != UInt8(ascii: "w") { last = group }
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// The codes one slip away: a consonant left out, put in or taken for another; some hundred for a long word.
  static func neighbours(of code: String) -> [String] {
    let code = Array(code.utf8)
    var found: Set<[UInt8]> = []
    for index in code.indices {
      var shorter = code
      shorter.remove(at: index)
      found.insert(shorter)
      for group in groups {
        var other = code
        other[index] = group
        found.insert(other)
      }
    }
    for index in 0...code.count {
      for group in groups {
        var longer = code
        longer.insert(group, at: index)
        found.insert(longer)
      }
    }
    found.remove(code)
    found.remove([])
    return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private static let groups = Array("123456".utf8)

  private static func group(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"): UInt8(ascii: "1")
    case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "k"), UInt8(ascii: "q"),
      UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      UInt8(ascii: "2")
    case UInt8(ascii: "d"), UInt8(ascii: "t"): UInt8(ascii: "3")
    case UInt8(ascii: "l"): UInt8(ascii: "4")
    case UInt8(ascii: "m"), UInt8(ascii: "n"): UInt8(ascii: "5")
    case UInt8(ascii: "r"): UInt8(ascii: "6")
    default: 0
    }
  }
}
