import Records

/// Days that say why they do not exist.
extension CalendarDay {
  /// The day, checked. Throws ``IngestError/badDate(text:problem:)``, quoting `text`, for one that the calendar does not have.
  static func checked(year: Int, month: Int, day: Int, text: String) throws(IngestError) -> CalendarDay {
    if let found = CalendarDay(year: year, month: month, day: day) { return found }
    let days = CalendarDay.days(inMonth: month, of: year)
    if days == 0 { throw .badDate(text: text, problem: "there is no month \(month)") }
    if !(1...9999).contains(year) { throw .badDate(text: text, problem: "there is no year \(year)") }
    throw .badDate(text: text, problem: "\(monthNames[month - 1]) \(year) has \(days) days")
  }

  /// Reads `2021-10-01`, nothing else. Throws ``IngestError/badDate(text:problem:)``.
  static func checked(iso text: String) throws(IngestError) -> CalendarDay {
    let bytes = Array(text.utf8)
    guard let read = CalendarDay.isoDigits(bytes[...]), bytes.count == 10 else {
      throw .badDate(text: text, problem: "a day is written like 2021-10-01")
    }
    return try checked(year: read.year, month: read.month, day: read.day, text: text)
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
