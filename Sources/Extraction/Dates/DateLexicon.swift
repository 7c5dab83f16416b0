import Records

/// The words of calendar expressions.
enum DateLexicon {
  /// What a word can begin or be.
  enum Word: Sendable {
    case month(Int, Reading)
    case weekday(Int, Reading)
    case season(CalendarPeriod.Season)
    case today(Int)
    case weekend
    /// `nineties`: the decade in its century.
    case decade(Int)
    case unit(DatePhrase.Unit)
    case fortnight
    /// `last`, `this`, `next` as an offset.
    case pointer(Int)
    case number(Int)
    /// `few`, `several`, `many`.
    case vagueNumber
  }

  /// How sure a word is to be its month or day.
  enum Reading: Sendable {
    /// In capitals it is nothing else.
    case plain
    /// A name or a verb too: needs a preposition or a number beside it.
    case ambiguous
    /// A short form; counts with a number beside it or with its period.
    case abbreviated
  }

  static let words = WordMap<Word> { entries }

  /// The words at which an expression can begin, for a first look at a token.
  static let openers = WordFilter(
    entries.map { WordKey.of($0.key) } + HolidayLexicon.byFirstWord.keys
      + quarters.map { WordKey.of($0.key) }
      + "early mid late later earlier end beginning start middle that same morning afternoon evening night"
      .split(separator: " ").map {
        WordKey.of($0)
      })

  private static let entries: KeyValuePairs<String, Word> = [
    "january": .month(1, .plain), "february": .month(2, .plain), "march": .month(3, .ambiguous),
    "april": .month(4, .ambiguous), "may": .month(5, .ambiguous), "june": .month(6, .ambiguous),
    "july": .month(7, .plain), "august": .month(8, .ambiguous), "september": .month(9, .plain),
    "october": .month(10, .plain), "november": .month(11, .plain), "december": .month(12, .plain),
    "jan": .month(1, .abbreviated), "feb": .month(2, .abbreviated), "mar": .month(3, .abbreviated),
    "apr": .month(4, .abbreviated), "jun": .month(6, .abbreviated), "jul": .month(7, .abbreviated),
    "aug": .month(8, .abbreviated), "sep": .month(9, .abbreviated), "sept": .month(9, .abbreviated),
    "oct": .month(10, .abbreviated), "nov": .month(11, .abbreviated), "dec": .month(12, .abbreviated),
    "jan.": .month(1, .plain), "feb.": .month(2, .plain), "mar.": .month(3, .plain),
    "apr.": .month(4, .plain), "jun.": .month(6, .plain), "jul.": .month(7, .plain),
    "aug.": .month(8, .plain), "sep.": .month(9, .plain), "sept.": .month(9, .plain),
    "oct.": .month(10, .plain), "nov.": .month(11, .plain), "dec.": .month(12, .plain),
    "monday": .weekday(1, .plain), "tuesday": .weekday(2, .plain), "wednesday": .weekday(3, .plain),
    "thursday": .weekday(4, .plain), "friday": .weekday(5, .plain), "saturday": .weekday(6, .plain),
    "sunday": .weekday(7, .plain),
    "mon": .weekday(1, .abbreviated), "tue": .weekday(2, .abbreviated), "tues": .weekday(2, .abbreviated),
    "wed": .weekday(3, .abbreviated), "weds": .weekday(3, .abbreviated), "thu": .weekday(4, .abbreviated),
    "thur": .weekday(4, .abbreviated),
    "thurs": .weekday(4, .abbreviated), "fri": .weekday(5, .abbreviated), "sat": .weekday(6, .abbreviated),
    "sun": .weekday(7, .abbreviated),
    "mon.": .weekday(1, .plain), "tue.": .weekday(2, .plain), "tues.": .weekday(2, .plain),
    "wed.": .weekday(3, .plain), "thu.": .weekday(4, .plain), "thur.": .weekday(4, .plain),
    "thurs.": .weekday(4, .plain), "fri.": .weekday(5, .plain), "sat.": .weekday(6, .plain),
    "sun.": .weekday(7, .plain),
    "spring": .season(.spring), "springtime": .season(.spring), "summer": .season(.summer),
    "summertime": .season(.summer), "autumn": .season(.autumn), "fall": .season(.autumn),
    "winter": .season(.winter),
    "today": .today(0), "tonight": .today(0), "tonite": .today(0), "yesterday": .today(-1),
    "tomorrow": .today(1),
    "weekend": .weekend,
    "twenties": .decade(192), "thirties": .decade(193), "forties": .decade(194), "fifties": .decade(195),
    "sixties": .decade(196), "seventies": .decade(197), "eighties": .decade(198), "nineties": .decade(199),
    "noughties": .decade(200), "aughts": .decade(200),
    "day": .unit(.day), "days": .unit(.day), "nights": .unit(.day), "week": .unit(.week),
    "weeks": .unit(.week),
    "month": .unit(.month), "months": .unit(.month), "year": .unit(.year), "years": .unit(.year),
    "decade": .unit(.decade), "decades": .unit(.decade), "quarter": .unit(.quarter),
    "quarters": .unit(.quarter), "century": .unit(.century), "centuries": .unit(.century),
    "last": .pointer(-1), "this": .pointer(0), "next": .pointer(1), "past": .pointer(-1),
    "previous": .pointer(-1), "current": .pointer(0), "coming": .pointer(1), "following": .pointer(1),
    "a": .number(1), "an": .number(1), "one": .number(1), "two": .number(2), "couple": .number(2),
    "three": .number(3), "four": .number(4), "five": .number(5), "six": .number(6), "seven": .number(7),
    "eight": .number(8), "nine": .number(9), "ten": .number(10), "eleven": .number(11),
    "twelve": .number(12), "thirteen": .number(13), "fourteen": .number(14), "fifteen": .number(15),
    "sixteen": .number(16), "seventeen": .number(17), "eighteen": .number(18), "nineteen": .number(19),
    "twenty": .number(20), "thirty": .number(30), "forty": .number(40), "fifty": .number(50),
    "sixty": .number(60), "seventy": .number(70), "eighty": .number(80), "ninety": .number(90),
    "fortnight": .fortnight,
    "few": .vagueNumber, "several": .vagueNumber, "many": .vagueNumber, "some": .vagueNumber,
  ]

