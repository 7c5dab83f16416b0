import Records

/// Years that one expression gives another, and the order of day and month that an article keeps to.
extension PhraseScanner {
  /// `June 3 to June 9, 2019`, `May and June 2016`: the first is of the year of the second.
  mutating func shareYears() {
    for index in phrases.indices.dropLast() {
      let link = phrases[index].tokens.upperBound
      guard phrases[index + 1].tokens.lowerBound == link + 1,
        case .fixed(let next) = phrases[index + 1].meaning
      else {
        continue
      }
      // A dash or a slash.
      let dash = tokens[link].kind == .punctuation && document.bytes[Int(tokens[link].start)] != 0x2C
      guard dash || Keys.links.contains(tokens[link].key) else { continue }
      switch (phrases[index].meaning, next) {
      case (.monthDay(let month, let day), .day(let last)) where month <= last.month:
        if let first = CalendarDay(year: last.year, month: month, day: day) {
          phrases[index].meaning = .fixed(.day(first))
        }
      case (.month(let month), .month(let year, let last)) where month <= last:
        phrases[index].meaning = .fixed(.month(year: year, month: month))
      default: break
      }
    }
  }

  /// `New Year's Eve performance in 2016`: the year that closes the words around a date is its year.
  mutating func attachYears() {
    for index in phrases.indices.dropLast() {
      let own = phrases[index].tokens.upperBound
      let other = phrases[index + 1].tokens.lowerBound
      guard case .fixed(.year(let year)) = phrases[index + 1].meaning, 1...5 ~= other - own,
        tokens[other - 1].key == Keys.in || tokens[other - 1].key == Keys.of,
        (own..<other - 1).allSatisfy({ isInsideClause($0) }),
        document.sentence(of: own - 1) == document.sentence(of: other)
      else { continue }
      // `the day after Christmas in 2015`.
      if case .from(let named, let unit, let count) = phrases[index].meaning {
        if let period = named.period(in: year) { phrases[index].meaning = .from(.fixed(period), unit, count) }
        continue
      }
      guard let period = phrases[index].meaning.period(in: year) else { continue }
      phrases[index].meaning = .fixed(period)
    }
  }

  private func isInsideClause(_ index: Int) -> Bool {
    let role = TenseLexicon.role(tokens[index])
    return tokens[index].isWord && role.isDisjoint(with: [.boundary, .past, .future, .opener])
  }

  /// `8/11/2016` is 8 November where the article puts days first elsewhere, and never American dates.
  mutating func orderNumbers() {
    var dayFirst = 0
    var monthFirst = 0
    for phrase in phrases {
      switch phrase.order {
      case .dayFirst: dayFirst += 1
      case .monthFirst: monthFirst += 1
      default: break
      }
    }
    guard dayFirst > 0, monthFirst == 0 else { return }
    for index in phrases.indices where phrases[index].order == .either {
      guard case .fixed(.day(let day)) = phrases[index].meaning,
        let other = CalendarDay(year: day.year, month: day.day, day: day.month)
      else { continue }
      phrases[index].meaning = .fixed(.day(other))
    }
  }
}

extension DatePhrase.Meaning {
  /// A part of the calendar that comes again, within a year.
  fileprivate func period(in year: Int) -> CalendarPeriod? {
    switch self {
    case .month(let month): .month(year: year, month: month)
    case .monthDay(let month, let day): CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .season(let season): .season(year: year, season)
    case .quarter(let quarter): .quarter(year: year, quarter)
    case .holiday(let holiday): holiday.day(in: year).map { .day($0) }
    default: nil
    }
  }
}
