import Records
import Wording

/// When an article was published or changed, as inputs write it in a field of its own.
struct PublicationTime: Equatable {
  /// `2021-10-01`, in the writer's own time zone.
  var day: String
  /// Full ISO 8601 time, with the offset as written; nil for a bare day.
  var time: String?

  /// Reads ISO 8601 (`2021-10-01T08:00:00+02:00`, also `20211001T080000Z`), the dates of mails and feeds (RFC 822 and what
  /// is taken for it), seconds or milliseconds since 1970, and days in words.
  ///
  /// Throws ``IngestError/badDate(text:problem:)``, also for `1/10/2021`, which may be a day of January or of October.
  static func read(_ text: String) throws(IngestError) -> PublicationTime {
    let written = Draft.trim(Array(text.utf8)[...])
    if let digits = CalendarDay.isoDigits(written) {
      let day = try CalendarDay.checked(year: digits.year, month: digits.month, day: digits.day, text: text)
      return PublicationTime(day: day.iso, time: Timestamp.parts(of: written)?.time)
    }
    if let found = try compact(written, text) { return found }
    if let found = try yearFirst(written, text) { return found }
    if let found = yearLast(written) { return found }
    if let found = InternetDate.read(written) {
      let day = try CalendarDay.checked(year: found.year, month: found.month, day: found.day, text: text)
      return PublicationTime(day: day.iso, time: found.clock.map { "\(day.iso)T\($0)" })
    }
    if let found = DateReader.day(in: Line(text).folded) { return PublicationTime(day: found.day.iso) }
    throw .badDate(text: text, problem: problem(with: written))
  }

  /// The UTC day and time of seconds or milliseconds since 1970, or the day of eight digits, `20211001`; nil for other numbers.
  static func read(_ number: Int) -> PublicationTime? {
    if (18_000_101...99_991_231).contains(number) {
      return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        .map { PublicationTime(day: $0.iso) }
    }
    guard number.magnitude >= 100_000_000, number.magnitude < 10_000_000_000_000 else { return nil }
    let seconds = number.magnitude >= 100_000_000_000 ? number / 1000 : number
    // Seconds before 1970 belong to the day that they fall into, not to the one after it.
    let ordinal = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    guard let day = CalendarDay(ordinal: ordinal)?.iso else { return nil }
    let second = seconds - ordinal * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return PublicationTime(day: day, time: "\(day)T\(clock.joined(separator: ":"))Z")
  }

  /// `20211001`, `20211001T080000Z`, `20211001T080000+0200`, `20211001080000`, and seconds since 1970.
  private static func compact(_ written: ArraySlice<UInt8>, _ text: String) throws(IngestError)
    -> PublicationTime?
  {
    let digits = written.prefix { (0x30...0x39).contains($0) }
    var rest = written[digits.endIndex...]
    // `1633046400.0`, as tables of numbers write it.
    if digits.count == 10 || digits.count == 13, rest.first == 0x2E,
      rest.dropFirst().allSatisfy({ $0 == 0x30 })
    {
      rest = []
    }
    if digits.count == 10 || digits.count == 13, rest.isEmpty {
      return Int(String(decoding: digits, as: UTF8.self)).flatMap { read($0) }
    }
    guard digits.count == 8 || digits.count == 14, let year = CalendarDay.number(digits.prefix(4)),
      let month = CalendarDay.number(digits.dropFirst(4).prefix(2)),
      let number = CalendarDay.number(digits.dropFirst(6).prefix(2))
    else { return nil }
    var clock = digits.dropFirst(8)
    if digits.count == 8, rest.first == 0x54 || rest.first == 0x74 {
      clock = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      rest = rest[clock.endIndex...]
    } else if !rest.isEmpty {
      return nil
    }
    let day = try CalendarDay.checked(year: year, month: month, day: number, text: text).iso
    guard clock.count == 6 || clock.count == 4 else { return PublicationTime(day: day) }
    let fields = stride(from: 0, to: clock.count, by: 2).map {
      String(decoding: clock.dropFirst($0).prefix(2), as: UTF8.self)
    }
    let time = "\(day)T\(fields.joined(separator: ":"))" + String(decoding: rest, as: UTF8.self)
    return PublicationTime(day: day, time: Timestamp.parts(of: Array(time.utf8)[...])?.time)
  }

  /// `2021/10/01` and `2021.10.1`, with or without a clock after it.
  private static func yearFirst(_ written: ArraySlice<UInt8>, _ text: String) throws(IngestError)
    -> PublicationTime?
  {
    let date = written.prefix { $0 != 0x20 && $0 != 0x54 }
    let fields = date.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2E || $0 == 0x2D }
    guard fields.count == 3, fields[0].count == 4, let year = CalendarDay.number(fields[0]),
      let month = CalendarDay.number(fields[1]), let number = CalendarDay.number(fields[2])
    else { return nil }
    let day = try CalendarDay.checked(year: year, month: month, day: number, text: text).iso
    let time = Array(day.utf8) + written[date.endIndex...]
    return PublicationTime(day: day, time: Timestamp.parts(of: time[...])?.time)
  }

  /// `21.10.2021`, `21/10/2021` and `10-21-2021`, with or without a clock after it.
  private static func yearLast(_ written: ArraySlice<UInt8>) -> PublicationTime? {
    let date = written.prefix { $0 != 0x20 && $0 != 0x2C && $0 != 0x54 }
    guard let day = DateReader.numericDay(date)?.iso else { return nil }
    let time = Array(day.utf8) + written[date.endIndex...].drop { $0 == 0x2C }
    return PublicationTime(day: day, time: Timestamp.parts(of: time[...])?.time)
  }

  /// The day of `04-25-2019` where a data set is known to write the month first; nil for other text.
  static func monthFirst(_ text: String) -> PublicationTime? {
    let fields = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard fields.map(\.count) == [2, 2, 4] else { return nil }
    let numbers = fields.compactMap { CalendarDay.number(Array($0)[...]) }
    guard numbers.count == 3 else { return nil }
    return CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]).map {
      PublicationTime(day: $0.iso)
    }
  }

  private static func problem(with written: ArraySlice<UInt8>) -> String {
    let fields = written.prefix { $0 != 0x20 }.split { $0 == 0x2F || $0 == 0x2E || $0 == 0x2D }
    let numbers = fields.compactMap(CalendarDay.number)
    return fields.count == 3 && numbers.count == 3
      ? "day and month can be told apart only in the form 2021-10-01" : "a day is written like 2021-10-01"
  }
}
