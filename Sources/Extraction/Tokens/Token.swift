/// One token: a byte range of a ``Document`` and what the tokenizer saw of it.
package struct Token: Sendable {
  /// UTF-8 bytes before the token in ``Document/bytes``.
  package var start: Int32
  /// UTF-8 bytes before the token's end, exclusive.
  package var end: Int32
  package var kind: Kind
  package var shape: Shape
  /// The number of the token's word among the distinct ones of the document, in order of their first place.
  package var type: Int32 = 0
  /// FNV-1a hash of the lower-cased token, curly apostrophes made straight; see ``WordKey``.
  package var key: UInt64

  package enum Kind: UInt8, Sendable {
    /// Letters, with inner hyphens, apostrophes and abbreviation periods: `Tenby-Voss`, `O'Brien`, `Jr.`, `don't`.
    case word
    /// Starts with a digit: `35-year-old`, `1,000`, `5:10pm`, `10th`.
    case number
    /// The possessive `'s` (or a bare `'` after s) that the tokenizer parted from its word.
    case possessive
    /// A double quotation mark or guillemet.
    case doubleQuote
    /// A single quotation mark that is not an apostrophe inside a word.
    case singleQuote
    /// `@name`.
    case handle
    /// `#name`.
    case hashtag
    case url
    case punctuation
    /// Emoji and other symbols.
    case symbol
  }

  package struct Shape: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The first letter is upper case.
    package static let capitalized = Shape(rawValue: 1)
    /// Two letters or more, all upper case.
    package static let allCaps = Shape(rawValue: 2)
    package static let hasLower = Shape(rawValue: 4)
    package static let hasDigit = Shape(rawValue: 8)
    package static let hasHyphen = Shape(rawValue: 16)
    package static let hasPeriod = Shape(rawValue: 32)
    package static let hasApostrophe = Shape(rawValue: 64)
    /// White space (or the text's start) stands before the token.
    package static let spaceBefore = Shape(rawValue: 128)
    /// White space (or the text's end) stands after the token.
    package static let spaceAfter = Shape(rawValue: 256)
    /// First token of its sentence that is a word or number.
    package static let sentenceStart = Shape(rawValue: 512)
    /// An upper-case letter after the first: `McAra`, `JRo`.
    package static let innerCapital = Shape(rawValue: 1024)
    package static let nonASCII = Shape(rawValue: 2048)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isCapitalized: Bool { shape.contains(.capitalized) }
  package var isWord: Bool { kind == .word }
}
