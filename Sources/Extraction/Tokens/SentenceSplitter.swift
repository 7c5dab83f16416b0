/// Parts the tokens of a paragraph into sentences.
enum SentenceSplitter {
  static func split(
    _ tokens: inout [Token], _ paragraph: Range<Int>, bytes: UnsafeBufferPointer<UInt8>,
    into sentences: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      if isOverlong(tokens, from: start, at: index) {
        sentences.append(start..<index)
        mark(&tokens, start..<index)
        start = index
      }
      if ends(tokens, at: index, in: paragraph, bytes: bytes) {
        var end = index + 1
        while end < paragraph.upperBound, closes(tokens[end], after: tokens[end - 1], bytes: bytes) {
          end += 1
        }
        if end == paragraph.upperBound || begins(tokens, at: end, in: paragraph, bytes: bytes) {
          sentences.append(start..<end)
          mark(&tokens, start..<end)
          start = end
        }
        index = end
      } else {
        index += 1
      }
    }
    if start < paragraph.upperBound {
      sentences.append(start..<paragraph.upperBound)
      mark(&tokens, start..<paragraph.upperBound)
    }
  }

  /// Tokens after which a sentence ends at the next comma or other mark or before `and` and its like, and those after which it
  /// ends anywhere.
  ///
  /// The longest sentences of news, with lists of guests, have some 200 tokens. What has no stop in so many is no sentence, and
  /// whoever looks through the sentence of each name or pronoun would take forever in a text without stops.
  private static let longest = (atMark: 512, anywhere: 640)

  private static func isOverlong(_ tokens: [Token], from start: Int, at index: Int) -> Bool {
    guard index - start >= longest.atMark else { return false }
    return tokens[index - 1].kind == .punctuation || joins.contains(tokens[index])
      || index - start >= longest.anywhere
  }

  private static let joins = WordSet("and or but because while when that")

  /// Names that end with an exclamation mark.
  private static let exclaimed = WordSet("e ok yahoo jeopardy wham")

  private static func mark(_ tokens: inout [Token], _ sentence: Range<Int>) {
    if let first = sentence.first(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }) {
      tokens[first].shape.insert(.sentenceStart)
    }
  }

  private static func ends(
    _ tokens: [Token], at index: Int, in paragraph: Range<Int>, bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let token = tokens[index]
    let last = bytes[Int(token.end) - 1]
    switch token.kind {
    case .punctuation:
      if last == 0x21, index > paragraph.lowerBound, exclaimed.contains(tokens[index - 1]),
        tokens[index - 1].isCapitalized, !token.shape.contains(.spaceBefore)
      {
        return false  // `E! News`
      }
      if last == 0x2E || last == 0x21 || last == 0x3F { return true }
      return token.end - token.start == 3 && bytes[Int(token.start)] == 0xE2 && last == 0xA6  // …
    case .word:
      // `Jr.` or `U.S.` at the end of a sentence: a capital follows that is no part of a name.
      guard last == 0x2E, index + 1 < paragraph.upperBound else { return false }
      let next = tokens[index + 1]
      return SentenceOpeners.words.contains(next) && next.isCapitalized
        && (Abbreviations.mayClose(token) || token.shape.contains(.allCaps))
    default: return false
    }
  }

  /// Closing quotation marks and brackets, and further stops, belong to the sentence they close.
  private static func closes(_ token: Token, after: Token, bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !token.shape.contains(.spaceBefore) else { return false }
    switch token.kind {
    case .doubleQuote, .singleQuote: return true
    case .punctuation:
      let byte = bytes[Int(token.start)]
      return byte == 0x29 || byte == 0x5D || byte == 0x2E || byte == 0x21 || byte == 0x3F
        || byte == 0xE2 && bytes[Int(token.end) - 1] == 0xA6
    default: return false
    }
  }

  private static func begins(
    _ tokens: [Token], at index: Int, in paragraph: Range<Int>, bytes: UnsafeBufferPointer<UInt8>
  )
    -> Bool
  {
    let token = tokens[index]
    guard token.shape.contains(.spaceBefore) || token.kind == .doubleQuote else {
      // `end.Next`: two sentences run together.
      return token.isCapitalized && token.shape.contains(.hasLower)
    }
    switch token.kind {
    case .word:
      if token.isCapitalized { return true }
      // `"Is it?" she said` goes on; without a closing mark before it a small letter begins only after a stop.
      let before = tokens[index - 1]
      return before.kind == .punctuation && bytes[Int(before.start)] == 0x2E
        && !(index >= 2 && bytes[Int(tokens[index - 2].start)] == 0x2E)
    case .number, .handle, .hashtag, .url, .symbol: return true
    case .doubleQuote, .singleQuote: return true
    case .punctuation:
      let byte = bytes[Int(token.start)]
      return byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0xE2
    case .possessive: return false
    }
  }
}

/// Words that open a sentence and are not names, so that an abbreviation before them closed one.
enum SentenceOpeners {
  static let words = WordSet(
    """
    the a an he she it they we i you his her their our my this that these those there here in on at for from with after
    before when while as if but and or so yet because since although though however meanwhile what who where why how
    both all some many most no not now then also
    """)
}
