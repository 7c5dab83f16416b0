/// A day of the Gregorian calendar that exists.
struct CalendarDay: Equatable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// Throws ``IngestError/badDate(text:problem:)``, quoting `text`, for a day that the calendar does not have.
  init(year: Int, month: Int, day: Int, text: String) throws(IngestError) {
    guard (1...12).contains(month) else { throw .badDate(text: text, problem: "there is no month \(month)") }
    let days = CalendarDay.days(inMonth: month, of: year)
    guard (1...days).contains(day) else {
      throw .badDate(
        text: text, problem: "\(CalendarDay.monthNames[month - 1]) \(year) has \(days) days")
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-10-01`, nothing else.
  init(iso text: String) throws(IngestError) {
    let bytes = Array(text.utf8)
    guard let read = CalendarDay.isoDigits(bytes[...]), bytes.count == 10 else {
      throw .badDate(text: text, problem: "a day is written like 2021-10-01")
    }
    try self.init(year: read.year, month: read.month, day: read.day, text: text)
  }

  /// The day a number of days after 1 January 1970 (algorithm `civil_from_days` of H. Hinnant).
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2021-10-01`.
  var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The numbers of a `2021-10-01` at the start of some bytes, unchecked; nil when there is none or a digit follows.
  static func isoDigits(_ bytes: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count >= 10 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10])
    else { return nil }
    if bytes.count > 10, (0x30...0x39).contains(bytes[start + 10]) { return nil }
    return (year, month, day)
  }

  /// The value of some ASCII digits; nil when one is no digit.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
