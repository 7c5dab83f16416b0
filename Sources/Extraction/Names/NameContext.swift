internal import Records

/// What the tagger knows of each token beside its letters: shape, name statistics, and how the same word is used in the
/// rest of the document.
package struct NameContext {
  /// How the words of a sentence are capitalised.
  enum Casing: UInt8 {
    case normal, title, caps, lower
  }

  let document: Document
  private(set) var statistics: [NameStatistics.Entry] = []
  /// Bits: 1 written in lower case elsewhere; 2 capitalised inside a normal sentence; 4 after a capitalised given name;
  /// 8 before a capitalised surname; 16 last of two or three capitalised words, and alone elsewhere; 32 before a verb of
  /// speech, `who` or `'s` and a kin noun; 64 after a title, a trade or a kin noun; 128 first before a word of bit 16.
  private(set) var usage: [UInt8] = []
  /// One a sentence.
  private(set) var casings: [Casing] = []

  /// The casing of a sentence as a small number.
  package func casing(ofSentence index: Int) -> UInt8 { casings[index].rawValue }

  /// The key of every number.
  static var number: UInt64 { WordKey.literal("<number>") }

  package init(_ document: Document, statistics source: NameStatistics) {
    self.document = document
    let tokens = document.tokens
    statistics.reserveCapacity(tokens.count)
    // Types are numbered as they first come.
    var byType: [NameStatistics.Entry] = []
    byType.reserveCapacity(document.typeCount)
    for token in tokens {
      var entry = NameStatistics.Entry()
      if token.kind == .word {
        let isKnown = Int(token.type) < byType.count && !token.shape.contains(.nonASCII)
        entry = isKnown ? byType[Int(token.type)] : NameContext.look(up: token, in: source, document)
      }
      if Int(token.type) == byType.count { byType.append(entry) }
      statistics.append(entry)
    }
    casings = document.sentences.map { NameContext.casing(of: tokens[$0]) }
    gatherUsage()
  }

  private static func look(up token: Token, in source: NameStatistics, _ document: Document)
    -> NameStatistics.Entry
  {
    if token.shape.contains(.nonASCII) {
      return source[WordKey.of(Fold.withoutAccents(document.text(bytes: token.range)))]
    }
    let entry = source[token.key]
    if entry.given != 0 || entry.surname != 0 || !token.shape.contains(.hasHyphen) { return entry }
    // `Tenby-Voss`, `Anne-Marie`: the halves tell.
    if !token.shape.contains(.hasApostrophe),
      let hyphen = document.bytes[token.range].firstIndex(of: 0x2D)
    {
      func half(_ range: Range<Int>) -> NameStatistics.Entry {
        source[document.bytes[range].reduce(WordKey.seed) { WordKey.step($0, CharacterClass.lower($1)) }]
      }
      return joined(half(Int(token.start)..<hyphen), half(hyphen + 1..<Int(token.end)))
    }
    let text = document.text(bytes: token.range)
    let halves = text.split(separator: "-", maxSplits: 1).map { source[WordKey.of($0)] }
    guard halves.count == 2 else { return entry }
    return joined(halves[0], halves[1])
  }

  private static func joined(_ first: NameStatistics.Entry, _ second: NameStatistics.Entry)
    -> NameStatistics.Entry
  {
    NameStatistics.Entry(
      given: min(first.given, second.given), surname: min(first.surname, second.surname),
      womenHalfPercent: first.womenHalfPercent)
  }

  /// A small number for the token's outline.
  static func shape(of token: Token) -> UInt8 {
    switch token.kind {
    case .word:
      let shape = token.shape
      if shape.contains(.hasDigit) { return 1 }
      if shape.contains(.allCaps) { return shape.contains(.hasPeriod) ? 2 : 3 }
      if shape.contains(.capitalized) {
        if shape.contains(.hasPeriod) { return token.end - token.start == 2 ? 4 : 5 }
        if !shape.contains(.hasLower) { return 6 }
        if shape.contains(.hasHyphen) { return 7 }
        return shape.contains(.innerCapital) ? 8 : 9
      }
      return shape.contains(.innerCapital) ? 10 : 11
    case .number: return 12
    case .possessive: return 13
    case .doubleQuote: return 14
    case .singleQuote: return 15
    case .handle: return 16
    case .hashtag: return 17
    case .url: return 18
    case .punctuation: return 19
    case .symbol: return 20
    }
  }

  private static func casing(of tokens: ArraySlice<Token>) -> Casing {
    var words = 0
    var capitals = 0
    var allCaps = 0
    for token in tokens where token.kind == .word && token.end - token.start > 3 {
      words += 1
      if token.isCapitalized { capitals += 1 }
      if token.shape.contains(.allCaps) { allCaps += 1 }
    }
    if words >= 2, allCaps * 10 >= words * 8 { return .caps }
    if words >= 3, capitals * 10 >= words * 8 { return .title }
    return capitals == 0 ? .lower : .normal
  }

  private mutating func gatherUsage() {
    let tokens = document.tokens
    var seen = [UInt8](repeating: 0, count: document.typeCount)
    var alone = [Bool](repeating: false, count: document.typeCount)
    var runs: [Range<Int>] = []
    for (sentence, range) in document.sentences.enumerated()
    where casings[sentence] == .normal || casings[sentence] == .lower {
      var index = range.lowerBound
      while index < range.upperBound {
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalized else {
          if token.kind == .word, token.shape.contains(.hasLower) { seen[Int(token.type)] |= 1 }
          index += 1
          continue
        }
        var end = index + 1
        while end < range.upperBound, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
        let opens = token.shape.contains(.sentenceStart)
        if end - index == 1, !opens { alone[Int(token.type)] = true }
        if end - index > 1, end - index < 4 { runs.append(index..<end) }
        note(index..<end, opens: opens, in: range, &seen)
        index = end
      }
    }
    // A surname is told by standing alone after it stood behind a given name.
    for run in runs where alone[Int(tokens[run.upperBound - 1].type)] {
      seen[Int(tokens[run.upperBound - 1].type)] |= 16
      seen[Int(tokens[run.lowerBound].type)] |= 128
    }
    usage = tokens.map { $0.kind == .word ? seen[Int($0.type)] : 0 }
  }

  /// What a run of capitalised words in a sentence tells of its words.
  private func note(_ run: Range<Int>, opens: Bool, in sentence: Range<Int>, _ seen: inout [UInt8]) {
    let tokens = document.tokens
    for index in run {
      var bits: UInt8 = opens && index == run.lowerBound ? 0 : 2
      if index > run.lowerBound, statistics[index - 1].given >= 3 { bits |= 4 }
      if index + 1 < run.upperBound, statistics[index + 1].surname >= 1 { bits |= 8 }
      seen[Int(tokens[index].type)] |= bits
    }
    let next = run.upperBound
    let isPersonal =
      next < sentence.upperBound
      && (NameCues.after.contains(tokens[next])
        || next + 1 < sentence.upperBound && tokens[next].kind == .possessive
          && KinNouns.nouns[tokens[next + 1]] != nil)
    let isTitled = run.lowerBound > sentence.lowerBound && NameCues.isBefore(tokens[run.lowerBound - 1])
    guard isPersonal || isTitled else { return }
    for index in run { seen[Int(tokens[index].type)] |= (isPersonal ? 32 : 0) | (isTitled ? 64 : 0) }
  }
}
