internal import Records

/// The date of a signature: `December 8, 2016`, `Sep 30, 2021 at 5:10pm PDT`, `8 December 2016`.
enum SignatureDate {
  private static let months: [UInt64: Int] = {
    var months: [UInt64: Int] = [:]
    let names =
      "january february march april may june july august september october november december".split(
        separator: " ")
    for (index, name) in names.enumerated() {
      months[WordKey.of(name)] = index + 1
      months[WordKey.of(name.prefix(3))] = index + 1
      months[WordKey.of(name.prefix(3) + ".")] = index + 1
    }
    months[WordKey.of("sept")] = 9
    months[WordKey.of("sept.")] = 9
    return months
  }()

  /// `on Saturday, December 10`
  private static let leading = WordSet("on monday tuesday wednesday thursday friday saturday sunday")

  /// EDTF of the date within the next tokens, and the token after it.
  static func parse(_ document: Document, from start: Int, limit: Int) -> (value: String?, end: Int) {
    var month: Int?
    var numbers: [Int] = []
    var end = start
    for index in start..<min(limit, start + 8) {
      let token = document.tokens[index]
      if let number = months[token.key] {
        month = number
        end = index + 1
      } else if token.kind == .number, let number = Int(document.text(index..<index + 1)) {
        numbers.append(number)
        end = index + 1
        if number > 1000 { break }
      } else if token.isWord, month != nil || !leading.contains(token) {
        break
      }
    }
    guard let month, let year = numbers.first(where: { $0 > 1900 && $0 < 10_000 }),
      let day = numbers.first(where: { $0 >= 1 && $0 <= 31 })
    else { return (nil, start) }
    guard let value = CalendarDay(year: year, month: month, day: day) else { return (nil, start) }
    return (value.iso, end)
  }
}
