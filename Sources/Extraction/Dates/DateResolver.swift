import Records

/// Gives expressions their place in the calendar, from the day of publication and from the dates told before them.
struct DateResolver {
  /// The day relative expressions count from; nil when unknown.
  var reference: CalendarDay?
  /// A day of the report that weekdays near it count from instead.
  var local: CalendarDay?
  /// The date the text told last.
  private(set) var told: CalendarPeriod?
  private var toldParagraph: Int?
  /// Years the text names.
  var namedYears: Set<Int> = []
  /// A year named in so many digits, and its sentence.
  private var toldYear: (year: Int, sentence: Int)?
  private var toldDay: (day: CalendarDay, paragraph: Int)?
  /// The quarter of a year the text told last.
  private var quarter: (year: Int, number: Int)?
  /// Years that the text itself gave to months and, by month × 32 + day, to days.
  private var years: [Int: GivenYear] = [:]
  /// The month that `a month later` came to, and its sentence.
  private var reached: (year: Int, month: Int, sentence: Int)?
  /// Paragraph and sentence of the expression being resolved.
  private(set) var paragraph = 0
  private var sentence = 0
  /// Whether `in` stands before it; `the 2005 tape` dates nothing but the tape.
  private var followsIn = false

  private let document: Document
  private var token = 0

  /// Where the text gave a month or a day its year.
  private struct GivenYear {
    var year: Int
    var token: Int
    var paragraph: Int
    /// The weekday beside it bears the year out.
    var isProven = false
  }

  init(reference: CalendarDay?, document: Document) {
    self.reference = reference
    self.document = document
  }

  /// Remembers `September 2020`, so that a bare `September` told of the same event is the same.
  mutating func learn(_ phrase: DatePhrase) {
    guard case .fixed(let period) = phrase.meaning else { return }
    switch period {
    case .day(let day):
      years[day.month] = given(day.year)
      years[day.month * 32 + day.day] = given(day.year)
    case .month(let year, let month): years[month] = given(year)
    default: break
    }
  }

  /// Goes back to the beginning of the text, where nothing is told yet.
  mutating func readAgain() { (told, toldParagraph, toldDay, reached) = (nil, nil, nil, nil) }

  private func given(_ year: Int) -> GivenYear { GivenYear(year: year, token: token, paragraph: paragraph) }

  /// Goes on to the expression at a token.
  mutating func enter(at token: Int) {
    self.token = token
    paragraph = document.paragraph(of: token)
    sentence = document.sentence(of: token)
    followsIn = token > 0 && document.tokens[token - 1].key == Keys.in
  }

  /// Whether a date was told in this paragraph or the one before.
  var hasToldNear: Bool { toldParagraph.map { paragraph - $0 <= 1 } ?? false }

  /// `that night`, when nobody tells which: what goes on from it points nowhere.
  mutating func losePlace() { toldParagraph = nil }

  /// Notes what an expression named, for those that lean on it.
  mutating func tell(_ period: CalendarPeriod, of phrase: DatePhrase) {
    (told, toldParagraph) = (period, paragraph)
    if case .day(let day) = period { toldDay = (day, paragraph) }
    if case .step = phrase.meaning, let start = period.start, period.isWithinMonth {
      reached = (start.year, start.month, sentence)
    }
    if followsIn, case .fixed(.year(let year)) = phrase.meaning { toldYear = (year, sentence) }
    // A figure compared with is no turn of the story: `the quarter` stays the one before it.
    switch phrase.meaning {
    case .toldQuarter, .toldQuarterOf: return
    default: break
    }
    guard case .quarter(let year, let number) = period, !phrase.compares else { return }
    let isOver = period.start.flatMap { start in
      reference.flatMap { day in start.adding(months: 3).map { $0 <= day } }
    }
    // The report is about the latest; an earlier one beside it is what came before.
    if let quarter, !(isOver ?? true) || (year, number) < quarter { return }
    quarter = (year, number)
  }

  /// Remembers the year of `Friday, September 22` when the weekday bears it out.
  mutating func learn(proven phrase: DatePhrase, tense: DatePhrase.Side?) {
    guard case .monthDay(let month, let day) = phrase.meaning,
      case .day(let found) = resolve(phrase, tense: tense), found.weekday == phrase.weekday
    else { return }
    years[month * 32 + day] = given(found.year)
    years[month * 32 + day]?.isProven = true
  }

