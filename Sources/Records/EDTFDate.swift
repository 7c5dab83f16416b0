/// One date of the Extended Date/Time Format, of any precision.
public struct EDTFDate: Sendable, Equatable {
  /// What the date names.
  public enum Extent: Sendable, Equatable {
    /// `2021-09-30`
    case day(CalendarDay)
    /// `2021-W39`: a week of ISO 8601.
    case week(year: Int, number: Int)
    /// `2021-09`
    case month(year: Int, month: Int)
    /// `2021-22`: 1 spring to 4 winter, which begins in December.
    case season(year: Int, number: Int)
    /// `2021-35`: 1 to 4.
    case quarter(year: Int, number: Int)
    /// `2021-41`: 1 or 2.
    case half(year: Int, number: Int)
    /// `2021`
    case year(Int)
    /// `199X`, `18XX`: one of 10, 100 or 1000 years from the first on.
    case years(first: Int, count: Int)
  }

  /// What it names.
  public var extent: Extent
  /// Whether it is near the truth only: `~` or `%`.
  public var isApproximate: Bool
  /// Whether it may be wrong: `?` or `%`.
  public var isUncertain: Bool
  /// Its first day and its last.
  public let days: ClosedRange<CalendarDay>

  /// Whether it is neither approximate nor uncertain.
  public var isExact: Bool { !isApproximate && !isUncertain }

  /// Reads a date, without its time of day; nil for anything else.
  init?(_ text: String) {
    let marks = text.utf8.filter { EDTFDate.isMark($0) }
    let plain = text.prefix { $0 != "T" }.utf8.filter { !EDTFDate.isMark($0) }
    guard let extent = EDTFDate.extent(Array(plain)), let days = EDTFDate.days(of: extent) else { return nil }
    self.extent = extent
    self.days = days
    isApproximate = marks.contains { $0 != UInt8(ascii: "?") }
    isUncertain = marks.contains { $0 != UInt8(ascii: "~") }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }

  private static func extent(_ bytes: [UInt8]) -> Extent? {
    guard bytes.count >= 4 else { return nil }
    guard let year = number(bytes[..<4]) else { return bytes.count == 4 ? years(bytes) : nil }
    if bytes.count == 4 { return .year(year) }
    guard bytes[4] == UInt8(ascii: "-") else { return nil }
    switch bytes.count {
    case 7: return number(bytes[5...]).flatMap { part($0, of: year) }
    case 8 where bytes[5] == UInt8(ascii: "W"):
      return number(bytes[6...]).map { .week(year: year, number: $0) }
    case 10:
      return CalendarDay(iso: String(decoding: bytes, as: UTF8.self)).map { .day($0) }
    default: return nil
    }
  }

  /// The months and what else ISO 8601-2 numbers as they are.
  private static func part(_ number: Int, of year: Int) -> Extent? {
    switch number {
    case 1...12: .month(year: year, month: number)
    case 21...24: .season(year: year, number: number - 20)
    case 33...36: .quarter(year: year, number: number - 32)
    case 40...41: .half(year: year, number: number - 39)
    default: nil
    }
  }

  /// Years of which the last digits are not known.
  private static func years(_ bytes: [UInt8]) -> Extent? {
    let known = bytes.prefix { $0 != UInt8(ascii: "X") }
    guard let number = number(known), bytes[known.count...].allSatisfy({ $0 == UInt8(ascii: "X") }) else {
      return nil
    }
    let count = [1, 10, 100, 1000][bytes.count - known.count]
    return .years(first: number * count, count: count)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1) - 0x30 }
  }

  private static func days(of extent: Extent) -> ClosedRange<CalendarDay>? {
    switch extent {
    case .day(let day): day...day
    case .week(let year, let number): week(number, of: year)
    case .month(let year, let month): months(1, from: month, of: year)
    case .season(let year, let number): months(3, from: 3 * number, of: year)
    case .quarter(let year, let number): months(3, from: 3 * number - 2, of: year)
    case .half(let year, let number): months(6, from: 6 * number - 5, of: year)
    case .year(let year): months(12, from: 1, of: year)
    // There is no year 0.
    case .years(let first, let count): months(12 * (count - (first == 0 ? 1 : 0)), from: 1, of: max(first, 1))
    }
  }

  private static func months(_ count: Int, from month: Int, of year: Int) -> ClosedRange<CalendarDay>? {
    let last = year * 12 + month - 1 + count - 1
    let length = CalendarDay.days(inMonth: last % 12 + 1, of: last / 12)
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let end = CalendarDay(year: last / 12, month: last % 12 + 1, day: length)
    else { return nil }
    return first...end
  }

  /// ISO 8601 weeks begin on Monday; the first holds 4 January.
  private static func week(_ number: Int, of year: Int) -> ClosedRange<CalendarDay>? {
    guard let fourth = CalendarDay(year: year, month: 1, day: 4), number >= 1,
      let monday = fourth.adding(days: 7 * (number - 1) - (fourth.weekday - 1)),
      let sunday = monday.adding(days: 6), monday.week == (year, number)
    else { return nil }
    return monday...sunday
  }
}
