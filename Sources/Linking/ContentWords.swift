/// Cuts text into the words that tell what it is about: folded, stemmed, hashed, without those every text has.
///
/// Works on UTF-8 bytes. Letters lose case and, in the Latin alphabets, accents; `'s` is dropped; of Chinese, Japanese and Korean every
/// character is a word.
package enum ContentWords {
  /// Calls `found` with the hash of every content word, in order.
  package static func each(in text: String, _ found: (UInt64) -> Void) {
    var text = text
    text.withUTF8 { bytes in each(in: bytes) { word, _ in found(word) } }
  }

  /// Calls `found` with the hash of every content word, in order, and the bytes it was read from.
  ///
  /// The bytes reach up to what parts the word from the next one, marks that count for nothing included: a text that is cut outside of
  /// them has the same words.
  package static func each(in bytes: UnsafeBufferPointer<UInt8>, _ found: (UInt64, Range<Int>) -> Void) {
    // Looked up once: a static table costs a check each time.
    let ascii = ContentWords.ascii
    let stopWords = StopWords.shared
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: HashedWord.longest + 1) { hashes in
      var word = HashedWord(hashes)
      var index = 0
      func finish(at end: Int) {
        let start = word.start
        if let hash = word.finish(stopWords) { found(hash, start..<end) }
      }
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          let folded = ascii[Int(byte)]
          if folded > 1 {
            word.append(folded, at: index)
          } else if folded == 1 {
            if index + 1 < bytes.count, isLetter(bytes[index + 1], ascii) { word.appendApostrophe() }
          } else if word.length > 0 {
            finish(at: index)
          }
          index += 1
          continue
        }
        let (value, count) = decode(bytes, at: index)
        switch value {
        case 0x2019, 0x02BC:
          if index + count < bytes.count, isLetter(bytes[index + count], ascii) { word.appendApostrophe() }
        case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F: break
        case 0xC0...0x24F:
          let plain = LatinFolding.plain(value)
          if plain.isEmpty {
            for step in 0..<count { word.append(bytes[index + step], at: index) }
          } else {
            for byte in plain { word.append(byte, at: index) }
          }
        case 0x370...0x1FFF:
          let lower = Unicode.Scalar(value)?.properties.lowercaseMapping ?? ""
          for byte in lower.utf8 { word.append(byte, at: index) }
        case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
          finish(at: index)
          for step in 0..<count { word.append(bytes[index + step], at: index) }
          finish(at: index + count)
        default:
          finish(at: index)
        }
        index += count
      }
      finish(at: bytes.count)
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8, _ ascii: [UInt8]) -> Bool {
    byte >= 0x80 || ascii[Int(byte)] > 1
  }

  /// Lower-cased letters and digits as they are, 1 for an apostrophe, 0 for what parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0x27: 1
    default: 0
    }
  }

  /// A scalar of several bytes and how many it has.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    let count = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, bytes.count - index)
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for step in 1..<max(1, count) { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    return (value, count)
  }

  /// The hash that ``each(in:_:)`` gives a plain lower-case word, not stemmed: for lists of words.
  static func hash(of word: some StringProtocol) -> UInt64 {
    HashedWord.mixed(word.utf8.reduce(HashedWord.seed, HashedWord.step))
  }
}
