/// A day of the proleptic Gregorian calendar, years 1 to 9999.
///
/// The arithmetic counts days from 1970-01-01 in eras of 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", days_from_civil and civil_from_days).
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDay.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(ordinal: Int) {
    guard ordinal >= -719_162, ordinal <= 2_932_896 else { return nil }
    let shifted = ordinal + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `2021-10-01`, alone or before a `T`; nil for anything else or an impossible day.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard let read = CalendarDay.isoDigits(bytes[...]), bytes.count == 10 || bytes[10] == 0x54 else {
      return nil
    }
    self.init(year: read.year, month: read.month, day: read.day)
  }

  /// The day as ISO 8601 writes it, `2021-10-01`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Days after 1970-01-01.
  public var ordinal: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 Monday to 7 Sunday.
  public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week and the year it belongs to, which need not be the day's own.
  public var week: (year: Int, number: Int) {
    // The week belongs to the year of its Thursday.
    let thursday = ordinal - weekday + 4
    guard let day = CalendarDay(ordinal: thursday), let first = CalendarDay(year: day.year, month: 1, day: 1)
    else { return (year, 53) }
    return (day.year, (thursday - first.ordinal) / 7 + 1)
  }

  /// The day so many days on, or back when negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDay? {
    abs(days) > 4_000_000 ? nil : CalendarDay(ordinal: ordinal + days)
  }

  /// The day so many months on, nil outside the years 1 to 9999, kept within its month: 31 January and one month is the last of February.
  public func adding(months: Int) -> CalendarDay? {
    guard abs(months) < 200_000 else { return nil }
    let index = year * 12 + month - 1 + months
    guard index >= 12 else { return nil }
    let year = index / 12
    let month = index % 12 + 1
    guard year <= 9999 else { return nil }
    return CalendarDay(year: year, month: month, day: min(day, CalendarDay.days(inMonth: month, of: year)))
  }

  /// Whether a day comes before another.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days a month has, 28 to 31; 0 for a month that is none.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The numbers of a `2021-10-01` at the start of some bytes, unchecked; nil when there is none or a digit follows.
  public static func isoDigits(_ bytes: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count >= 10 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10])
    else { return nil }
    if bytes.count > 10, (0x30...0x39).contains(bytes[start + 10]) { return nil }
    return (year, month, day)
  }

  /// The value of one to nine ASCII digits; nil when one is no digit.
  public static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
