import Records

/// Reads calendar expressions off the tokens, left to right, one look at each token.
struct PhraseScanner {
  let document: Document
  let tokens: [Token]
  var phrases: [DatePhrase] = []
  /// The sentence being read; no expression leaves it.
  var sentence: Range<Int> = 0..<0
  /// Whether the sentence writes nearly every word with a capital.
  var sentenceIsHeadline: Bool { isHeadline(sentence) }
  /// Years that are titles of records: `her last album, 1989`.
  var titledYears: Set<Int> = []
  /// Whether the text has told a quarter of a year.
  var hasQuarters = false
  /// Whether a report of quarters has gone on to longer periods: `for the nine months`.
  private(set) var isPastQuarters = false
  private let openers = DateLexicon.openers

  init(_ document: Document) {
    self.document = document
    tokens = document.tokens
  }

  static func phrases(of document: Document) -> [DatePhrase] {
    var scanner = PhraseScanner(document)
    for sentence in document.sentences { scanner.scan(sentence) }
    scanner.dropTitles()
    scanner.shareYears()
    scanner.attachYears()
    scanner.orderNumbers()
    scanner.markDoubts()
    return scanner.phrases
  }

  private mutating func scan(_ sentence: Range<Int>) {
    self.sentence = sentence
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if hasQuarters, isLongerPeriod(at: index) { isPastQuarters = true }
      guard mayOpen(tokens[index]) else {
        index += 1
        continue
      }
      if let phrase = phrase(at: index) {
        phrases.append(phrase)
        switch phrase.meaning {
        case .quarter, .quarterEnding: (hasQuarters, isPastQuarters) = (true, false)
        case .toldQuarter(years: 0): isPastQuarters = false
        default: break
        }
        index = max(phrase.tokens.upperBound, index + 1)
      } else {
        if let year = number(index)?.year, isTitled(year: year, at: index) { titledYears.insert(year) }
        index += 1
      }
    }
  }

  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var small = 0
    for token in tokens[sentence] where token.isWord && token.end - token.start > 3 {
      if token.isCapitalized { capitals += 1 } else { small += 1 }
    }
    return capitals > 2 * small
  }

  /// A first look at a token: at most of them no expression can begin.
  @inline(__always)
  private func mayOpen(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .singleQuote: true
    case .word: openers.mayContain(token.key) || token.shape.contains(.hasHyphen)
    default: false
    }
  }

  private func phrase(at index: Int) -> DatePhrase? {
    let token = tokens[index]
    switch token.kind {
    case .number: return numeric(at: index)
    case .word:
      guard openers.mayContain(token.key) else { return hyphenated(at: index) }
      if let holiday = holiday(at: index) { return holiday }
      if let staged = staged(at: index) { return staged }
      if let quarter = quarterPhrase(at: index) { return quarter }
      if DateLexicon.partsOfDay.contains(token) { return beside(.day, at: index) }
      guard let word = DateLexicon.words[token] else { return hyphenated(at: index) }
      switch word {
      case .month(let month, let reading): return monthPhrase(month, reading, at: index)
      case .weekday(let weekday, let reading): return weekdayPhrase(weekday, reading, at: index)
      case .season(let season): return seasonPhrase(season, at: index)
      case .today(let offset): return today(offset, at: index)
      case .weekend: return bareWeekend(at: index)
      case .pointer(let offset): return pointed(offset, at: index)
      case .number, .vagueNumber, .fortnight:
        if let year = spelledYear(at: index) {
          return DatePhrase(tokens: index..<year.end, meaning: .fixed(.year(year.value)))
        }
        return counted(at: index)
      case .unit(let unit):
        return numberedWeek(at: index) ?? beside(unit, at: index) ?? bareQuarter(at: index)
          ?? bareYear(at: index)
      case .decade(let decade):
        // `in her sixties` is an age.
        guard key(index - 1) == Keys.the || key(index - 2) == Keys.the else { return nil }
        return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.decade(decade)))
      }
    case .singleQuote: return shortDecade(at: index)
    default: return nil
    }
  }

  // MARK: Looking around

  func token(_ index: Int) -> Token? { sentence.contains(index) ? tokens[index] : nil }
  func key(_ index: Int) -> UInt64 { sentence.contains(index) ? tokens[index].key : 0 }
  func word(_ index: Int) -> DateLexicon.Word? { token(index).flatMap { DateLexicon.words[$0] } }
  func byte(_ index: Int) -> UInt8 {
    guard let token = token(index), token.end - token.start == 1 else { return 0 }
    return document.bytes[Int(token.start)]
  }
  func number(_ index: Int) -> NumberReading? {
    guard let token = token(index), token.kind == .number else { return nil }
    return NumberReading(document.bytes, token)
  }
  func isComma(_ index: Int) -> Bool { byte(index) == 0x2C }
  /// A hyphen or dash that stands as a token of its own.
  func isDash(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .punctuation else { return false }
    if token.end - token.start == 1 { return byte(index) == 0x2D }
    let start = Int(token.start)
    return token.end - token.start == 3 && document.bytes[start] == 0xE2 && document.bytes[start + 1] == 0x80
      && (0x90...0x95).contains(document.bytes[start + 2])
  }

  /// The index after `morning`, `night` …, when one follows.
  func afterPartOfDay(_ index: Int) -> Int {
    if let token = token(index), DateLexicon.partsOfDay.contains(token) {
      return index + 1
    }
    return index
  }
}
