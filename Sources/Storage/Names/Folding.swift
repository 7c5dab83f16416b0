/// Folds text to lower case without accents, the form in which names are compared.
enum Folding {
  /// The words of a text: lower case, accents gone, cut at everything but letters, digits and apostrophes; apostrophes are left out.
  static func words(_ text: String) -> [String] {
    var plain = text
    if let words = plain.withUTF8({ plainWords($0) }) { return words }
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars where !append(scalar, to: &word) {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words of a text in ASCII, as most names are; nil for another.
  private static func plainWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    var words: [String] = []
    words.reserveCapacity(4)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x27: break
      case 0x80...: return nil
      default:
        if !folded.isEmpty { words.append(String(decoding: folded, as: UTF8.self)) }
        folded.removeAll(keepingCapacity: true)
      }
    }
    if !folded.isEmpty { words.append(String(decoding: folded, as: UTF8.self)) }
    return words
  }

  /// Appends a scalar's folded form; false for one that parts words.
  private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: word.append(UInt8(scalar.value))
    case 0x41...0x5A: word.append(UInt8(scalar.value) + 32)
    case 0x27, 0x2019, 0x2BC, 0x300...0x36F: break
    case 0...0xBF: return false
    case 0xC0...0x24F: append(latin[Int(scalar.value - 0xC0)], for: scalar, to: &word)
    case 0x1E00...0x1EFF: append(latinAdditional[Int(scalar.value - 0x1E00)], for: scalar, to: &word)
    default:
      guard scalar.properties.isAlphabetic else { return false }
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return true
  }

  private static func append(_ base: UInt8, for scalar: Unicode.Scalar, to word: inout [UInt8]) {
    switch base {
    case UInt8(ascii: "A"): word += "ae".utf8
    case UInt8(ascii: "O"): word += "oe".utf8
    case UInt8(ascii: "S"): word += "ss".utf8
    case UInt8(ascii: "T"): word += "th".utf8
    case UInt8(ascii: "_"): word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    default: word.append(base)
    }
  }

  /// Base letters of U+00C0 to U+024F, by canonical decomposition (Unicode 15) and, for barred letters, by shape; A, O, S and T stand
  /// for ae, oe, ss and th, _ for none.
  private static let latin = Array(
    ("aaaaaaAceeeeiiiidnooooo_ouuuuyTSaaaaaaAceeeeiiiidnooooo_ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggg"
      + "gggghhhhiiiiiiiiii__jjkk_llllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
      + "b______________e_______i________oo_____________uu____________________________aaiioouuuuuuuuuu_aa"
      + "aaAA__ggkkoooo__j___gg__nnaaAAooaaaaeeeeiiiioooorrrruuuusstt__hh______aaeeooooooooyy____________"
      + "___b____________").utf8)

  /// Base letters of U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
      + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy_s__S_aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy______").utf8)
}
