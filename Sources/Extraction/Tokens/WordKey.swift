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
  private let table: KeyTable
  /// The keys of the words.
  let keys: [UInt64]

  package init(_ words: String) {
    keys = words.split(whereSeparator: \.isWhitespace).map { WordKey.of($0) }
    table = KeyTable(keys)
  }

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { table.index(of: key) != nil }
  @inline(__always)
  package func contains(_ token: Token) -> Bool { contains(token.key) }
}

/// A dictionary from words to values.
package struct WordMap<Value: Sendable>: Sendable {
  private let table: KeyTable
  private let values: [Value]
  /// The keys of the words.
  let keys: [UInt64]

  /// Of equal words the first counts.
  package init(_ pairs: KeyValuePairs<String, Value>) {
    keys = pairs.map { WordKey.of($0.key) }
    table = KeyTable(keys)
    values = pairs.map(\.value)
  }

  @inline(__always)
  package subscript(_ token: Token) -> Value? { self[token.key] }
  @inline(__always)
  package subscript(_ key: UInt64) -> Value? { table.index(of: key).map { values[$0] } }
}

extension WordKey {
  /// The key of every possessive `'s`, straight or curly.
  static let possessive = of("'s")
}
