internal import Records

/// What the words of a date say by themselves, so that dates are compared by what was told, not by what was worked out from the day an
/// article is dated: a copy of `on Tuesday`, published a week later, resolves to another day and contradicts nothing.
struct ToldDate: Equatable {
  /// EDTF.
  let value: String
  let bounds: DateBounds
  /// Its first day, counted from 1970-01-01.
  let ordinal: Int
  /// Whether the words tell the year.
  let tellsYear: Bool
  /// The month and the day, where the words tell them.
  let month: Int?
  let day: Int?
  /// 1 Monday to 7 Sunday, where the words tell it or tell the whole date.
  let weekday: Int?

  /// Whether the words tell a year or a month.
  var isOfCalendar: Bool { tellsYear || month != nil }

  /// Nil for words that tell no part of a date (`yesterday`, `last week`, `two years ago`) and for vague ones (`about 2015`, `late May`).
  init?(_ text: String, value: String) {
    guard !value.contains(where: { "~?%".contains($0) }), let bounds = DateBounds(value),
      let ordinal = ToldDate.firstDay(bounds.lower)?.ordinal
    else { return nil }
    var numbers: [Int] = []
    var month: Int?
    var weekday: Int?
    for word in ToldDate.parts(text) {
      if let number = Int(word) {
        numbers.append(number)
      } else if ToldDate.vague.contains(word) {
        return nil
      } else if let place = ToldDate.place(of: word, in: ToldDate.months) {
        month = place
      } else if let place = ToldDate.place(of: word, in: ToldDate.weekdays) {
        weekday = place
      }
    }
    let parts = value.split(separator: "-").map(String.init)
    let year = parts.first.flatMap { Int($0) }
    let isWritten = numbers.count + (month == nil ? 0 : 1) >= 3
    tellsYear = isWritten || numbers.contains { $0 >= 1000 && (year == nil || $0 == year) }
    let valueMonth = parts.count > 1 ? Int(parts[1]).flatMap { (1...12).contains($0) ? $0 : nil } : nil
    let valueDay = parts.count == 3 ? Int(parts[2]) : nil
    let tellsMonth = tellsYear || (month != nil && month == valueMonth)
    self.month = tellsMonth ? valueMonth : nil
    let tellsDay = tellsMonth && valueDay != nil && (isWritten || numbers.contains { $0 == valueDay })
    day = tellsDay ? valueDay : nil
    // A whole date tells its weekday too; one that was told with a wrong year would not.
    let worked = tellsYear && tellsDay ? CalendarDay(iso: value)?.weekday : nil
    self.weekday = worked ?? weekday
    guard tellsYear || self.month != nil || self.weekday != nil else { return nil }
    self.value = value
    self.bounds = bounds
    self.ordinal = ordinal
  }

  /// Whether both cannot be true of one event.
  func excludes(_ other: ToldDate) -> Bool {
    guard !bounds.overlaps(other.bounds) else { return false }
    if tellsYear, other.tellsYear { return true }
    if let month, let others = other.month {
      if month != others { return true }
      guard let day, let others = other.day else { return false }
      return day != others
    }
    guard let weekday, let others = other.weekday else { return false }
    return weekday != others
  }

  /// The first day of a year, a month or a day.
  private static func firstDay(_ lower: String) -> CalendarDay? {
    CalendarDay(iso: lower.utf8.count == 4 ? lower + "-01-01" : lower.utf8.count == 7 ? lower + "-01" : lower)
  }

  /// Words, lower case, letters and digits apart: `15jul15` has three, `11th` two.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isNumber = false
    for scalar in text.lowercased().unicodeScalars {
      let digit = ("0"..."9").contains(scalar)
      guard digit || scalar.properties.isAlphabetic else {
        if !part.isEmpty { parts.append(part) }
        part = ""
        continue
      }
      if !part.isEmpty, digit != isNumber {
        parts.append(part)
        part = ""
      }
      isNumber = digit
      part.unicodeScalars.append(scalar)
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// A name or its first three letters or more, as `Sept.` and `Thurs.` are; from 1.
  private static func place(of word: String, in names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Words that make a date a guess, or count from another one.
  private static let vague: Set = [
    "early", "mid", "late", "later", "earlier", "about", "around", "circa", "end", "beginning", "start",
    "ago",
    "after", "before", "following", "since", "until", "nearly", "almost",
  ]
}
