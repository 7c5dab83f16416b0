internal import Records
internal import Wording

/// Times of day as they are written: `5:00 pm ET`, `17:00:30 +0200`, `5 p.m.`.
enum Clock {
  /// The first time in a folded text as ISO 8601 writes it, `17:00-04:00`, with an offset where the zone is one.
  static func read(_ folded: ArraySlice<UInt8>) -> String? {
    let words = folded.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x7C || $0 == 0x28 || $0 == 0x29 }
    for (index, word) in words.enumerated() {
      let digits = word.prefix { (0x30...0x39).contains($0) || $0 == 0x3A }
      guard !digits.isEmpty, digits.count <= 8 else { continue }
      let next = index + 1 < words.count ? words[index + 1] : []
      let own = half(word[digits.endIndex...])
      let half = own ?? half(next)
      let fields = digits.split(separator: 0x3A, omittingEmptySubsequences: false)
      guard let hour = CalendarDay.number(fields[0]), hour < 24,
        fields.count == 2 || fields.count == 3 || fields.count == 1 && half != nil,
        fields.dropFirst().allSatisfy({ $0.count == 2 && CalendarDay.number($0).map { $0 < 60 } ?? false }),
        own != nil || digits.endIndex == word.endIndex || zone(word[digits.endIndex...]) != nil,
        half == nil || (1...12).contains(hour)
      else { continue }
      let hours = half == .afternoon && hour < 12 ? hour + 12 : half == .morning && hour == 12 ? 0 : hour
      let rest = fields.dropFirst().map { String(decoding: $0, as: UTF8.self) }
      let clock = [padded(hours)] + (rest.isEmpty ? ["00"] : rest)
      let behind = own == nil && half != nil ? index + 2 : index + 1
      let zone =
        (behind < words.count ? zone(words[behind]) : nil)
        ?? (own == nil ? zone(word[digits.endIndex...]) : nil)
      return clock.joined(separator: ":") + (zone ?? "")
    }
    return nil
  }

  /// Two digits.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private enum Half {
    case morning, afternoon
  }

  private static func half(_ word: ArraySlice<UInt8>) -> Half? {
    switch String(decoding: word.filter { $0 != 0x2E }, as: UTF8.self) {
    case "am": .morning
    case "pm": .afternoon
    default: nil
    }
  }

  /// The offset of a zone; nil for one that summer changes (`et`) and for other words.
  private static func zone(_ word: ArraySlice<UInt8>) -> String? {
    if let sign = word.first, sign == 0x2B || sign == 0x2D {
      let digits = word.dropFirst().filter { $0 != 0x3A }
      guard digits.count == 4, CalendarDay.number(digits[...]) != nil else { return nil }
      let text = String(decoding: digits, as: UTF8.self)
      return "\(sign == 0x2B ? "+" : "-")\(text.prefix(2)):\(text.suffix(2))"
    }
    return zones[String(decoding: word.filter { $0 != 0x2E }, as: UTF8.self)]
  }

  // RFC 822, section 5.1, and the European ones.
  private static let zones: [String: String] = [
    "z": "Z", "gmt": "Z", "utc": "Z", "ut": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "aest": "+10:00", "aedt": "+11:00", "sast": "+02:00",
  ]
}
