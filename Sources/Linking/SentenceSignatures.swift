internal import Records

/// The signatures of an article's sentences, made while the words of each field are read for other ends, too.
struct SentenceSignatures {
  /// One a sentence.
  private(set) var signatures: [WordSignature] = []
  private let sentences: [Span]

  /// - Parameter sentences: in the order of the fields; in each, one after the other.
  init(of sentences: [Span]) {
    self.sentences = sentences
    signatures.reserveCapacity(sentences.count)
  }

  /// Reads a field, with its sentences if they are next, and hands over each content word of it, in a sentence or not.
  mutating func read(_ field: Field, of article: Article, _ found: (UInt64) -> Void) {
    var text = article.text(of: field)
    text.withUTF8 { bytes in
      let first = signatures.count
      let ranges = SentenceSignatures.ranges(of: sentences[first...].prefix { $0.field == field }, in: bytes)
      for _ in ranges { signatures.append(WordSignature()) }
      var next = 0
      var cut: [Int] = []
      ContentWords.each(in: bytes) { word, place in
        found(word)
        while next < ranges.count, ranges[next].upperBound <= place.lowerBound { next += 1 }
        guard next < ranges.count, ranges[next].lowerBound < place.upperBound else { return }
        if ranges[next].lowerBound <= place.lowerBound, place.upperBound <= ranges[next].upperBound {
          signatures[first + next].add(word)
        } else {
          cut += ranges[next...].prefix { $0.lowerBound < place.upperBound }.indices
        }
      }
      // A sentence that begins or ends within a word has other words than the text.
      for index in cut {
        var words = WordSignature()
        ContentWords.each(in: UnsafeBufferPointer(rebasing: bytes[ranges[index]])) { word, _ in
          words.add(word)
        }
        signatures[first + index] = words
      }
    }
  }

  /// Reads the fields of the sentences that are left.
  mutating func readOthers(of article: Article) {
    while signatures.count < sentences.count { read(sentences[signatures.count].field, of: article) { _ in } }
  }

  /// The bytes of spans told in Unicode scalars.
  private static func ranges(of spans: ArraySlice<Span>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]
  {
    var offset = 0
    var scalars = 0
    func goesOn() -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
    func advance(to target: Int) -> Int {
      let raw = UnsafeRawBufferPointer(bytes)
      while scalars + 8 <= target, offset + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let within = eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101
        scalars += 8 - Int((within &* 0x0101_0101_0101_0101) >> 56)
        offset += 8
      }
      while goesOn() { offset += 1 }
      while offset < bytes.count, scalars < target {
        offset += 1
        while goesOn() { offset += 1 }
        scalars += 1
      }
      return offset
    }
    return spans.map { span in
      let start = advance(to: span.start)
      return start..<max(start, advance(to: span.end))
    }
  }
}
