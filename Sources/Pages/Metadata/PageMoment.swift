internal import Records
internal import Wording

/// A day, and the time on it, as pages write them.
struct PageMoment: Equatable {
  var day: CalendarDay
  /// Full ISO 8601 time, with the offset as written; nil when only the day is known.
  var time: String?

  /// How to read `01/10/2021`.
  enum Order {
    case dayFirst, monthFirst
  }

  /// Longer texts are no dates.
  private static let lengthLimit = 200

  /// Reads ISO 8601 with or without zone, Unix seconds and milliseconds, `20211001`, days written out in the languages of
  /// ``DateReader`` with or without a clock, RFC 822, and days of numbers, for which `order` decides between two readings.
  static func read(_ text: String, order: (CalendarDay, CalendarDay) -> Order) -> PageMoment? {
    guard text.utf8.count <= lengthLimit else { return nil }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x27 && $0 != 0x22 }) else { return nil }
    var rest = bytes[first...]
    while let last = rest.last, last == 0x20 || last == 0x27 || last == 0x22 { rest.removeLast() }
    let found = iso(rest) ?? number(rest) ?? written(rest, order)
    return found.flatMap { isPlausible($0.day) ? $0 : nil }
  }

  /// What systems write for no day: the beginning of Unix time, the year 1 of .NET; printing began later than that too.
  private static func isPlausible(_ day: CalendarDay) -> Bool {
    day.year >= 1600 && day.year <= 2200 && day.iso != "1970-01-01"
  }

  private static func iso(_ bytes: ArraySlice<UInt8>) -> PageMoment? {
    if let parts = Timestamp.parts(of: bytes) {
      return CalendarDay(iso: parts.day).map { PageMoment(day: $0, time: parts.time) }
    }
    // Whatever follows the day, it stands.
    return CalendarDay.isoDigits(bytes).flatMap { CalendarDay(year: $0.year, month: $0.month, day: $0.day) }
      .map { PageMoment(day: $0) }
  }

  /// `20211001`, `20211001103000`, `1633082400`, `1633082400000`.
  private static func number(_ bytes: ArraySlice<UInt8>) -> PageMoment? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch bytes.count {
    case 8, 12, 14:
      guard let year = CalendarDay.number(bytes.prefix(4)),
        let month = CalendarDay.number(bytes.dropFirst(4).prefix(2)),
        let day = CalendarDay.number(bytes.dropFirst(6).prefix(2))
      else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { PageMoment(day: $0) }
    case 10, 13:
      guard let seconds = Int(String(decoding: bytes.prefix(10), as: UTF8.self)),
        let day = CalendarDay(ordinal: seconds / 86_400), day.year >= 1990
      else { return nil }
      let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { Clock.padded($0) }
      return PageMoment(day: day, time: "\(day.iso)T\(clock.joined(separator: ":"))Z")
    default: return nil
    }
  }

  private static func written(_ bytes: ArraySlice<UInt8>, _ order: (CalendarDay, CalendarDay) -> Order)
    -> PageMoment?
  {
    let folded = Line(String(decoding: bytes, as: UTF8.self).lowercased()).folded
    guard folded.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    guard let found = DateReader.day(in: folded) ?? numeric(folded, order) ?? eastAsian(folded) else {
      return nil
    }
    let clock = Clock.read(folded[found.range.upperBound...]) ?? Clock.read(folded[..<found.range.lowerBound])
    return PageMoment(day: found.day, time: clock.map { "\(found.day.iso)T\($0)" })
  }

  /// `01/10/2021`, `1.10.2021`, `01-10-21`: two readings unless a number is over 12.
  private static func numeric(_ folded: [UInt8], _ order: (CalendarDay, CalendarDay) -> Order)
    -> DateReader.Found?
  {
    for word in folded.indices.split(whereSeparator: { !isNumeric(folded[$0]) }) {
      var range = word.startIndex..<word.endIndex
      while range.upperBound > range.lowerBound, !(0x30...0x39).contains(folded[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      }
      guard let separator = folded[range].first(where: { !(0x30...0x39).contains($0) }) else { continue }
      let fields = folded[range].split(separator: separator, omittingEmptySubsequences: false)
      guard fields.count == 3, fields[2].count == 4 || fields[2].count == 2, fields[0].count <= 2,
        fields[1].count <= 2, let first = CalendarDay.number(fields[0]),
        let second = CalendarDay.number(fields[1]), let last = CalendarDay.number(fields[2])
      else { continue }
      let year = fields[2].count == 4 ? last : 2000 + last
      let dayFirst = CalendarDay(year: year, month: second, day: first)
      let monthFirst = CalendarDay(year: year, month: first, day: second)
      let chosen: CalendarDay?
      if let dayFirst, let monthFirst, separator != 0x2E {
        chosen = order(dayFirst, monthFirst) == .dayFirst ? dayFirst : monthFirst
      } else {
        chosen = dayFirst ?? monthFirst
      }
      if let chosen { return DateReader.Found(day: chosen, range: range) }
    }
    return nil
  }

  /// `2021年10月1日`, `2021년 10월 1일`
  private static func eastAsian(_ folded: [UInt8]) -> DateReader.Found? {
    let signs: [(year: StaticString, month: StaticString)] = [("年", "月"), ("년", "월")]
    for (yearSign, monthSign) in signs {
      guard let year = ByteSearch.first(yearSign, in: folded[...]), year.lowerBound >= 4,
        let month = ByteSearch.first(monthSign, in: folded[year.upperBound...]),
        let years = CalendarDay.number(folded[(year.lowerBound - 4)..<year.lowerBound]),
        let months = CalendarDay.number(folded[year.upperBound..<month.lowerBound].drop { $0 == 0x20 })
      else { continue }
      let digits = folded[month.upperBound...].drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
      guard let days = CalendarDay.number(digits),
        let day = CalendarDay(year: years, month: months, day: days)
      else { continue }
      return DateReader.Found(day: day, range: year.lowerBound - 4..<digits.endIndex)
    }
    return nil
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2F || byte == 0x2D
  }
}
