/// Hashes of words, so that words are compared and looked up as integers.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), over the lower-cased UTF-8 bytes. Two words of one key are taken to be one word:
/// among a million words the chance of any collision is about 3 in 100 million.
package enum WordKey {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The key of a word given as text; it is lower-cased first.
  package static func of(_ word: some StringProtocol) -> UInt64 {
    if let key = word.utf8.withContiguousStorageIfAvailable(ofASCII) ?? nil { return key }
    var hash = seed
    for scalar in word.unicodeScalars {
      if scalar == "\u{2019}" {
        hash = step(hash, 0x27)
      } else if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        hash = step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { hash = step(hash, byte) }
      }
    }
    return hash
  }

  /// The key of a word of ASCII; nil for any other.
  private static func ofASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = seed
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      hash = step(hash, CharacterClass.lower(byte))
    }
    return hash
  }

  /// The keys of words written as one string, parted by blanks and line ends.
  static func all(_ words: StaticString) -> [UInt64] {
    words.withUTF8Buffer { bytes in
      bytes.split { $0 <= 0x20 }.map { word in
        let word = UnsafeBufferPointer(rebasing: word)
        return ofASCII(word) ?? of(String(decoding: word, as: UTF8.self))
      }
    }
  }

  /// The key of a word of ASCII letters and marks that stands in the program; the compiler works it out.
  @inline(__always)
  static func literal(_ word: StaticString) -> UInt64 {
    var hash = seed
    for index in 0..<word.utf8CodeUnitCount {
      assert(word.utf8Start[index] < 0x80, "a literal key is of ASCII")
      hash = step(hash, CharacterClass.lower(word.utf8Start[index]))
    }
    return hash
  }

  /// The key of every possessive `'s`, straight or curly.
  static var possessive: UInt64 { literal("'s") }
}
