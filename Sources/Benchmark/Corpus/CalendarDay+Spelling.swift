import Records

/// Days as news writes them.
extension CalendarDay {
  /// `October 1`, or with the year.
  func spelled(withYear: Bool) -> String {
    "\(CalendarDay.months[month - 1]) \(day)" + (withYear ? ", \(year)" : "")
  }

  /// `Friday`
  var weekdayName: String { CalendarDay.weekdays[weekday - 1] }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
