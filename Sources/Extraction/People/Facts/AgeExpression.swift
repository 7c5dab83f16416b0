/// An age as a text writes it, before it is known whose it is.
struct AgeExpression {
  /// How the number is written.
  enum Form {
    /// `35-year-old`, `35 years old`, `8-month-old`.
    case yearsOld
    /// `35`, `three`, `21 months`.
    case number
    /// `40th`, `first`.
    case ordinal
  }

  var form: Form
  /// Whole years: 0 for eleven months.
  var years: Int
  /// The number with its unit.
  var tokens: Range<Int>
  /// Whether it is written in letters.
  var isSpelled = false

  /// Reads the age that begins at a token, within its sentence.
  static func read(at index: Int, in document: Document, _ sentence: Range<Int>) -> AgeExpression? {
    let token = document.tokens[index]
    if token.kind == .number || token.shape.contains(.hasDigit) {
      return compound(index, document, sentence) ?? big(index, document, sentence)
        ?? document.plainNumber(index).flatMap { counted($0, index, document, sentence, isSpelled: false) }
        ?? document.ordinal(index).map {
          AgeExpression(form: .ordinal, years: $0, tokens: index..<index + 1)
        }
    }
    guard token.kind == .word else { return nil }
    if token.shape.contains(.hasHyphen) {
      if let years = SpelledNumbers.cardinal(document.bytes[token.range]) {
        return counted(years, index, document, sentence, isSpelled: true)
      }
      return compound(index, document, sentence)
    }
    if let years = SpelledNumbers.cardinals[token] {
      return counted(years, index, document, sentence, isSpelled: true)
    }
    if let years = SpelledNumbers.ordinals[token] {
      return AgeExpression(form: .ordinal, years: years, tokens: index..<index + 1, isSpelled: true)
    }
    return nil
  }

  /// A number word by itself: `35 years old`, `35 year-old`, `21 months`, `35`.
  private static func counted(
    _ value: Int, _ index: Int, _ document: Document, _ sentence: Range<Int>, isSpelled: Bool
  ) -> AgeExpression? {
    let tokens = document.tokens
    var age = AgeExpression(form: .number, years: value, tokens: index..<index + 1, isSpelled: isSpelled)
    guard index + 1 < sentence.upperBound else { return age }
    let unit = tokens[index + 1]
    if SpelledNumbers.yearOld.contains(unit) {
      age.form = .yearsOld
      age.tokens = index..<index + 2
    } else if let length = SpelledNumbers.unit(of: unit.key) {
      let isOld =
        index + 2 < sentence.upperBound && SpelledNumbers.old.contains(tokens[index + 2])
        || index + 3 < sentence.upperBound && tokens[index + 2].key == SpelledNumbers.of
          && SpelledNumbers.age.contains(tokens[index + 3])
      if isOld {
        age.form = .yearsOld
        age.tokens = index..<index + (tokens[index + 2].key == SpelledNumbers.of ? 4 : 3)
      } else if length == .year {
        return nil
      } else {
        age.tokens = index..<index + 2
      }
      age.years = length.years(value)
    }
    return age
  }

  /// `35-year-old`, `thirty-five-year-old`, `8-month-old`, `35-year old`, `35-yr-old`; `year-old` alone is one year.
  private static func compound(_ index: Int, _ document: Document, _ sentence: Range<Int>) -> AgeExpression? {
    let token = document.tokens[index]
    guard token.shape.contains(.hasHyphen) else { return nil }
    var parts = parts(of: document.bytes[token.range])
    var end = index + 1
    if let last = parts.last, !SpelledNumbers.old.contains(last) {
      guard end < sentence.upperBound, SpelledNumbers.old.contains(document.tokens[end]) else { return nil }
      end += 1
    } else {
      parts.removeLast()
    }
    let isNow = parts.first == SpelledNumbers.now
    if isNow { parts.removeFirst() }
    guard let unit = parts.popLast().flatMap(SpelledNumbers.unit(of:)) else { return nil }
    let value: Int
    switch parts.count {
    case 0:
      // `a year-old son`; after a number it is that number's unit.
      if index > sentence.lowerBound, document.tokens[index - 1].kind == .number { return nil }
      value = 1
    case 1:
      let first = token.range.lowerBound + (isNow ? 4 : 0)
      let digits = document.bytes[first..<token.range.upperBound].prefix { CharacterClass.isDigit($0) }
      if digits.isEmpty {
        guard let spelled = SpelledNumbers.cardinals[parts[0]] else { return nil }
        value = spelled
      } else {
        guard digits.count <= 3, !CharacterClass.isASCIIWord(document.bytes[first + digits.count]) else {
          return nil
        }
        value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
    case 2:
      guard let tens = SpelledNumbers.cardinals[parts[0]], let ones = SpelledNumbers.cardinals[parts[1]],
        tens >= 20, ones < 10
      else { return nil }
      value = tens + ones
    default: return nil
    }
    return AgeExpression(
      form: .yearsOld, years: unit.years(value), tokens: index..<end, isSpelled: token.kind == .word)
  }

  /// `4-0` after `big`.
  private static func big(_ index: Int, _ document: Document, _ sentence: Range<Int>) -> AgeExpression? {
    let bytes = document.bytes[document.tokens[index].range]
    guard bytes.count == 3, let tens = bytes.first, bytes.last == 0x30, CharacterClass.isDigit(tens),
      bytes.dropFirst().first == 0x2D, index > sentence.lowerBound,
      document.tokens[index - 1].key == SpelledNumbers.big
    else { return nil }
    return AgeExpression(form: .number, years: Int(tens - 0x30) * 10, tokens: index..<index + 1)
  }

  /// The keys of the words between hyphens, plain or typographic.
  private static func parts(of bytes: ArraySlice<UInt8>) -> [UInt64] {
    var parts: [UInt64] = []
    var key = WordKey.seed
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let isLong =
        index + 2 < bytes.endIndex && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
        && (0x90...0x91).contains(bytes[index + 2])
      if bytes[index] == 0x2D || isLong {
        parts.append(key)
        key = WordKey.seed
        index += isLong ? 3 : 1
      } else {
        key = WordKey.step(key, CharacterClass.lower(bytes[index]))
        index += 1
      }
    }
    parts.append(key)
    return parts
  }
}
