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
    text.withUTF8 { read($0, sentences[signatures.count...].prefix { $0.field == field }, found) }
  }

  /// Reads the fields of the sentences that are left.
  mutating func readOthers(of article: Article) {
    while signatures.count < sentences.count { read(sentences[signatures.count].field, of: article) { _ in } }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentences: ArraySlice<Span>, _ found: (UInt64) -> Void
  ) {
    var cursor = ScalarCursor(bytes)
    let ranges = sentences.map { sentence in
      let start = cursor.advance(to: sentence.start)
      return start..<max(start, cursor.advance(to: sentence.end))
    }
    let first = signatures.count
    for _ in ranges { signatures.append(WordSignature()) }
    var cut: [Int] = []
    var next = 0
    var words = ContentWords(bytes)
    while let word = words.next() {
      found(word.hash)
      while next < ranges.count, ranges[next].upperBound <= word.place.lowerBound { next += 1 }
      guard next < ranges.count, ranges[next].lowerBound < word.place.upperBound else { continue }
      if ranges[next].lowerBound <= word.place.lowerBound, word.place.upperBound <= ranges[next].upperBound {
        signatures[first + next].add(word.hash)
      } else {
        cut += ranges[next...].prefix { $0.lowerBound < word.place.upperBound }.indices
      }
    }
    // A sentence that begins or ends within a word has other words than the text.
    for index in cut {
      signatures[first + index] = WordSignature()
      var words = ContentWords(UnsafeBufferPointer(rebasing: bytes[ranges[index]]))
      while let word = words.next() { signatures[first + index].add(word.hash) }
    }
  }
}