  /// The year of a month that the sentence ties to an earlier event: it tells of what was told with the year, or
  /// names the month that `a month later` just came to.
  private func tiedYear(_ month: Int) -> Int? {
    if let reached, reached.sentence == sentence, reached.month == month { return reached.year }
    guard let given = years[month], EventTie(document: document).ties(token, to: given.token) else {
      return nil
    }
    return given.year
  }

  /// The year that the text gave to a day. A day just gone by needs none, whatever happened on it in other years; nor
  /// does one that comes round after years, as a birthday, unless it is told of the same event.
  private func givenYear(_ month: Int, _ day: Int) -> Int? {
    guard let given = years[month * 32 + day] else { return nil }
    guard let reference, !given.isProven else { return given.year }
    if EventTie(document: document).ties(token, to: given.token) { return given.year }
    guard abs(given.year - reference.year) <= 1, abs(paragraph - given.paragraph) <= 2 else { return nil }
    let last = nearest(false) { CalendarDay(year: $0, month: month, day: day) }
    return last.map { reference.ordinal - $0.ordinal <= DateResolver.justGone } ?? false ? nil : given.year
  }

  /// `In 2013 she deleted … in June`: the year its sentence named before it.
  private var sentenceYear: Int? { toldYear.flatMap { $0.sentence == sentence ? $0.year : nil } }

  /// The period an expression names; nil when it names none, or one outside the years 1 to 9999.
  func resolve(_ phrase: DatePhrase, tense: DatePhrase.Side?) -> CalendarPeriod? {
    period(of: phrase, tense: tense).flatMap { $0.isInCalendar ? $0 : nil }
  }

