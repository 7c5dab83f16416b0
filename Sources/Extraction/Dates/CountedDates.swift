import Records

/// Units counted from another date: `two weeks ago`, `a month later`.
extension PhraseScanner {
  /// `two weeks ago`, `a month later`, `five years down the line`.
  func counted(at index: Int) -> DatePhrase? {
    // `2/3 weeks ago`.
    if byte(index + 1) == 0x2F, let (_, _, at, _) = quantity(at: index + 2), number(index + 2) != nil,
      key(at + 1) == Keys.ago
    {
      return DatePhrase(tokens: index..<(at + 2), meaning: .vague, side: .past)
    }
    guard let (number, vague, unitAt, named) = quantity(at: index) else { return nil }
    var (count, unit) = (number, named)
    var end = unitAt + 1
    let marker = key(end)
    if key(index - 1) == Keys.half {
      guard unit == .year, count == 1, marker == Keys.ago else { return nil }
      return DatePhrase(tokens: (index - 1)..<(end + 1), meaning: .distance(.month, -6), side: .past)
    }
    if unit == .decade, marker == Keys.later || marker == Keys.earlier { (count, unit) = (count * 10, .year) }
    if unit == .decade || unit == .century { return nil }
    switch marker {
    case Keys.ago:
      end += 1
      if key(end) == Keys.today || key(end) == Keys.tonight {
        // `nine years ago today` is a day.
        let meaning: DatePhrase.Meaning = vague ? .vague : .distanceTo(.day, unit, -count)
        return DatePhrase(tokens: index..<(end + 1), meaning: meaning, side: .past)
      }
      if !vague, let phrase = placed(index, end, unit, -count) { return phrase }
      var phrase = DatePhrase(
        tokens: index..<end, meaning: vague ? (unit == .week ? .fewWeeks : .vague) : .distance(unit, -count),
        side: .past)
      phrase.compares = isLastYear(count, unit, at: index) && !isPastQuarters
      return phrase
    // `nearly seven years later` is no date.
    case Keys.later where Keys.nearly.contains(key(index - 1)),
      Keys.earlier where Keys.nearly.contains(key(index - 1)):
      return nil
    case Keys.later where !vague:
      return DatePhrase(tokens: index..<(end + 1), meaning: .step(unit, count))
    case Keys.earlier where !vague:
      let isLastYear = isLastYear(count, unit, at: index)
      var phrase = DatePhrase(
        tokens: index..<(end + 1), meaning: isLastYear ? .distance(.year, -1) : .step(unit, -count))
      phrase.compares = isLastYear && !isPastQuarters
      return phrase
    case Keys.after where !vague && key(end + 1) == Keys.that && isFunctionOrEnd(end + 2):
      return DatePhrase(tokens: index..<(end + 2), meaning: .step(unit, count))
    case Keys.before where !vague && key(end + 1) == Keys.that && isFunctionOrEnd(end + 2):
      return DatePhrase(tokens: index..<(end + 2), meaning: .step(unit, -count), side: .past)
    case Keys.after where !vague: return counted(from: end + 1, unit, count, index)
    case Keys.before where !vague: return counted(from: end + 1, unit, -count, index)
    case Keys.from where !vague && key(end + 1) != Keys.now:
      if var phrase = counted(from: end + 1, unit, count, index) {
        phrase.side = .future
        return phrase
      }
    case Keys.from where key(end + 1) == Keys.now:
      return DatePhrase(
        tokens: index..<(end + 2), meaning: vague ? .vague : .distance(unit, count), side: .future)
    case Keys.down where key(end + 1) == Keys.the && Keys.lines.contains(key(end + 2)):
      return DatePhrase(
        tokens: index..<(end + 3), meaning: vague ? .vague : .distance(unit, count), side: .future)
    default: break
    }
    // `in two weeks`, when it lies ahead.
    guard key(index - 1) == Keys.in, !vague, isFunctionOrEnd(end), unit != .decade, unit != .quarter,
      Tense(document: document).side(of: index..<end) == .future
    else { return nil }
    return DatePhrase(tokens: index..<end, meaning: .distance(unit, count), side: .future)
  }

  /// Whether `a year earlier` stands beside a figure of business, and so counts from the report.
  private func isLastYear(_ count: Int, _ unit: DatePhrase.Unit, at index: Int) -> Bool {
    unit == .year && count == 1 && compares(at: index) && speaksOfMoney(index..<(index + 1))
  }

  /// `a week ago Tuesday`, `a year ago this month`.
  private func placed(_ index: Int, _ end: Int, _ unit: DatePhrase.Unit, _ count: Int) -> DatePhrase? {
    if unit == .week, case .weekday(let weekday, .plain) = word(key(end) == Keys.on ? end + 1 : end) {
      let end = key(end) == Keys.on ? end + 2 : end + 1
      return DatePhrase(
        tokens: index..<end, meaning: .weekdayOfWeek(weekday, count, counted: true), side: .past)
    }
    if unit == .year, key(end) == Keys.this, case .unit(let finer) = word(end + 1),
      finer == .month || finer == .week
    {
      return DatePhrase(tokens: index..<(end + 2), meaning: .distanceTo(finer, .year, count), side: .past)
    }
    return nil
  }

  /// `the day after Christmas`, `two weeks from Monday`: so many days or weeks from a day that is named.
  func counted(from index: Int, _ unit: DatePhrase.Unit, _ count: Int, _ start: Int) -> DatePhrase? {
    guard unit == .day || unit == .week else { return nil }
    var named = holiday(at: index)
    if named == nil, case .weekday(let weekday, .plain) = word(index) {
      named = weekdayPhrase(weekday, .plain, at: index)
    }
    guard var phrase = named ?? dated(at: index, from: index) else { return nil }
    switch phrase.meaning {
    case .holiday, .weekday, .monthDay, .fixed(.day): break
    default: return nil
    }
    // `two weeks from Monday` is a Monday.
    if case .weekday = phrase.meaning, unit == .week {
      phrase.meaning = .from(phrase.meaning, .day, 7 * count)
    } else {
      phrase.meaning = .from(phrase.meaning, unit, count)
    }
    phrase.tokens = start..<phrase.tokens.upperBound
    return phrase
  }

  /// A count and its unit: `two weeks`, `a couple of months`, `few days`.
  private func quantity(at index: Int) -> (count: Int, vague: Bool, unitAt: Int, unit: DatePhrase.Unit)? {
    var at = index
    var count: Int
    var vague = false
    if let number = number(at) {
      guard let value = number.count, value > 0 else { return nil }
      count = value
    } else {
      switch word(at) {
      case .number(let value): count = value
      case .vagueNumber: (count, vague) = (0, true)
      default: return nil
      }
    }
    at += 1
    // `a couple of`, `a few`.
    if key(index) == Keys.a || key(index) == Keys.an {
      if key(at) == Keys.couple {
        (count, at) = (2, at + 1)
      } else if case .vagueNumber = word(at) {
        (vague, at) = (true, at + 1)
      }
    }
    if key(at - 1) == Keys.couple, key(at) == Keys.of { at += 1 }
    switch word(at) {
    case .unit(let unit): return (count, vague, at, unit)
    case .fortnight: return (count * 2, vague, at, .week)
    default: return nil
    }
  }
}
