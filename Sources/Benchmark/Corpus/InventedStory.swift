import Records

/// A matter that several articles tell: the same people, words and event within ten days.
struct InventedStory {
  let cast: [InventedPerson]
  let event: String
  let work: String
  let day: CalendarDay
  /// Sentences of speech that its articles quote, each in the mouth of one of the cast.
  let quotes: [(speaker: Int, text: String)]

  /// The days of publication: some twenty years from 2005-01-01 on, counted from 1970-01-01.
  private static let days = 12_784...20_284

  /// Nil never, as long as the calendar has those days.
  init?(_ dice: inout Dice) {
    guard let day = CalendarDay(ordinal: dice.number(InventedStory.days)) else { return nil }
    self.day = day
    cast = (0..<dice.number(1...4)).map { _ in InventedPerson(&dice) }
    work = "\(dice.inventedWord()) \(dice.inventedWord())"
    event = "\(dice.favour(Vocabulary.qualities)) \(dice.favour(Vocabulary.things))"
    let cast = cast
    quotes = (0..<6).map { _ in (dice.number(0...cast.count - 1), dice.confession()) }
  }
}
