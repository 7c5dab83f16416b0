/// Numbers and the little words around ages.
enum SpelledNumbers {
  /// A stretch of life that ages are counted in.
  enum Unit {
    case year, month, week, day

    /// Whole years in a number of units.
    func years(_ value: Int) -> Int {
      switch self {
      case .year: value
      case .month: value / 12
      case .week: value / 52
      case .day: value / 365
      }
    }
  }

  private static let units = WordMap<Unit> {
    [
      "year": .year, "years": .year, "yr": .year, "yrs": .year, "month": .month, "months": .month,
      "week": .week, "weeks": .week, "day": .day, "days": .day,
    ]
  }

  /// `one` to `nineteen`, and the tens.
  static let cardinals = WordMap<Int> {
    [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
      "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
      "fifteen":
        15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
      "thirty":
        30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
  }

  /// `nine-year-old` to years.
  static let years = WordMap<Int> {
    [
      "one-year-old": 1, "one-year-olds": 1, "two-year-old": 2, "two-year-olds": 2,
      "three-year-old": 3, "three-year-olds": 3, "four-year-old": 4, "four-year-olds": 4,
      "five-year-old": 5, "five-year-olds": 5, "six-year-old": 6, "six-year-olds": 6,
      "seven-year-old": 7, "seven-year-olds": 7, "eight-year-old": 8, "eight-year-olds": 8,
      "nine-year-old": 9, "nine-year-olds": 9, "ten-year-old": 10, "ten-year-olds": 10,
      "eleven-year-old": 11, "eleven-year-olds": 11, "twelve-year-old": 12, "twelve-year-olds": 12,
      "thirteen-year-old": 13, "thirteen-year-olds": 13, "fourteen-year-old": 14,
      "fourteen-year-olds": 14, "fifteen-year-old": 15, "fifteen-year-olds": 15,
      "sixteen-year-old":
        16, "sixteen-year-olds": 16, "seventeen-year-old": 17, "seventeen-year-olds": 17,
      "eighteen-year-old": 18, "eighteen-year-olds": 18, "nineteen-year-old": 19,
      "nineteen-year-olds": 19,
    ]
  }

  /// The ordinals that people spell out before `birthday`.
  static let ordinals = WordMap<Int> {
    [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
      "eighth": 8, "ninth": 9, "tenth": 10, "sixteenth": 16, "eighteenth": 18, "thirteenth": 13,
      "twentieth": 20, "twenty-first": 21, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
      "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    ]
  }

  /// True for every cardinal and ordinal.
  static let isNumber = KeyMap<Bool> {
    Dictionary((cardinals.keys + ordinals.keys).map { ($0, true) }) { first, _ in first }
  }

  /// The value of `thirty-five`; nil for any other word with a hyphen.
  static func cardinal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let hyphen = bytes.firstIndex(of: 0x2D) else { return nil }
    func value(_ part: ArraySlice<UInt8>) -> Int? {
      cardinals[part.reduce(WordKey.seed) { WordKey.step($0, CharacterClass.lower($1)) }]
    }
    guard let tens = value(bytes[..<hyphen]), tens >= 20, let ones = value(bytes[(hyphen + 1)...]), ones < 10
    else { return nil }
    return tens + ones
  }

  /// The unit a word names.
  static func unit(of key: UInt64) -> Unit? { units[key] }

  static let old = WordSet("old olds young")
  static let yearOld = WordSet("year-old year-olds years-old yr-old")
  static var comma: UInt64 { WordKey.literal(",") }
  static var bracket: UInt64 { WordKey.literal("(") }
  static var the: UInt64 { WordKey.literal("the") }
  static var and: UInt64 { WordKey.literal("and") }
  static var of: UInt64 { WordKey.literal("of") }
  static let year = WordSet("year years")
  static let age = WordSet("age aged ages")
  static var now: UInt64 { WordKey.literal("now") }
  static var big: UInt64 { WordKey.literal("big") }
  static let twins = WordSet("twins twin")
}

extension Dictionary where Key == UInt64 {
  /// The value of a token's word.
  subscript(token: Token) -> Value? { self[token.key] }
}

extension Document {
  /// The value of a token of one to three digits; nil for any other.
  func plainNumber(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard tokens[index].kind == .number, range.count <= 3 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard CharacterClass.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The value of `40th`, `1st`; nil for any other token.
  func ordinal(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard tokens[index].kind == .number, (3...5).contains(range.count) else { return nil }
    var value = 0
    for byte in bytes[range.dropLast(2)] {
      guard CharacterClass.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    let ending = bytes[range.suffix(2)].map(CharacterClass.lower)
    return ["th", "st", "nd", "rd"].contains { ending.elementsEqual($0.utf8) } ? value : nil
  }

  /// The year that a token of four digits names, 1900 to 2099; nil for any other.
  func year(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard tokens[index].kind == .number, range.count == 4 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard CharacterClass.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (1900..<2100).contains(value) ? value : nil
  }
}
