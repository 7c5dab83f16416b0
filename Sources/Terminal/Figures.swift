/// Numbers as people read them.
package enum Figures {
  /// With a comma before every three digits: `1,234,567`.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// `12 s`, `3 min 05 s`, `2 h 07 min`; seconds below zero count as none.
  package static func duration(seconds: Int) -> String {
    let seconds = max(0, seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(two(seconds % 60)) s" }
    return "\(seconds / 3600) h \(two(seconds / 60 % 60)) min"
  }

  /// With a noun in the number it needs: `1 article`, `2 articles`; `plural` where adding `s` is wrong.
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// With one decimal: `3.5`.
  package static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// With two decimals: `0.05`.
  package static func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// To two digits, as estimates are told: 12,345 as 12,000.
  package static func leadingTwo(_ number: Int) -> Int {
    var unit = 1
    while number.magnitude / UInt(unit) >= 100 { unit *= 10 }
    return Int((Double(number) / Double(unit)).rounded()) * unit
  }
}
