/// A day counted from 1970-01-01, in the proleptic Gregorian calendar.
struct InventedDay {
  let number: Int

  /// Hinnant: chrono-compatible low-level date algorithms, `civil_from_days`.
  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let inEra = shifted - era * 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let slot = (5 * inYear + 2) / 153
    let month = slot < 10 ? slot + 3 : slot - 9
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, inYear - (153 * slot + 2) / 5 + 1)
  }

  var year: Int { parts.year }

  /// `2021-10-01`
  var iso: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.year)-\(two(parts.month))-\(two(parts.day))"
  }

  /// `October 1`, or with the year.
  func spelled(withYear: Bool) -> String {
    "\(InventedDay.months[parts.month - 1]) \(parts.day)" + (withYear ? ", \(parts.year)" : "")
  }

  var weekday: String { InventedDay.weekdays[((number % 7) + 7) % 7] }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  /// 1970-01-01 was a Thursday.
  private static let weekdays = [
    "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
  ]
}
