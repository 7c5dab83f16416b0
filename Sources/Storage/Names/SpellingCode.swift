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
      let group = group(UInt32(byte))
      if group != 0, group != last { code.append(group) }
      // Repeats part by a vowel count twice, as in `Nanette`; h and w do not part.
      if byte != UInt8(ascii: "h"), byte != UInt8(ascii: "w") { last = group }
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// The codes one slip away: a consonant left out, put in, taken for another or swapped with the next; some hundred for a long word.
  static func neighbours(of code: String) -> [String] {
    let code = Array(code.utf8)
    var found: Set<[UInt8]> = []
    for index in code.indices {
      var shorter = code
      shorter.remove(at: index)
      found.insert(shorter)
      // What it parted is one now.
      if index > 0, index < shorter.count, shorter[index] == shorter[index - 1] {
        shorter.remove(at: index)
        found.insert(shorter)
      }
      for group in groups {
        var other = code
        other[index] = group
        found.insert(other)
      }
    }
    for index in code.indices.dropLast() {
      var swapped = code
      swapped.swapAt(index, index + 1)
      found.insert(swapped)
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

  /// The digit of a letter's group; 0 for one that is left out.
  static func group(_ scalar: UInt32) -> UInt8 {
    switch Unicode.Scalar(scalar) {
    case "b", "f", "p", "v": UInt8(ascii: "1")
    case "c", "g", "j", "k", "q", "s", "x", "z": UInt8(ascii: "2")
    case "d", "t": UInt8(ascii: "3")
    case "l": UInt8(ascii: "4")
    case "m", "n": UInt8(ascii: "5")
    case "r": UInt8(ascii: "6")
    default: 0
    }
  }
}
