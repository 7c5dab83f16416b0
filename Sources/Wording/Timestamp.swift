import Records

/// ISO 8601 points in time as feeds and pages write them.
package enum Timestamp {
  /// A day, and the whole time when one follows: `2017-11-07T01:52:40+0000` and `2017-11-07 01:52` but no other text.
  package static func parts(of bytes: ArraySlice<UInt8>) -> (day: String, time: String?)? {
    guard CalendarDay.isoDigits(bytes) != nil else { return nil }
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    var rest = bytes.dropFirst(10)
    guard let separator = rest.popFirst() else { return (day, nil) }
    guard separator == 0x54 || separator == 0x74 || separator == 0x20 else { return nil }
    let clock = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x3A || $0 == 0x2E }
    guard isClock(clock) else { return nil }
    rest = rest[clock.endIndex...]
    if rest.first == 0x20 { rest.removeFirst() }
    guard let zone = zone(rest) else { return nil }
    return (day, "\(day)T\(String(decoding: clock, as: UTF8.self))\(zone)")
  }

  /// `01:52`, `01:52:40`, `01:52:40.123`.
  private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
    let whole = bytes.prefix { $0 != 0x2E }
    let fields = whole.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ $0.count == 2 }) else { return false }
    let numbers = fields.compactMap(CalendarDay.number)
    guard numbers.count == fields.count, numbers[0] < 24, numbers[1] < 60 else { return false }
    return whole.count == bytes.count || fields.count == 3 && bytes.count > whole.count + 1
  }

  /// The zone as ISO 8601 writes it; empty for none, nil for what is no zone.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.isEmpty { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    if ["Z", "z", "UTC", "GMT"].contains(text) { return "Z" }
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard digits.count == 4 || digits.count == 2, let hours = CalendarDay.number(digits.prefix(2)[...]),
      hours < 15, CalendarDay.number(digits[...]) != nil
    else { return nil }
    let written = String(decoding: digits, as: UTF8.self)
    return
      "\(Character(Unicode.Scalar(sign)))\(written.prefix(2)):\(digits.count == 4 ? String(written.suffix(2)) : "00")"
  }
}
