/// Reads a ``SearchQuery`` from what a person types.
struct SearchParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ source: String) {
    // Control characters part words; FTS5 would end its text at a NUL.
    scalars = source.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
  }

  /// A piece between spaces: a word, a quoted phrase, or a filter with its value.
  private struct Piece {
    var key: String?
    var text: String
    var isQuoted = false
    var isExcluded = false
    var isPrefix = false
    /// What stands before a colon as a filter's name would, but is none.
    var unknownKey: String?
  }

  mutating func parse(into query: inout SearchQuery) {
    var joinsNext = false
    var excludesNext = false
    while var piece = nextPiece(&query) {
      if !piece.isQuoted, piece.key == nil, !piece.isExcluded {
        switch piece.text {
        case "OR", "|":
          if joinsNext || query.required.isEmpty {
            note(SearchParser.loneOR, &query)
          } else {
            joinsNext = true
          }
          continue
        case "AND", "&", "+": continue
        case "NOT":
          excludesNext = true
          continue
        default: break
        }
      }
      piece.isExcluded = piece.isExcluded || excludesNext
      excludesNext = false
      if let key = piece.key.flatMap(SearchParser.filter) {
        if joinsNext { note(SearchParser.loneOR, &query) }
        joinsNext = false
        add(key, piece, to: &query)
        continue
      }
      guard piece.text.unicodeScalars.contains(where: SearchParser.isIndexed) else {
        let isBlank = piece.isQuoted && piece.text.allSatisfy(\.isWhitespace)
        note(
          isBlank
            ? "quotation marks around nothing were ignored"
            : "'\(SearchNotes.shown(piece.text))' holds no letter or digit and was ignored", &query)
        continue
      }
      guard query.required.count + query.excluded.count < SearchParser.mostTerms else {
        note("only the first \(SearchParser.mostTerms) words were looked for", &query)
        continue
      }
      if let key = piece.unknownKey { note(SearchNotes.unknownFilter(key), &query) }
      let term = SearchQuery.Term(text: piece.text, isPrefix: piece.isPrefix)
      if piece.isExcluded {
        if joinsNext { note(SearchParser.loneOR, &query) }
        query.excluded.append(term)
      } else if joinsNext, let last = query.required.indices.last {
        if query.required[last].count < SearchParser.mostTerms { query.required[last].append(term) }
      } else {
        query.required.append([term])
      }
      joinsNext = false
    }
    if joinsNext { note(SearchParser.loneOR, &query) }
    if excludesNext {
      query.notes.append("NOT stands before nothing and was ignored; write it before a word")
    }
    if let note = SearchNotes.emptyPeriod(query.filters) { query.notes.append(note) }
  }

  /// More words make no better search, and FTS5 nests no deeper than 256.
  private static let mostTerms = 64

  private static let loneOR = "OR needs a word or phrase on each side and was ignored"

  private static func filter(_ key: String) -> SearchQuery.Filter.Kind? {
    let key = key.lowercased()
    return key == "people" ? .person : SearchQuery.Filter.Kind(rawValue: key)
  }

  private func add(_ kind: SearchQuery.Filter.Kind, _ piece: Piece, to query: inout SearchQuery) {
    let value = piece.text
    guard !value.isEmpty else {
      query.notes.append(
        "\(kind.rawValue): has no value and was ignored; write \(SearchParser.example(kind))")
      return
    }
    switch kind {
    case .from, .to, .date:
      guard DateBounds(value) != nil else {
        query.notes.append(
          "\(kind.rawValue):\(SearchNotes.shown(value)) is no date and was ignored; write \(kind.rawValue):2017, \(kind.rawValue):2017-03 or "
            + "\(kind.rawValue):2017-03-05")
        return
      }
    case .person, .speaker, .platform, .publisher: break
    }
    query.filters.append(SearchQuery.Filter(kind: kind, value: value, isExcluded: piece.isExcluded))
  }

  private static func example(_ kind: SearchQuery.Filter.Kind) -> String {
    switch kind {
    case .person, .speaker: "\(kind.rawValue):NAME or \(kind.rawValue):\"FIRST LAST\""
    case .from, .to, .date: "\(kind.rawValue):2017-03"
    case .platform: "platform:Instagram"
    case .publisher: "publisher:\"THE NAME\""
    }
  }

  /// Whether FTS5's unicode61 keeps the scalar: letters, digits and private use.
  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  // MARK: Pieces

  private mutating func nextPiece(_ query: inout SearchQuery) -> Piece? {
    var piece = Piece(text: "")
    skipSpaces()
    while position < scalars.count, scalars[position] == "-" || scalars[position] == "−" {
      position += 1
      if position < scalars.count, !scalars[position].properties.isWhitespace {
        piece.isExcluded = true
        break
      }
      note("a '-' stands before nothing and was ignored; write it right before a word", &query)
      skipSpaces()
    }
    guard position < scalars.count else { return nil }
    if SearchParser.isQuote(scalars[position]) {
      readPhrase(&piece, &query)
      return piece
    }
    readWord(&piece)
    if let colon = piece.text.firstIndex(of: ":"), SearchParser.filter(String(piece.text[..<colon])) != nil {
      piece.key = String(piece.text[..<colon])
      piece.text = String(piece.text[piece.text.index(after: colon)...])
      if piece.text.isEmpty, position < scalars.count, SearchParser.isQuote(scalars[position]) {
        readPhrase(&piece, &query)
      }
    }
    if piece.key == nil { piece.unknownKey = unknownKey(in: piece.text) }
    if piece.key == nil, piece.text.hasSuffix("*") {
      piece.isPrefix = true
      while piece.text.hasSuffix("*") { piece.text.removeLast() }
      if piece.text.isEmpty { piece.text = "*" }
    }
    return piece
  }

  /// `foo` of `foo:bar` and of `foo:` before a quotation mark; addresses, times and a headline's `Exclusive:` are words.
  private func unknownKey(in word: String) -> String? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let key = word[..<colon]
    let value = word[word.index(after: colon)...]
    let isFollowed =
      value.isEmpty
      ? position < scalars.count && SearchParser.isQuote(scalars[position])
      : value.first?.isLetter == true || value.first?.isNumber == true
    guard isFollowed, key.utf8.count > 1, key.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return String(key)
  }

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  /// Says everything once.
  private func note(_ text: String, _ query: inout SearchQuery) {
    if !query.notes.contains(text) { query.notes.append(text) }
  }

  private mutating func readWord(_ piece: inout Piece) {
    var text = String.UnicodeScalarView()
    while position < scalars.count, !scalars[position].properties.isWhitespace,
      !SearchParser.isQuote(scalars[position])
    {
      text.append(scalars[position])
      position += 1
    }
    piece.text = String(text)
  }

  /// Reads up to the closing quotation mark, or the end.
  private mutating func readPhrase(_ piece: inout Piece, _ query: inout SearchQuery) {
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count, !SearchParser.isQuote(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    piece.text = String(text)
    piece.isQuoted = true
    guard position < scalars.count else {
      if !piece.text.allSatisfy(\.isWhitespace) {
        query.notes.append(
          "the quotation mark before '\(SearchNotes.shown(piece.text))' is not closed; the phrase goes to the end"
        )
      }
      return
    }
    position += 1
    if position < scalars.count, scalars[position] == "*" {
      piece.isPrefix = true
      position += 1
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„"
  }
}