  /// What an expression of a quarter begins with.
  enum QuarterOpener: Sendable {
    /// `Q3`, `third-quarter`.
    case whole(Int)
    case ordinal(Int)
    case yearEnd
    /// `latest` and `year-ago` point to the quarter told last, so many years on.
    case told(years: Int)
  }

  static let quarterOpeners = WordMap<QuarterOpener> { quarters }

  private static let quarters: KeyValuePairs<String, QuarterOpener> = [
    "first": .ordinal(1), "second": .ordinal(2), "third": .ordinal(3), "fourth": .ordinal(4),
    "first-quarter": .whole(1), "second-quarter": .whole(2), "third-quarter": .whole(3),
    "fourth-quarter": .whole(4), "q1": .whole(1), "q2": .whole(2), "q3": .whole(3), "q4": .whole(4),
    "year-end": .yearEnd, "latest": .told(years: 0), "year-ago": .told(years: -1),
    "year-earlier": .told(years: -1),
    "fifth": .ordinal(5), "sixth": .ordinal(6), "seventh": .ordinal(7), "eighth": .ordinal(8),
    "ninth": .ordinal(9), "tenth": .ordinal(10), "eleventh": .ordinal(11), "twelfth": .ordinal(12),
    "thirteenth": .ordinal(13), "fourteenth": .ordinal(14), "fifteenth": .ordinal(15),
    "sixteenth": .ordinal(16), "seventeenth": .ordinal(17), "eighteenth": .ordinal(18),
    "nineteenth": .ordinal(19), "twentieth": .ordinal(20), "twenty-first": .ordinal(21),
    "twenty-second": .ordinal(22), "twenty-third": .ordinal(23), "twenty-fourth": .ordinal(24),
    "twenty-fifth": .ordinal(25), "twenty-sixth": .ordinal(26), "twenty-seventh": .ordinal(27),
    "twenty-eighth": .ordinal(28), "twenty-ninth": .ordinal(29), "thirtieth": .ordinal(30),
    "thirty-first": .ordinal(31),
  ]

  /// Words before which a month's name is the month.
  static let monthPrepositions = WordSet(
    """
    in since by until till of this last next early late mid during from through thru to before after for around between past
    on previous following starting beginning end coming back again later earlier circa middle
    """)
  static let yearPrepositions = WordSet(
    "in since by until till of from during before after circa around year early late mid through to between for back spring summer fall autumn winter"
  )
  static let partsOfDay = WordSet("morning afternoon evening night nite")
  static let pluralParts = WordSet("mornings afternoons evenings nights")
  /// What counts, so that a number before it is no year.
  static let counted = WordSet(
    """
    people fans dollars pounds euros miles feet percent votes followers likes tickets seats guests copies words men women
    students workers jobs points meters metres calories units homes families children kids employees cars retweets times block acres
    hours minutes days weeks months years square sq km kg lbs mph million billion thousand
    """)
  /// Words that close an expression: no noun follows that it would belong to.
  static let functionWords = WordSet(
    """
    and or but with when while as at in on of for to from by after before since until because that which who he she it they
    we i you is was were are has had have will this last next is then if so where though although during over his her their
    """)
  /// Words that make a title of the weekday before them.
  static let weekdayTitles = WordSet(
    "times mirror mail telegraph express post addams lights football fever live sun mercury herald brunch people best raw"
  )
  static let weekdayNames = WordSet(
    "black freaky ruby manic casual blue throwback tgi bloody taco gloomy man-crush super bowl oscar oscars grammy grammys emmy emmys globes"
  )

}
