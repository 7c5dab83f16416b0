import Records

/// The digits of a number token, as far as dates need them.
struct NumberReading {
  /// Up to three groups of digits.
  private(set) var values = (0, 0, 0)
  private(set) var digits = (0, 0, 0)
  private(set) var groups = 0
  /// The separator between the groups: `-`, `.` or `/`.
  private(set) var separator: UInt8 = 0
  /// Letters after the digits, folded into a key; nil without.
  private(set) var suffix: UInt64?
  /// Whether a clock time follows the date, as in `2016-11-08T14:07:39`.
  private(set) var hasClock = false

  init?(_ bytes: [UInt8], _ token: Token) {
    var index = Int(token.start)
    let end = Int(token.end)
    var value = 0
    var count = 0
    while index < end {
      let byte = bytes[index]
      if CharacterClass.isDigit(byte) {
        count += 1
        guard count <= 4 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      } else if byte == 0x2D || byte == 0x2E, count > 0 {
        guard separator == 0 || separator == byte, groups < 2 else { return nil }
        separator = byte
        close(value, count)
        value = 0
        count = 0
      } else if count > 0 {
        // `2nd-5th`.
        if groups == 0, index + 3 < end, bytes[index + 2] == 0x2D, CharacterClass.isDigit(bytes[index + 3]),
          NumberReading.isOrdinal(byte, bytes[index + 1])
        {
          index += 2
          continue
        }
        if groups == 2, byte | 0x20 == 0x74 {
          hasClock = true
        } else {
          var hash = WordKey.seed
          for byte in bytes[index..<end] { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
          suffix = hash
        }
        break
      } else {
        return nil
      }
      index += 1
    }
    guard count > 0 else { return nil }
    close(value, count)
  }

  private mutating func close(_ value: Int, _ count: Int) {
    switch groups {
    case 0: (values.0, digits.0) = (value, count)
    case 1: (values.1, digits.1) = (value, count)
    default: (values.2, digits.2) = (value, count)
    }
    groups += 1
  }

  private static let ordinals = WordSet("st nd rd th")
  private static func isOrdinal(_ first: UInt8, _ second: UInt8) -> Bool {
    ordinals.contains(
      WordKey.step(WordKey.step(WordKey.seed, CharacterClass.lower(first)), CharacterClass.lower(second)))
  }

  private static var plural: UInt64 { WordKey.literal("s") }

  /// 1 to 31 from `8` or `8th`.
  var dayOfMonth: Int? {
    guard groups == 1, digits.0 <= 2, 1...31 ~= values.0 else { return nil }
    if let suffix { return NumberReading.ordinals.contains(suffix) ? values.0 : nil }
    return values.0
  }

  var isOrdinal: Bool { suffix.map { NumberReading.ordinals.contains($0) } ?? false }

  /// A plain number of four digits.
  var year: Int? { groups == 1 && digits.0 == 4 && suffix == nil && values.0 > 0 ? values.0 : nil }

  /// The decade of `1990s` or, with its century guessed, of `90s`.
  var decade: Int? {
    guard groups == 1, suffix == NumberReading.plural, values.0 % 10 == 0 else { return nil }
    if digits.0 == 4, values.0 >= 1000 { return values.0 / 10 }
    if digits.0 == 2 { return (values.0 >= 20 ? 1900 + values.0 : 2000 + values.0) / 10 }
    return nil
  }

  /// A plain count of up to three digits.
  var count: Int? { groups == 1 && digits.0 <= 3 && suffix == nil ? values.0 : nil }

  /// The first and last day of `5-7`.
  var dayRange: (Int, Int)? {
    guard groups == 2, separator == 0x2D, suffix == nil || isOrdinal, 1...31 ~= values.0, 1...31 ~= values.1,
      values.0 < values.1, digits.0 <= 2, digits.1 <= 2
    else { return nil }
    return (values.0, values.1)
  }

  /// The years of `1984-85`, `1984-5` and `2012-2015`.
  var yearRange: (Int, Int)? {
    guard groups == 2, separator == 0x2D, suffix == nil, digits.0 == 4, values.0 >= 1000 else { return nil }
    let first = values.0
    let scale = digits.1 == 1 ? 10 : digits.1 == 2 ? 100 : 10_000
    guard digits.1 != 3 else { return nil }
    let last = scale == 10_000 ? values.1 : first / scale * scale + values.1
    if digits.1 == 2, first % 100 == 99, values.1 == 0 { return (first, first + 1) }
    return last > first && last - first <= 200 ? (first, last) : nil
  }
}
