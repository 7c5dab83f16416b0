import Records

/// A calendar expression as read, before it is resolved.
struct DatePhrase {
  var tokens: Range<Int>
  var meaning: Meaning
  /// What the words themselves say about its side of the anchor; nil leaves it to the tense.
  var side: Side? = nil

  /// A figure beside it is compared with another: `up from $2 million a year ago`.
  var compares = false

  /// Whether day or month stands first, where numbers or words show it.
  var order: Order?

  enum Order { case dayFirst, monthFirst, either }

  /// How far the text vouches for it: `circa`, `possibly`.
  var doubt: Doubt?

  /// Marks of EDTF, level 1.
  enum Doubt: String {
    case approximate = "~"
    case uncertain = "?"
  }

  /// The weekday written beside a date of day and month: `Wednesday, March 29`.
  var weekday: Int? = nil

  enum Side {
    case past, future
    /// On the side that is closer, as the month of a magazine's issue.
    case near
    /// Ahead when that is soon, although the sentence tells of the past: `the Nov. 8 election`.
    case soon
    /// A time limit, `by Friday`: the next weekday, the closer month.
    case limit
  }

  enum Unit { case day, week, month, quarter, year, decade, century }

  indirect enum Meaning {
    /// Says its own year.
    case fixed(CalendarPeriod)
    /// A calendar expression that names no possible day.
    case impossible
    /// `November`.
    case month(Int)
    /// `Nov. 8`.
    case monthDay(Int, Int)
    /// `November 5-7`.
    case monthDays(Int, Int, Int)
    /// `June to August`.
    case months(Int, Int)
    /// 1 Monday to 7 Sunday.
    case weekday(Int)
    case season(CalendarPeriod.Season)
    /// `the third quarter`.
    case quarter(Int)
    /// `the quarter ended July 31`
    case quarterEnding(month: Int)
    case holiday(Holiday)
    case weekend
    /// `the week`, `this month`: units from the anchor, −1 the last.
    case relative(Unit, Int)
    /// `last October`, `this summer`, `next Monday` and `last weekend` carry their offset.
    case offset(Part, Int)
    /// `the quarter`, `the year-ago period`: the quarter told last, so many years on.
    case toldQuarter(years: Int)
    /// `the 1988 period`: the quarter told last, in that year.
    case toldQuarterOf(Int)
    /// `by year end`; none of this year is past.
    case yearEnd
    /// `September last year`: the part within the year so many years on.
    case ofYear(Part, Int)
    /// `two weeks ago` −2 weeks, `in three days` +3 days.
    case distance(Unit, Int)
    /// `nine years ago today`, `a year ago this month`: the unit in which the day so far off lies.
    case distanceTo(Unit, Unit, Int)
    /// `the day after Christmas`, `two weeks from Monday`.
    case from(Meaning, Unit, Int)
    /// `the 15th of last month`: the day, and months on.
    case dayOfMonth(Int, Int)
    /// `two days later`, `a month earlier`, from the date last told.
    case step(Unit, Int)
    /// `that day`, `the same year`.
    case same(Unit)
    /// `that November`, `that same year in July`: a part of the year told last.
    case partOfTold(Part)
    /// `the following Monday` 1, `the previous Friday` −1, from the date told last.
    case weekdayFromTold(Int, Int)
    /// `Tuesday last week`: the weekday in the week so many weeks on; `a week ago Tuesday`: so many weeks from the latest one.
    case weekdayOfWeek(Int, Int, counted: Bool)
    /// `Christmas and New Year`: from the first to the second after it.
    case holidays(Holiday, Holiday)
    /// `a few weeks ago`: some three weeks, told to the month.
    case fewWeeks
    /// `Labor Day weekend`: its Saturday and Sunday.
    case holidayWeekend(Holiday)
    /// `several years ago`.
    case vague
  }

  /// A part of the calendar that comes again.
  enum Part {
    case month(Int)
    case weekday(Int)
    case season(CalendarPeriod.Season)
    case quarter(Int)
    case half(Int)
    case weekend
    case holiday(Holiday)
  }

  /// Whether it names a day of the week or of a month.
  var isDay: Bool {
    switch meaning {
    case .weekday, .monthDay, .fixed(.day): true
    default: false
    }
  }

  /// Whether it counts from the day itself: `today`, `last night`.
  var isToday: Bool {
    switch meaning {
    case .relative(.day, _), .distance(.day, _), .distanceTo(.day, _, _): true
    default: false
    }
  }

  /// Whether it goes on from the date told before it: `the next day`, `the following Friday`.
  var isStep: Bool {
    switch meaning {
    case .step, .weekdayFromTold: true
    default: false
    }
  }

  /// Whether it names a date only through a date told before it.
  var leansOnTold: Bool {
    switch meaning {
    case .step, .same, .weekdayFromTold, .toldQuarter: true
    default: false
    }
  }
}
