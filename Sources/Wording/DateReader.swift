package import Records

/// Reads calendar days as bylines, datelines and file names write them.
package enum DateReader {
  /// A day found in a text.
  package struct Found: Equatable {
    package var day: CalendarDay
    /// The bytes of the text it covers.
    package var range: Range<Int>

    /// Takes the values of the properties of the same names.
    package init(day: CalendarDay, range: Range<Int>) {
      self.day = day
      self.range = range
    }
  }

  /// The first whole day (day, month and year) in a folded text: `oct. 1, 2021`, `1st october 2021`, `1 de octubre de 2021`,
  /// `2021-10-01`, `10/21/2021`, `21.10.2021`.
  ///
  /// All-number days are read only where one reading is possible.
  package static func day(in folded: [UInt8]) -> Found? {
    let words = words(of: folded)
    for index in words.indices {
      let word = words[index]
      if let digits = CalendarDay.isoDigits(folded[word]),
        let day = CalendarDay(
          year: digits.year, month: digits.month, day: digits.day)
      {
        return Found(day: day, range: word.lowerBound..<word.lowerBound + 10)
      }
      if let day = numericDay(folded[word]) { return Found(day: day, range: word) }
      guard let month = months[String(decoding: folded[word].prefix { $0 != 0x2E }, as: UTF8.self)] else {
        continue
      }
      if let found = spelled(folded, words, index, month) { return found }
    }
    return nil
  }

  /// The day in a file name: `2021-10-01-gala.txt`, `20211001.txt`, `gala_2021_10_01.txt`; nil when there is none.
  package static func day(inFileName name: String) -> CalendarDay? {
    let bytes = Array(name.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    for start in bytes.indices where isDigit(start) && !isDigit(start - 1) {
      guard let year = CalendarDay.number(bytes[start...].prefix(4)), (1800...2199).contains(year) else {
        continue
      }
      var index = start + 4
      var fields: [Int] = []
      for _ in 0..<2 {
        if index < bytes.count, [0x2D, 0x5F, 0x2E, 0x20].contains(bytes[index]) { index += 1 }
        guard let field = CalendarDay.number(bytes[min(index, bytes.count)...].prefix(2)) else { break }
        fields.append(field)
        index += 2
      }
      guard fields.count == 2, !isDigit(index) else { continue }
      if let day = CalendarDay(year: year, month: fields[0], day: fields[1]) { return day }
    }
    return nil
  }

  /// The number of a month by its name or abbreviation in small letters, in the languages of the table.
  package static func month(named name: String) -> Int? { months[name] }

  private static func words(of folded: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in folded.enumerated() {
      if byte.isWordByte || byte == 0x2D || byte == 0x2F || byte == 0x3A || byte == 0x2E {
        if start == nil { start = index }
      } else if let open = start {
        words.append(open..<index)
        start = nil
      }
    }
    if let open = start { words.append(open..<folded.count) }
    return words
  }

  /// `october 1 2021` or `1 october 2021`, with ordinals and particles.
  private static func spelled(_ folded: [UInt8], _ words: [Range<Int>], _ month: Int, _ number: Int) -> Found?
  {
    let particles: Set<String> = ["de", "of", "del", "the"]
    func text(_ index: Int) -> String {
      words.indices.contains(index) ? String(decoding: folded[words[index]], as: UTF8.self) : ""
    }
    func dayNumber(_ index: Int) -> Int? {
      let text = text(index)
      let digits = text.prefix { $0.isNumber }
      return ["", "st", "nd", "rd", "th", ".", "er"].contains(text.dropFirst(digits.count))
        ? Int(digits) : nil
    }
    func year(_ index: Int) -> Int? {
      let digits = text(index).prefix { $0.isNumber }
      return digits.count == 4 ? Int(digits) : nil
    }
    var before = month - 1
    if particles.contains(text(before)) { before -= 1 }
    var after = month + 1
    if particles.contains(text(after)) { after += 1 }
    if let day = dayNumber(month + 1), let year = year(month + 2),
      let found = CalendarDay(year: year, month: number, day: day)
    {
      return Found(day: found, range: words[month].lowerBound..<words[month + 2].upperBound)
    }
    if let day = dayNumber(before), let year = year(after),
      let found = CalendarDay(year: year, month: number, day: day)
    {
      return Found(day: found, range: words[before].lowerBound..<words[after].upperBound)
    }
    return nil
  }

  /// The day of three numbers that ends in its year: `10/21/2021`, `21/10/2021`, `10-21-2021`, `21.10.2021`; nil when both
  /// readings are days, but with full stops, which nobody puts behind a month that stands first (Unicode CLDR, date formats).
  package static func numericDay(_ word: ArraySlice<UInt8>) -> CalendarDay? {
    guard let mark = word.first(where: { !(0x30...0x39).contains($0) }), [0x2F, 0x2D, 0x2E].contains(mark)
    else { return nil }
    let parts = word.split(separator: mark)
    let fields = parts.compactMap(CalendarDay.number)
    guard parts.count == 3, fields.count == 3, parts[2].count == 4, fields[2] > 1800 else { return nil }
    let isDayFirst = fields[0] > 12 || fields[0] == fields[1] || mark == 0x2E && fields[1] <= 12
    guard isDayFirst || fields[1] > 12 else { return nil }
    let (day, month) = isDayFirst ? (fields[0], fields[1]) : (fields[1], fields[0])
    return CalendarDay(year: fields[2], month: month, day: day)
  }

  private static let months: [String: Int] = {
    // English, German, Dutch, French, Spanish, Portuguese, Italian, the Nordic languages, Polish, Turkish, Indonesian, Russian.
    let names = [
      "jan january januar januari janvier enero janeiro gennaio stycznia ocak января",
      "feb february februar februari février febrero fevereiro febbraio lutego şubat февраля",
      "mar march märz maart mars marzo março marts marca mart maret марта",
      "apr april avril abril aprile kwietnia nisan апреля",
      "may mai mei mayo maio maggio maj maja mayıs мая",
      "jun june juni juin junio junho giugno czerwca haziran июня",
      "jul july juli juillet julio julho luglio lipca temmuz июля",
      "aug august augustus augusti août agosto agustus sierpnia ağustos августа",
      "sep sept september septembre septiembre setembro settembre września eylül сентября",
      "oct okt october oktober octobre octubre outubro ottobre października ekim октября",
      "nov november novembre noviembre novembro listopada kasım ноября",
      "dec dez des december dezember décembre diciembre dezembro dicembre desember grudnia aralık декабря",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
