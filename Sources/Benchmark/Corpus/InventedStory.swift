/// A matter that several articles tell: the same people, words and event within ten days.
struct InventedStory {
  let cast: [InventedPerson]
  let event: String
  let work: String
  let day: InventedDay
  /// Sentences of speech that its articles quote, each in the mouth of one of the cast.
  let quotes: [(speaker: Int, text: String)]

  init(_ dice: inout Dice, firstDay: Int, days: Int) {
    cast = (0..<dice.number(1...4)).map { _ in InventedPerson(&dice) }
    work = "\(dice.inventedWord()) \(dice.inventedWord())"
    event = "\(dice.favour(Vocabulary.qualities)) \(dice.favour(Vocabulary.things))"
    day = InventedDay(number: firstDay + dice.number(0...max(0, days - 11)))
    let cast = cast
    quotes = (0..<6).map { _ in (dice.number(0...cast.count - 1), dice.confession()) }
  }
}
