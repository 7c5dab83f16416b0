/// Numbers and the little words around ages.
enum SpelledNumbers {
  private static let ones = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  /// `nine-year-old` to years.
  static let years: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    for (index, word) in ones.enumerated() {
      table[WordKey.of("\(word)-year-old")] = index + 1
      table[WordKey.of("\(word)-year-olds")] = index + 1
    }
    return table
  }()

  static let old = WordKey.of("old")
  static let yearOld = WordKey.of("year-old")
  static let comma = WordKey.of(",")
  static let bracket = WordKey.of("(")
  static let the = WordKey.of("the")
  static let and = WordKey.of("and")
  static let of = WordKey.of("of")
  static let year = WordSet("year years")
  static let age = WordSet("age aged")
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
}
