/// Cuts text into the words that tell what it is about: folded, stemmed, hashed, without those every text has.
///
/// Works on UTF-8 bytes. Letters lose case and, in the Latin alphabets, accents; `'s` is dropped; of Chinese, Japanese and Korean every
/// character is a word.
package struct ContentWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let stopWords = StopWords.shared
  private var index = 0

  /// The words of a text, one after the other; the bytes must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `found` with the hash of every content word, in order.
  package static func each(in text: String, _ found: (UInt64) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var words = ContentWords(bytes)
      while let word = words.next() { found(word.hash) }
    }
  }

  /// A word's hash and the bytes it was read from.
  struct Word {
    var hash: UInt64
    /// They reach up to what parts the word from the next one, marks that count for nothing included: a text that is cut outside of
    /// them has the same words.
    var place: Range<Int>
  }

  /// The next content word; nil at the end.
  mutating func next() -> Word? {
    let bytes = bytes
    while index < bytes.count {
      var word = HashedWord()
      var start = index
      var at = index
      var end: Int?
      while end == nil, at < bytes.count {
        let byte = bytes[at]
        let lower = byte | 0x20
        if lower &- 0x61 < 26 || byte &- 0x30 < 10 {
          if word.length == 0 { start = at }
          word.append(lower)
          at += 1
        } else if byte >= 0x80 {
          // A copy, so that the word itself may stay in registers.
          var wide = WideScalar(word: word, start: start)
          (at, end) = read(at, &wide)
          (word, start) = (wide.word, wide.start)
        } else {
          if byte != 0x27 {
            if word.length > 0 { end = at }
          } else if word.length > 0, isLetter(at + 1) {
            word.append(0x27)
          }
          at += 1
        }
      }
      index = at
      if let hash = word.stem(stopWords) { return Word(hash: hash, place: start..<(end ?? at)) }
    }
    return nil
  }

  @inline(__always)
  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// A word, and where it begins, while a scalar of several bytes is read.
  private struct WideScalar {
    var word: HashedWord
    var start: Int

    mutating func append(_ bytes: some Sequence<UInt8>, at index: Int) {
      if word.length == 0 { start = index }
      for byte in bytes { word.append(byte) }
    }
  }

  /// Reads a scalar of several bytes; gives where to read on, and the end of the word where it ends.
  @inline(never)
  private func read(_ index: Int, _ wide: inout WideScalar) -> (next: Int, end: Int?) {
    let (value, count) = scalar(at: index)
    let next = index + count
    switch value {
    case 0x2019, 0x02BC:
      if wide.word.length > 0, isLetter(next) { wide.word.append(0x27) }
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F: break
    case 0xC0...0x24F:
      let plain = LatinFolding.plain(value)
      if plain.isEmpty { wide.append(bytes[index..<next], at: index) } else { wide.append(plain, at: index) }
    case 0x370...0x1FFF:
      wide.append((Unicode.Scalar(value)?.properties.lowercaseMapping ?? "").utf8, at: index)
    case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      // A word of its own, which is read when the one before it has been handed over.
      if wide.word.length > 0 { return (index, index) }
      wide.append(bytes[index..<next], at: index)
      return (next, next)
    default:
      return (next, wide.word.length > 0 ? index : nil)
    }
    return (next, nil)
  }

  /// The scalar of several bytes at a place and how many it has.
  private func scalar(at index: Int) -> (value: UInt32, count: Int) {
    let first = bytes[index]
    let count = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, bytes.count - index)
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for step in 1..<max(1, count) { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    return (value, count)
  }

  /// The hash of a plain lower-case word, not stemmed: for lists of words.
  static func hash(of word: some StringProtocol) -> UInt64 {
    HashedWord.mixed(word.utf8.reduce(HashedWord.seed, HashedWord.step))
  }
}
