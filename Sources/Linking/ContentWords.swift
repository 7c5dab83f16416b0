/// Cuts text into the words that tell what it is about: folded, stemmed, hashed, without those every text has.
///
/// Works on UTF-8 bytes. Letters lose case and, in the Latin alphabets, accents; `'s` is dropped; of Chinese, Japanese and Korean every
/// character is a word.
package enum ContentWords {
  /// Calls `found` with the hash of every content word, in order.
  package static func each(in text: String, _ found: (UInt64) -> Void) {
    var text = text
    text.withUTF8 { each(in: $0, found) }
  }

  /// Calls `found` with the hash of every content word, in order.
  package static func each(in bytes: UnsafeBufferPointer<UInt8>, _ found: (UInt64) -> Void) {
    // Looked up once: a static table costs a check each time.
    let ascii = ContentWords.ascii
    let stopWords = StopWords.shared
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { word in
      var length = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          let folded = ascii[Int(byte)]
          index += 1
          if folded > 1 {
            // What is longer than any word counts by its beginning.
            if length < longest {
              word[length] = folded
              length += 1
            }
          } else if folded == 1 {
            if length > 0, index < bytes.count, bytes[index] >= 0x80 || ascii[Int(bytes[index])] > 1 {
              append(0x27, to: word, &length)
            }
          } else if length > 0 {
            finish(word, &length, stopWords, found)
          }
        } else {
          index += wide(bytes, at: index, word, &length, stopWords, found)
        }
      }
      finish(word, &length, stopWords, found)
    }
  }

  /// Bytes of a word that count.
  private static let longest = 40

  private static func append(
    _ byte: UInt8, to word: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int
  ) {
    if length < longest {
      word[length] = byte
      length += 1
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || ascii[Int(byte)] > 1 }

  /// Lower-cased letters and digits as they are, 1 for an apostrophe, 0 for what parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0x27: 1
    default: 0
    }
  }

  /// Takes a scalar of several bytes and gives how many it has.
  private static func wide(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ word: UnsafeMutableBufferPointer<UInt8>,
    _ length: inout Int, _ stopWords: StopWords, _ found: (UInt64) -> Void
  ) -> Int {
    let first = bytes[index]
    let count = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, bytes.count - index)
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for step in 1..<max(1, count) { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    switch value {
    case 0x2019, 0x02BC:
      if length > 0, index + count < bytes.count, isLetter(bytes[index + count]) {
        append(0x27, to: word, &length)
      }
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F: break
    case 0xC0...0x24F:
      let plain = LatinFolding.plain(value)
      if plain.isEmpty {
        for step in 0..<count { append(bytes[index + step], to: word, &length) }
      } else {
        for byte in plain { append(byte, to: word, &length) }
      }
    case 0x370...0x1FFF:
      let lower = Unicode.Scalar(value)?.properties.lowercaseMapping ?? ""
      for byte in lower.utf8 { append(byte, to: word, &length) }
    case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      finish(word, &length, stopWords, found)
      for step in 0..<count { append(bytes[index + step], to: word, &length) }
      finish(word, &length, stopWords, found)
    default:
      finish(word, &length, stopWords, found)
    }
    return max(1, count)
  }

  /// Hands a word over, unless it tells nothing.
  private static func finish(
    _ word: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int, _ stopWords: StopWords,
    _ found: (UInt64) -> Void
  ) {
    defer { length = 0 }
    var end = length
    if end >= 2, word[end - 1] == 0x73, word[end - 2] == 0x27 { end -= 2 }
    guard end >= 2 else { return }
    if end <= stopWords.longest, stopWords.contains(hash(word, end)) { return }
    found(hash(word, stemmed(word, end)))
  }

  /// How long the word is without its endings: -s, then -ing or -ed, then -e, each as long as enough of the word remains.
  private static func stemmed(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> Int {
    var end = length
    if end >= 4, word[end - 1] == 0x73, ![0x73, 0x75, 0x69].contains(word[end - 2]) { end -= 1 }
    if end >= 7, word[end - 3] == 0x69, word[end - 2] == 0x6E, word[end - 1] == 0x67 {
      end -= 3
    } else if end >= 6, word[end - 2] == 0x65, word[end - 1] == 0x64 {
      end -= 2
    }
    if end > 4, word[end - 1] == 0x65 { end -= 1 }
    return end
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), its halves folded together at the end, since the low bits alone mix less well.
  @inline(__always)
  private static func hash(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<length { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }

  /// The hash that ``each(in:_:)`` gives a plain lower-case word, not stemmed: for lists of words.
  static func hash(of word: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
