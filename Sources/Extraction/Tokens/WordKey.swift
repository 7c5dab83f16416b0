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
}

/// A set of words, written as one blank-separated string.
package struct WordSet: Sendable {
  private let keys: Set<UInt64>

  package init(_ words: String) {
    keys = Set(words.split(whereSeparator: \.isWhitespace).map { WordKey.of($0) })
  }

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { keys.contains(key) }
  @inline(__always)
  package func contains(_ token: Token) -> Bool { keys.contains(token.key) }
}

/// A dictionary from words to values.
package struct WordMap<Value: Sendable>: Sendable {
  private let values: [UInt64: Value]

  package init(_ pairs: KeyValuePairs<String, Value>) {
    values = Dictionary(pairs.map { (WordKey.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @inline(__always)
  package subscript(_ token: Token) -> Value? { values[token.key] }
  @inline(__always)
  package subscript(_ key: UInt64) -> Value? { values[key] }
}

extension WordKey {
  /// The key of every possessive `'s`, straight or curly.
  static let possessive = of("'s")
}
