package import Records

/// An article's text laid out for extraction: one buffer of UTF-8 bytes for all fields, cut into tokens, sentences and paragraphs.
///
/// Everything inside extraction speaks in token indices or byte offsets of this buffer; ``span(ofBytes:)`` turns them into
/// the scalar offsets of a record. A class, for whoever looks for something holds on to it, and it never changes.
package final class Document: Sendable {
  /// Headline, deck, body and captions, in this order, parted by `\n\n`.
  package let bytes: [UInt8]
  /// Tokens in reading order.
  package let tokens: [Token]
  /// Token ranges; a sentence never crosses a paragraph.
  package let sentences: [Range<Int>]
  /// Token ranges, one a paragraph; the headline, the deck and each caption are paragraphs of their own.
  package let paragraphs: [Range<Int>]
  /// The field of each paragraph, parallel to ``paragraphs``.
  package let paragraphFields: [Field]
  /// Day of publication, `2021-10-01`, when known.
  package let published: String?

  /// How many distinct words the tokens have; see ``Token/type``.
  package let typeCount: Int

  private let fields: [(field: Field, bytes: Range<Int>)]
  private let scalars: ScalarIndex

  package init(_ article: Article) {
    var bytes: [UInt8] = []
    var fields: [(field: Field, bytes: Range<Int>)] = []
    func add(_ field: Field, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      fields.append((field, start..<bytes.count))
    }
    bytes.reserveCapacity(article.body.utf8.count + 1024)
    add(.headline, article.headline)
    add(.deck, article.deck)
    add(.body, article.body)
    for index in article.captions.indices { add(.caption(index), article.captions[index]) }

    var paragraphs: [Range<Int>] = []
    var paragraphFields: [Field] = []
    var sentences: [Range<Int>] = []
    var tokens = bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes: bytes)
      for (field, range) in fields {
        Document.eachParagraph(of: bytes, in: range) { paragraph in
          let first = tokenizer.tokens.count
          tokenizer.tokenize(paragraph)
          let tokens = first..<tokenizer.tokens.count
          guard !tokens.isEmpty else { return }
          paragraphs.append(tokens)
          paragraphFields.append(field)
          SentenceSplitter.split(&tokenizer.tokens, tokens, bytes: bytes, into: &sentences)
        }
      }
      return tokenizer.tokens
    }
    typeCount = WordTypes.number(&tokens)
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.paragraphFields = paragraphFields
    self.published = article.published
    self.fields = fields
    self.scalars = ScalarIndex(bytes)
  }

  /// The text between the first and the last of the given tokens, as written.
  package func text(_ tokens: Range<Int>) -> String { text(bytes: byteRange(tokens)) }

  /// The text of a byte range.
  package func text(bytes range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The bytes from the first to the last of the given tokens.
  package func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(self.tokens[first].start)..<Int(self.tokens[last].end)
  }

  /// The record span of a byte range, which must lie in one field.
  package func span(ofBytes range: Range<Int>) -> Span {
    let home = fields.last { $0.bytes.lowerBound <= range.lowerBound } ?? (.body, 0..<bytes.count)
    let base = scalars.count(before: home.bytes.lowerBound)
    return Span(
      home.field, scalars.count(before: range.lowerBound) - base,
      scalars.count(before: min(range.upperBound, home.bytes.upperBound)) - base)
  }

  /// The bytes of a stretch of the body told in Unicode scalars; what lies beyond the body's end is cut off.
  package func bytes(ofBody range: Range<Int>) -> Range<Int> {
    let home = fields.first { $0.field == .body }?.bytes ?? bytes.count..<bytes.count
    let base = scalars.count(before: home.lowerBound)
    let start = min(home.upperBound, scalars.offset(of: base + min(range.lowerBound, bytes.count)))
    return
      start..<max(start, min(home.upperBound, scalars.offset(of: base + min(range.upperBound, bytes.count))))
  }

  /// The tokens that begin in a byte range; where none does, none before the first behind it.
  package func tokens(startingIn range: Range<Int>) -> Range<Int> {
    func first(from offset: Int) -> Int {
      var (low, high) = (0, tokens.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(from: range.lowerBound)..<first(from: range.upperBound)
  }

  /// The record span of a token range, which must lie in one field.
  package func span(_ tokens: Range<Int>) -> Span { span(ofBytes: byteRange(tokens)) }

  /// Index of the paragraph that holds a token.
  package func paragraph(of token: Int) -> Int { Document.slot(of: token, in: paragraphs) }

  /// Index of the sentence that holds a token.
  package func sentence(of token: Int) -> Int { Document.slot(of: token, in: sentences) }

  private static func slot(of token: Int, in ranges: [Range<Int>]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func eachParagraph(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == 0x0A, index + 1 < range.upperBound, bytes[index + 1] == 0x0A {
        if index > start { body(start..<index) }
        while index < range.upperBound, bytes[index] == 0x0A { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }
}
