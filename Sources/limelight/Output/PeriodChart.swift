import Storage
import Terminal

/// Appearances over time as a bar chart that stays small: of months, years or decades, those without any left in.
struct PeriodChart {
  /// Articles a month (`2021-09`) or a year (`2021`), in order.
  let periods: [Dossier.Count]

  /// More bars than this do not fit on a screen with the rest.
  private static let mostBars = 24

  /// The bars with their labels.
  var rows: [(label: String, value: Int)] {
    let months = counted(by: Self.month, label: Self.label)
    let areMonths = periods.allSatisfy { $0.text.utf8.count == 7 }
    if areMonths, months.count <= Self.mostBars { return months }
    let years = counted(by: { Int($0.prefix(4)) }, label: String.init)
    if years.count <= Self.mostBars { return years }
    return counted(by: { Int($0.prefix(4)).map { $0 / 10 } }, label: { "\($0)0s" })
  }

  /// The chart in lines of at most so many columns.
  func lines(width: Int) -> [StyledText] { BarChart.lines(rows, width: width) }

  /// Sums of the periods that share a number, for every number from the first to the last.
  private func counted(by number: (String) -> Int?, label: (Int) -> String) -> [(label: String, value: Int)] {
    var sums: [Int: Int] = [:]
    for period in periods {
      if let number = number(period.text) { sums[number, default: 0] += period.articles }
    }
    guard let first = sums.keys.min(), let last = sums.keys.max() else { return [] }
    return (first...last).map { (label($0), sums[$0] ?? 0) }
  }

  private static func month(_ text: String) -> Int? {
    guard let year = Int(text.prefix(4)), let month = Int(text.suffix(2)), text.utf8.count == 7 else {
      return nil
    }
    return year * 12 + month - 1
  }

  private static func label(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }
}
