/// The stretch of time that an EDTF (ISO 8601-2) value covers, as texts that order: `2021-09` covers `2021-09` up to `2021-09~`.
///
/// A text orders before all that continue it and `~` after every digit and dash, so a month comes before its days, a year before
/// its months, and plain text comparison serves, in SQL too.
struct DateBounds: Equatable, Sendable {
  /// The first year, month or day: the value's place in a timeline.
  let lower: String
  /// Orders after everything within.
  let upper: String

  /// Nil for what is no EDTF date, season, quarter, half, week, decade, century or interval.
  init?(_ value: String) {
    if DateBounds.isPlain(value) {
      self.init(within: value)
      return
    }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let bounds = DateBounds.single(parts[0]) else { return nil }
      self = bounds
    case 2:
      let isOpenBelow = parts[0].isEmpty || parts[0] == ".."
      let isOpenAbove = parts[1].isEmpty || parts[1] == ".."
      let first = isOpenBelow ? nil : DateBounds.single(parts[0])
      let last = isOpenAbove ? nil : DateBounds.single(parts[1])
      guard first != nil || isOpenBelow, last != nil || isOpenAbove, first != nil || last != nil else {
        return nil
      }
      self.init(lower: first?.lower ?? last?.lower ?? "", upper: last?.upper ?? "9999~")
    default: return nil
    }
  }

  /// Whether some day is within both.
  func overlaps(_ other: DateBounds) -> Bool { lower <= other.upper && other.lower <= upper }

  private init(lower: String, upper: String) {
    self.lower = lower
    self.upper = upper
  }

  private init(within value: String) { self.init(lower: value, upper: value + "~") }

  /// Whether a value is a plain `2021-09-30`, `2021-09` or `2021`, as most are.
  private static func isPlain(_ value: some StringProtocol) -> Bool {
    var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
    let count = value.utf8.count
    guard count == 10 || count == 7 || count == 4 else { return false }
    for (index, byte) in value.utf8.enumerated() {
      let digit = Int(byte) - 0x30
      switch index {
      case 4, 7: if byte != 0x2D { return false }
      case _ where !(0...9).contains(digit): return false
      case 0...3: digits.year = 10 * digits.year + digit
      case 5, 6: digits.month = 10 * digits.month + digit
      default: digits.day = 10 * digits.day + digit
      }
    }
    if count == 4 { return true }
    guard (1...12).contains(digits.month) else { return false }
    return count == 7 || (1...Calendar.days(inMonth: digits.month, of: digits.year)).contains(digits.day)
  }

  private static func single(_ text: Substring) -> DateBounds? {
    if isPlain(text) { return DateBounds(within: String(text)) }
    let day = text.prefix { $0 != "T" }.filter { !"?~%".contains($0) }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearText = parts.first, yearText.utf8.count == 4 else { return nil }
    if yearText.hasSuffix("X"), parts.count == 1 {
      let known = yearText.prefix { $0 != "X" }
      guard !known.isEmpty, Int(known) != nil, yearText.dropFirst(known.count).allSatisfy({ $0 == "X" })
      else { return nil }
      let missing = 4 - known.count
      return DateBounds(
        lower: known + String(repeating: "0", count: missing),
        upper: known + String(repeating: "9", count: missing) + "~")
    }
    guard let year = number(yearText) else { return nil }
    switch parts.count {
    case 1: return DateBounds(within: String(yearText))
    case 2 where parts[1].hasPrefix("W"): return number(parts[1].dropFirst()).flatMap { week($0, of: year) }
    case 2:
      guard let month = number(parts[1]) else { return nil }
      if (21...24).contains(month) { return season(month, of: year) }
      if (33...36).contains(month) { return part(month - 32, months: 3, of: year) }
      if (40...41).contains(month) { return part(month - 39, months: 6, of: year) }
      return (1...12).contains(month) ? DateBounds(within: "\(yearText)-\(twoDigits(month))") : nil
    case 3:
      guard let month = number(parts[1]), let day = number(parts[2]), (1...12).contains(month),
        (1...Calendar.days(inMonth: month, of: year)).contains(day)
      else { return nil }
      return DateBounds(within: "\(yearText)-\(twoDigits(month))-\(twoDigits(day))")
    default: return nil
    }
  }

  /// EDTF's seasons: 21 spring to 24 winter, which begins in December.
  private static func season(_ season: Int, of year: Int) -> DateBounds {
    let first = 3 * (season - 20)
    let lastYear = season == 24 ? year + 1 : year
    let last = season == 24 ? 2 : first + 2
    return DateBounds(
      lower: "\(fourDigits(year))-\(twoDigits(first))", upper: "\(fourDigits(lastYear))-\(twoDigits(last))~")
  }

  /// Quarters and halves of a year.
  private static func part(_ number: Int, months: Int, of year: Int) -> DateBounds {
    DateBounds(
      lower: "\(fourDigits(year))-\(twoDigits(months * (number - 1) + 1))",
      upper: "\(fourDigits(year))-\(twoDigits(months * number))~")
  }

  /// ISO 8601 weeks begin on Monday; the first holds 4 January.
  private static func week(_ week: Int, of year: Int) -> DateBounds? {
    guard (1...53).contains(week) else { return nil }
    let fourth = Calendar.dayNumber(year: year, month: 1, day: 4)
    let firstMonday = fourth - Calendar.weekday(fourth)
    let fourthOfNext = Calendar.dayNumber(year: year + 1, month: 1, day: 4)
    guard firstMonday + 7 * (week - 1) < fourthOfNext - Calendar.weekday(fourthOfNext) else { return nil }
    let monday = Calendar.text(firstMonday + 7 * (week - 1))
    return DateBounds(lower: monday, upper: Calendar.text(firstMonday + 7 * week - 1) + "~")
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  fileprivate static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  fileprivate static func fourDigits(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }
}

/// Days of the proleptic Gregorian calendar, counted from 1 March of year 0.
private enum Calendar {
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = (month + 9) % 12
    let year = year - shifted / 10
    return 365 * year + year / 4 - year / 100 + year / 400 + (shifted * 306 + 5) / 10 + day - 1
  }

  /// 0 for Monday.
  static func weekday(_ dayNumber: Int) -> Int { (dayNumber + 2) % 7 }

  static func text(_ dayNumber: Int) -> String {
    var year = (10_000 * dayNumber + 14_780) / 3_652_425
    var rest = dayNumber - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = dayNumber - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let shifted = (100 * rest + 52) / 3060
    let month = (shifted + 2) % 12 + 1
    let day = rest - (shifted * 306 + 5) / 10 + 1
    return
      "\(DateBounds.fourDigits(year + (shifted + 2) / 12))-\(DateBounds.twoDigits(month))-\(DateBounds.twoDigits(day))"
  }
}
