import Records

/// Dates of mails and feeds: RFC 822 with its successors, and what is written in their place.
///
/// Weekdays may be missing, wrong or in another language; years have two or four digits (those below 50 are of this
/// century, as RFC 5322 says); months may be written out; seconds and zones may be missing; the order of `ctime`
/// (`Fri Oct  1 08:00:00 2021`) and of America (`October 1, 2021 8:00 PM EDT`) is read as well.
enum InternetDate {
  /// What such a date says, unchecked.
  struct Reading: Equatable {
    var year: Int
    var month: Int
    var day: Int
    /// `08:00:00+02:00`, without an offset where none is known; nil when there is no clock.
    var clock: String?
  }

  /// The date that a text is; nil for other text.
  static func read(_ text: ArraySlice<UInt8>) -> Reading? {
    // Longer text is prose.
    guard text.count <= 64 else { return nil }
    var numbers: [Int] = []
    var month: Int?
    var clock: [Int]?
    var isAfternoon: Bool?
    var zone: String?
    for token in tokens(of: text) {
      if let named = InternetDate.month(token) {
        // `mar, 05 oct 2021`: in other languages a weekday may look like a month, but stands before it.
        if numbers.count <= 1 { month = named }
      } else if token.contains(0x3A), token.first.map(isDigit) == true {
        guard clock == nil, let read = hours(token) else { return nil }
        clock = read.fields
        if read.rest.isEmpty { continue }
        if let half = half(read.rest) {
          isAfternoon = half
        } else if let read = offset(read.rest) {
          zone = read
        }
      } else if let half = half(token) {
        isAfternoon = half
      } else if clock != nil, let read = offset(token) {
        zone = zone.flatMap { $0 == "Z" && read != "Z" ? nil : $0 } ?? read
      } else if let number = CalendarDay.number(token[...].prefix { isDigit($0) }),
        isOrdinal(token.drop(while: isDigit))
      {
        numbers.append(number)
      } else if token.contains(where: isDigit) {
        return nil
      }
    }
    guard let month, numbers.count == 2 else { return nil }
    guard let year = year(numbers[1]) else { return nil }
    return Reading(
      year: year, month: month, day: numbers[0],
      clock: clock.flatMap { written($0, isAfternoon, zone) })
  }

  private static func tokens(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x28 || $0 == 0x29 }.flatMap { token in
      // `01-Oct-2021`, as news servers wrote it.
      let parts = token.split(separator: 0x2D)
      return parts.count == 3 && month(parts[1]) != nil ? parts : [token]
    }
  }

  private static func month(_ token: ArraySlice<UInt8>) -> Int? {
    guard token.count >= 3, token.count <= 10 else { return nil }
    let letters = token.last == 0x2E ? token.dropLast() : token
    let word = String(decoding: letters, as: UTF8.self).lowercased()
    return months.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }

  /// Hours, minutes and seconds, and what stands right behind them: `8:00pm`, `08:00:00Z`.
  private static func hours(_ token: ArraySlice<UInt8>) -> (fields: [Int], rest: ArraySlice<UInt8>)? {
    let digits = token.prefix { isDigit($0) || $0 == 0x3A || $0 == 0x2E }
    let fields = digits.prefix { $0 != 0x2E }.split(separator: 0x3A).compactMap(CalendarDay.number)
    guard (2...3).contains(fields.count), fields[0] < 24, fields[1] < 60, fields.count == 2 || fields[2] <= 60
    else { return nil }
    return (fields, token[digits.endIndex...])
  }

  private static func half(_ token: ArraySlice<UInt8>) -> Bool? {
    switch String(decoding: token, as: UTF8.self).lowercased() {
    case "am", "a.m.": false
    case "pm", "p.m.": true
    default: nil
    }
  }

  /// `+0200`, `-04:00`, `GMT`, `EDT`, `UTC+2`; nil for what is no zone.
  private static func offset(_ token: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: token.prefix { !(isDigit($0) || $0 == 0x2B || $0 == 0x2D) }, as: UTF8.self)
    let rest = token.dropFirst(name.utf8.count)
    if rest.isEmpty { return zones[name.uppercased()] }
    guard ["", "GMT", "UTC", "UT"].contains(name.uppercased()), let sign = rest.first,
      sign == 0x2B || sign == 0x2D
    else { return nil }
    let digits = Array(rest.dropFirst().filter { $0 != 0x3A })
    guard (1...4).contains(digits.count), let number = CalendarDay.number(digits[...]) else { return nil }
    let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hours < 15, minutes < 60 else { return nil }
    return "\(sign == 0x2B ? "+" : "-")\(two(hours)):\(two(minutes))"
  }

  private static func written(_ clock: [Int], _ isAfternoon: Bool?, _ zone: String?) -> String? {
    var hour = clock[0]
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    // A leap second has no place in the minutes that everybody else counts.
    let seconds = clock.count > 2 ? min(clock[2], 59) : 0
    return "\(two(hour)):\(two(clock[1])):\(two(seconds))\(zone ?? "")"
  }

  private static func year(_ number: Int) -> Int? {
    switch number {
    case 0..<50: 2000 + number
    case 50..<1000: 1900 + number
    case 1000...9999: number
    default: nil
    }
  }

  private static func isOrdinal(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || ["st", "nd", "rd", "th", "."].contains(String(decoding: rest, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// The zones of RFC 822, and the others that feeds of news name and that mean one thing only.
  private static let zones: [String: String] = [
    "UT": "Z", "UTC": "Z", "GMT": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "WET": "+00:00", "WEST": "+01:00",
    "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00", "MESZ": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00",
    "NZST": "+12:00", "NZDT": "+13:00",
  ]
}
