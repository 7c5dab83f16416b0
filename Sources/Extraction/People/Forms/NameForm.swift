internal import Records

/// The parts of a name as it is written at one place.
struct NameForm: Sendable {
  /// Tokens of the whole mention.
  var tokens: Range<Int>
  /// Keys of the name's words, without titles, suffix and nickname.
  var parts = NameParts()
  /// A title that belongs to the name, `Prince`.
  var keptTitle: UInt64?
  /// A title before the name that does not, `Mr.`.
  var droppedTitle: UInt64?
  var suffix: UInt64?
  /// The title of a form that is a title alone, or with a place: `the Duchess`, `Duchess of Harrowmere`; `parts` is then empty.
  var rank: UInt64?
  /// Where the surname stands that this name shares: `Roe` for `Ana` in `Ana and Bea Roe`; it is then the last of `parts`.
  var borrowedSurname: Range<Int>?
  /// Keys of a nickname in quotation marks.
  var nickname = NameParts()

  init(_ tokens: Range<Int>, in document: Document) {
    self.tokens = tokens
    var quoted = false
    for index in tokens {
      let token = document.tokens[index]
      switch token.kind {
      case .doubleQuote, .singleQuote: quoted.toggle()
      case .word where quoted: nickname.append(token.key)
      case .word where Titles.suffixes.contains(token) && !parts.isEmpty: suffix = token.key
      case .word
      where parts.isEmpty && keptTitle == nil && index + 1 < tokens.upperBound && Titles.kept.contains(token):
        keptTitle = token.key
      case .word: parts.append(NameForm.key(of: token, in: document))
      case .possessive, .number, .handle, .hashtag, .url, .punctuation, .symbol: break
      }
    }
    if let first = tokens.first, Titles.ranks.contains(document.tokens[first]),
      document.tokens[first].isCapitalized,
      tokens.count > 1 ? document.tokens[first + 1].key == NameForm.of : !Titles.isSinger(first, in: document)
    {
      rank = document.tokens[first].key
      keptTitle = nil
      parts = NameParts()
    }
    if tokens.lowerBound > 0, Titles.dropped.contains(document.tokens[tokens.lowerBound - 1]) {
      droppedTitle = document.tokens[tokens.lowerBound - 1].key
    }
  }

  private static var of: UInt64 { WordKey.literal("of") }

  /// The key of a name's word, accents folded, so that `Zolanté` and `Zolante` agree.
  static func key(of token: Token, in document: Document) -> UInt64 {
    token.shape.contains(.nonASCII)
      ? WordKey.of(Fold.withoutAccents(document.text(bytes: token.range))) : token.key
  }

  var given: UInt64? { parts.first }
  var surname: UInt64? { parts.count > 1 ? parts.last : nil }

  /// How much the form tells; the fullest one of a person is the canonical name.
  var fullness: Int {
    parts.count * 4 + (suffix == nil ? 0 : 2) + (nickname.isEmpty ? 0 : 1) + (keptTitle == nil ? 0 : 1)
  }

  /// Whether two full names, suffixes aside, may name one person: the same first and last words, or one lies within the other.
  func agrees(with other: NameForm) -> Bool {
    if let keptTitle, let theirs = other.keptTitle, keptTitle != theirs { return false }
    if parts == other.parts { return true }
    let (short, long) = parts.count <= other.parts.count ? (self, other) : (other, self)
    guard short.parts.count > 1, let last = short.parts.last, let first = short.parts.first else {
      return false
    }
    if short.parts.allSatisfy(long.parts.contains), first == long.parts.first || last == long.parts.last {
      return true
    }
    guard last == long.parts.last, let theirs = long.parts.first else { return false }
    return Diminutives.match(first, theirs) || Diminutives.match(theirs, first)
      || long.nickname.contains(first) || short.nickname.contains(theirs)
  }
}
