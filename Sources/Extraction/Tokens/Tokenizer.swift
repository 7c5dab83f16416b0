/// Cuts UTF-8 text into tokens, left to right, without copying.
///
/// No byte is read at `limit` or beyond, which is the end of a paragraph within the bytes.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var limit = 0
  private var paragraph = 0..<0
  /// Whether white space or nothing stands before the position.
  private var followsSpace = true
  /// Whether two apostrophes in a row are a quotation mark in the paragraph; nil until the first stand there.
  private var doublesApostrophes: Bool?
  var tokens: [Token] = []

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// Appends the tokens of one paragraph.
  mutating func tokenize(_ paragraph: Range<Int>) {
    precondition(
      paragraph.lowerBound >= 0 && paragraph.upperBound <= bytes.count, "a paragraph beyond the text")
    position = paragraph.lowerBound
    limit = paragraph.upperBound
    self.paragraph = paragraph
    doublesApostrophes = nil
    followsSpace = true
    while position < limit {
      let byte = bytes[position]
      if byte == 0x20 {
        position += 1
        followsSpace = true
        continue
      }
      if CharacterClass.isASCIILetter(byte) {
        if !plainWord() { word(kind: .word) }
        continue
      }
      let scalar = CharacterClass.decode(bytes, at: position, limit: limit)
      switch scalar.class {
      case .space:
        position += scalar.length
        followsSpace = true
      case .letter, .upper: word(kind: .word)
      case .digit: word(kind: .number)
      case .apostrophe: apostrophe()
      case .doubleQuote: emit(.doubleQuote, length: scalar.length)
      case .symbol, .mark: emit(.symbol, length: scalar.length)
      case .at, .hash: tag(scalar.class == .at ? .handle : .hashtag, sign: scalar.length)
      case .period, .hyphen, .punctuation: emit(.punctuation, length: scalar.length)
      }
    }
  }

  private mutating func emit(_ kind: Token.Kind, length: Int) {
    var hash = WordKey.seed
    for index in position..<position + length { hash = WordKey.step(hash, bytes[index]) }
    emit(kind, length: length, key: hash)
  }

  @inline(__always)
  private mutating func emit(_ kind: Token.Kind, length: Int, shape: Token.Shape = [], key: UInt64) {
    let start = position
    position += length
    var shape = shape
    if followsSpace { shape.insert(.spaceBefore) }
    followsSpace = false
    if isSpaceOrEnd() { shape.insert(.spaceAfter) }
    tokens.append(Token(start: Int32(start), end: Int32(position), kind: kind, shape: shape, key: key))
  }

  @inline(__always)
  private func isSpaceOrEnd() -> Bool {
    guard position < limit else { return true }
    return CharacterClass.decode(bytes, at: position, limit: limit).class == .space
  }

  /// `@name` or `#name`; a lone sign is punctuation.
  private mutating func tag(_ kind: Token.Kind, sign: Int) {
    let name = position + sign
    var end = name
    while end < limit {
      let next = CharacterClass.decode(bytes, at: end, limit: limit)
      let inner =
        bytes[end] == 0x5F
        || bytes[end] == 0x2E && end + 1 < limit && CharacterClass.isASCIIWord(bytes[end + 1])
      guard
        next.class == .letter || next.class == .upper || next.class == .digit || inner
          || next.class == .mark && end > name
      else { break }
      end += next.length
    }
    if end == name {
      emit(.punctuation, length: sign)
    } else {
      // `＃` is `#`.
      var hash = WordKey.step(WordKey.seed, kind == .handle ? 0x40 : 0x23)
      for byte in bytes[name..<end] { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
      emit(kind, length: end - position, key: hash)
    }
  }

  /// A possessive `'s`, the bare `'` of a plural possessive, or a single quotation mark.
  private mutating func apostrophe() {
    let length = CharacterClass.decode(bytes, at: position, limit: limit).length
    let after = position + length
    let opens = length == 3 && bytes[position + 2] == 0x98
    if !followsSpace, !opens, let last = tokens.last, last.kind == .word || last.kind == .number {
      if after < limit, bytes[after] | 0x20 == 0x73,
        !CharacterClass.wordContinues(bytes, at: after + 1, limit: limit)
      {
        emit(.possessive, length: length + 1, key: WordKey.possessive)
        return
      }
    }
    if after + length <= limit, bytes[position..<after].elementsEqual(bytes[after..<after + length]),
      isDoubleMark()
    {
      emit(.doubleQuote, length: 2 * length)
    } else {
      emit(.singleQuote, length: length)
    }
  }

  /// Whether the paragraph writes `"` as two apostrophes: it has them twice, or beside a mark that lacks its partner.
  private mutating func isDoubleMark() -> Bool {
    if let known = doublesApostrophes { return known }
    var pairs = 0
    var marks = 0
    var index = paragraph.lowerBound
    while index < limit {
      let scalar = CharacterClass.decode(bytes, at: index, limit: limit)
      index += scalar.length
      if scalar.class == .doubleQuote { marks += 1 }
      guard scalar.class == .apostrophe, index < limit else { continue }
      let next = CharacterClass.decode(bytes, at: index, limit: limit)
      if next.value == scalar.value {
        pairs += 1
        index += next.length
      }
    }
    let answer = pairs > 1 && marks == 0 || marks == pairs || marks % 2 == 1 && pairs % 2 == 1
    doublesApostrophes = answer
    return answer
  }

  /// A word of ASCII letters alone, as most are: false where it is something else, or may be.
  @inline(__always)
  private mutating func plainWord() -> Bool {
    let (bytes, start, limit) = (bytes, position, limit)
    var end = start
    var hash = WordKey.seed
    var uppers = 0
    while end < limit {
      let byte = bytes[end]
      guard CharacterClass.isASCIILetter(byte) else { break }
      if byte < 0x61 { uppers &+= 1 }
      hash = WordKey.step(hash, byte | 0x20)
      end &+= 1
    }
    if end < limit {
      guard bytes[end] < 0x80 else { return false }
      switch CharacterClass.of(ascii: bytes[end]) {
      case .space, .doubleQuote, .at, .hash: break
      case .punctuation where bytes[end] != 0x21 && bytes[end] != 0x24 && bytes[end] != 0x3A: break
      default: return false
      }
    }
    if URLScanner.mayOpen(bytes, at: start, limit: limit) { return false }
    var shape: Token.Shape = []
    let isCapital = bytes[start] < 0x61
    if isCapital { shape.insert(.capitalized) }
    if uppers > (isCapital ? 1 : 0) { shape.insert(.innerCapital) }
    if uppers < end - start { shape.insert(.hasLower) } else if uppers > 1 { shape.insert(.allCaps) }
    emit(.word, length: end - start, shape: shape, key: hash)
    return true
  }

  /// A word or number with its inner hyphens, apostrophes and periods.
  private mutating func word(kind: Token.Kind) {
    if kind == .word, let end = URLScanner.end(bytes, from: position, limit: limit) {
      emit(.url, length: end - position)
      return
    }
    var end = position
    var shape: Token.Shape = []
    var hash = WordKey.seed
    var letters = 0
    var uppers = 0
    func isWordStart(_ at: Int) -> Bool {
      guard at < limit else { return false }
      let next = CharacterClass.decode(bytes, at: at, limit: limit).class
      return next == .letter || next == .upper || next == .digit
    }
    scan: while end < limit {
      let byte = bytes[end]
      if CharacterClass.isASCIILetter(byte) {
        letters += 1
        if byte < 0x61 {
          uppers += 1
          shape.insert(end == position ? .capitalized : .innerCapital)
        } else {
          shape.insert(.hasLower)
        }
        hash = WordKey.step(hash, byte | 0x20)
        end += 1
        continue
      }
      if byte == 0x20 { break }
      let scalar = CharacterClass.decode(bytes, at: end, limit: limit)
      if standsForLetter(at: end, after: letters, kind: kind) {
        hash = WordKey.step(hash, bytes[end])
        end += 1
        continue
      }
      switch scalar.class {
      case .letter, .upper:
        letters += 1
        if scalar.class == .upper {
          uppers += 1
          shape.insert(end == position ? .capitalized : .innerCapital)
        } else {
          shape.insert(.hasLower)
        }
      case .digit: shape.insert(.hasDigit)
      case .mark where end > position: break
      case .hyphen:
        guard scalar.length == 1 || scalar.value == 0x2010 || scalar.value == 0x2011,
          isWordStart(end + scalar.length)
        else { break scan }
        if shape.contains(.capitalized), Compounds.parts(bytes, after: end + scalar.length, limit: limit) {
          break scan
        }
        shape.insert(.hasHyphen)
      case .apostrophe:
        guard kind == .word, scalar.value != 0x2018, isWordStart(end + scalar.length),
          !isPossessive(at: end + scalar.length)
        else { break scan }
        shape.insert(.hasApostrophe)
      case .period:
        guard periodBelongs(at: end, kind: kind, start: position, letters: letters) else { break scan }
        shape.insert(.hasPeriod)
      case .punctuation:
        // 1,000 and 5:10
        guard kind == .number, bytes[end] == 0x2C || bytes[end] == 0x3A, end + 1 < limit,
          CharacterClass.isDigit(bytes[end + 1]), CharacterClass.isDigit(bytes[end - 1])
        else { break scan }
      default: break scan
      }
      if scalar.length == 1 {
        hash = WordKey.step(hash, CharacterClass.lower(bytes[end]))
      } else if scalar.class == .apostrophe {
        hash = WordKey.step(hash, 0x27)
      } else {
        shape.insert(.nonASCII)
        hash = CharacterClass.hashLowercased(scalar.value, hash)
      }
      end += scalar.length
    }
    if letters >= 2, uppers == letters { shape.insert(.allCaps) }
    emit(kind, length: max(end - position, 1), shape: shape, key: hash)
  }

  /// `Zo$ha`, `A$TRA`, `V!x`: a mark between letters in a stage name.
  private func standsForLetter(at index: Int, after letters: Int, kind: Token.Kind) -> Bool {
    guard bytes[index] == 0x24 || bytes[index] == 0x21 && letters == 1, kind == .word, letters > 0,
      index + 1 < limit
    else { return false }
    let next = bytes[index + 1] | 0x20
    return next >= 0x61 && next <= 0x7A
  }

  private func isPossessive(at index: Int) -> Bool {
    bytes[index] | 0x20 == 0x73 && !CharacterClass.wordContinues(bytes, at: index + 1, limit: limit)
  }

  /// Whether a period is part of the word before it: `J.`, `U.S.`, `Jr.`, `Nov.`, `3.5`, `J.Ro`, `a.m.`.
  private func periodBelongs(at index: Int, kind: Token.Kind, start: Int, letters: Int) -> Bool {
    let next = index + 1
    let followed = next < limit && CharacterClass.isASCIIWord(bytes[next])
    if kind == .number {
      return followed && CharacterClass.isDigit(bytes[index - 1]) && CharacterClass.isDigit(bytes[next])
        || isMeridiem(at: index, start: start)
    }
    let run = index - (bytes[start..<index].lastIndex(of: 0x2E).map { $0 + 1 } ?? start)
    if run == 1 {
      // One letter: an initial or an acronym. `I.` and a lower-case letter alone end a sentence.
      let only = bytes[index - 1]
      if index - start == 1 { return followed || (only >= 0x41 && only <= 0x5A && only != 0x49) }
      return true
    }
    if followed {
      // `J.Ro`; but `end.Next` is two sentences run together.
      return index - start <= 3 && bytes[start..<index].contains(0x2E)
    }
    return Abbreviations.contains(bytes[start..<index])
  }

  private func isMeridiem(at index: Int, start: Int) -> Bool {
    let letter = bytes[index - 1] | 0x20
    return index - start >= 2 && (letter == 0x61 || letter == 0x70 || letter == 0x6D)
      && (index + 1 < limit && bytes[index + 1] | 0x20 == 0x6D || bytes[start..<index].contains(0x2E))
  }
}