  private func period(of phrase: DatePhrase, tense: DatePhrase.Side?) -> CalendarPeriod? {
    switch phrase.meaning {
    case .fixed(let period): return period
    case .impossible, .vague: return nil
    case .from(let meaning, let unit, let count):
      var named = phrase
      named.meaning = meaning
      return period(of: named, tense: tense).flatMap { step($0, unit, count) }
    case .weekdayFromTold(let weekday, let count):
      guard case .day(let day) = told else { return nil }
      return offset(.weekday(weekday), count, day, side: nil)
    case .partOfTold(let part):
      if let period = told.flatMap({ part.period(in: $0.year) }) { return period }
      return reference.flatMap { offset(part, 0, $0, side: .past) }
    case .distance(.year, let count) where phrase.compares && quarter != nil:
      // `up from $2 million a year ago`, where a quarter is told.
      return quarter.map { .quarter(year: $0.year + count, $0.number) }
    case .toldQuarter(let years): return quarter.map { .quarter(year: $0.year + years, $0.number) }
    case .toldQuarterOf(let year): return quarter.map { .quarter(year: year, $0.number) } ?? .year(year)
    case .step(let unit, let count):
      return counted(unit, count)
        ?? (phrase.side == .past ? reference.flatMap { step(.day($0), unit, count) } : nil)
    case .same(let unit): return counted(unit, 0)
    default: break
    }
    let side = phrase.side == .soon && tense != .past ? tense : phrase.side ?? tense
    var ahead = side == .future
    guard let reference else { return undated(phrase, ahead: ahead) }
    switch phrase.meaning {
    case .month(let month):
      if side == .near || side == .limit { return nearMonth(month, reference) }
      if !ahead, let year = tiedYear(month) ?? sentenceYear, year <= reference.year {
        return .month(year: year, month: month)
      }
      if side == nil { return nearMonth(month, reference, atMost: 1) }
      return .month(year: reference.year + DateResolver.shift(month - reference.month, ahead), month: month)
    case .months(let first, let last):
      return .months(year: reference.year + DateResolver.shift(first - reference.month, ahead), first, last)
    case .monthDay(let month, let day):
      if let year = givenYear(month, day), !ahead || year >= reference.year {
        return CalendarDay(year: year, month: month, day: day).map { .day($0) }
      }
      if !ahead, let year = sentenceYear, year <= reference.year,
        let found = CalendarDay(year: year, month: month, day: day)
      {
        return .day(found)
      }
      return yearly(side, weekday: phrase.weekday) {
        CalendarDay(year: $0, month: month, day: day)
      }.map {
        .day($0)
      }
    case .monthDays(let month, let first, let last):
      guard let start = nearest(ahead, { CalendarDay(year: $0, month: month, day: first) }),
        let end = CalendarDay(year: start.year, month: month, day: last)
      else { return nil }
      return .days(start, end)
    case .weekday(let weekday):
      ahead = ahead || side == .limit
      // `fell ill on Monday, May 10. On Wednesday …`: the story goes on from there.
      if let local, let day = local.adding(days: DateResolver.days(from: local.weekday, to: weekday, true)),
        day <= reference
      {
        return .day(day)
      }
      return reference.adding(days: DateResolver.days(from: reference.weekday, to: weekday, ahead)).map {
        .day($0)
      }
    case .season(let season): return self.season(season, ahead: ahead)
    case .quarter(let quarter):
      return self.quarter(quarter, reference, ahead)
    case .quarterEnding(let month):
      // The quarter of the calendar in which its middle month lies.
      let middle = (reference.year + DateResolver.shift(month - reference.month, ahead)) * 12 + month - 2
      return .quarter(year: middle / 12, middle % 12 / 3 + 1)
    case .holiday(let holiday):
      return yearly(side, weekday: nil) { holiday.day(in: $0) }.map { .day($0) }
    case .holidays(let first, let second):
      guard let start = nearest(ahead, { first.day(in: $0) }),
        let end = second.nearest(to: start, future: true)
      else { return nil }
      return .days(start, end)
    case .weekdayOfWeek(let weekday, let weeks, let counted):
      let back =
        counted
        ? DateResolver.days(from: reference.weekday, to: weekday, false) : weekday - reference.weekday
      return reference.adding(days: back + 7 * weeks).map { .day($0) }
    case .weekend: return DateResolver.weekend(of: reference, ahead: ahead)
    case .holidayWeekend(let holiday):
      return yearly(side, weekday: nil) { holiday.day(in: $0) }.flatMap {
        DateResolver.weekend(nearest: $0)
      }
    case .relative(let unit, let count): return relative(unit, count, reference, side: phrase.side)
    case .yearEnd: return .year(reference.year - (side == .past ? 1 : 0))
    case .distance(let unit, let count): return step(.day(reference), unit, count)
    case .distanceTo(let precision, let unit, let count):
      return day(reference, unit, count).flatMap { step(.day($0), precision, 0) }
    case .offset(let part, let count): return offset(part, count, reference, side: side)
    case .ofYear(let part, let count): return part.period(in: reference.year + count)
    case .fewWeeks:
      return reference.adding(days: -21).map { .month(year: $0.year, month: $0.month) }
    case .dayOfMonth(let day, let months):
      guard let month = reference.adding(months: months) else { return nil }
      return CalendarDay(year: month.year, month: month.month, day: day).map { .day($0) }
    case .fixed, .impossible, .vague, .from, .step, .same, .partOfTold, .weekdayFromTold, .toldQuarter,
      .toldQuarterOf:
      return nil
    }
  }

  /// Without a day of publication only years that the text gives tell the year.
  private func undated(_ phrase: DatePhrase, ahead: Bool) -> CalendarPeriod? {
    switch phrase.meaning {
    case .month(let month) where !ahead:
      (tiedYear(month) ?? sentenceYear).map { .month(year: $0, month: month) }
    case .monthDay(let month, let day) where !ahead:
      (givenYear(month, day) ?? sentenceYear).flatMap {
        CalendarDay(year: $0, month: month, day: day)
      }
      .map { .day($0) }
    default: nil
    }
  }

  /// So many units from the date told last, or from the day told last where that date is no day.
  private func counted(_ unit: DatePhrase.Unit, _ count: Int) -> CalendarPeriod? {
    if let period = told.flatMap({ step($0, unit, count) }) { return period }
    guard let toldDay, toldDay.paragraph == paragraph else { return nil }
    return step(.day(toldDay.day), unit, count)
  }

  /// Years to the latest month not after this one, or to the next from it on.
  private static func shift(_ difference: Int, _ ahead: Bool) -> Int {
    ahead ? (difference < 0 ? 1 : 0) : (difference > 0 ? -1 : 0)
  }

  /// Days to a weekday: back to the latest, or on to the next, both with the day itself.
  static func days(from: Int, to: Int, _ ahead: Bool) -> Int {
    ahead ? (to - from + 7) % 7 : -((from - to + 7) % 7)
  }
}
