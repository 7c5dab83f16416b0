/// The names of holidays, as sequences of words.
enum HolidayLexicon {
  struct Name: Sendable {
    let words: [UInt64]
    let holiday: Holiday
  }

  /// Longer names before their beginnings.
  private static let names: KeyValuePairs<String, Holiday> = [
    "new year 's eve": .fixed(month: 12, day: 31),
    "new years eve": .fixed(month: 12, day: 31),
    "new year 's day": .fixed(month: 1, day: 1),
    "new years day": .fixed(month: 1, day: 1),
    "new year 's holiday": .fixed(month: 1, day: 1),
    "new year 's": .fixed(month: 1, day: 1),
    "nye": .fixed(month: 12, day: 31),
    "martin luther king jr. day": .nth(3, weekday: 1, month: 1, plus: 0),
    "martin luther king day": .nth(3, weekday: 1, month: 1, plus: 0),
    "mlk day": .nth(3, weekday: 1, month: 1, plus: 0),
    "groundhog day": .fixed(month: 2, day: 2),
    "valentine 's day": .fixed(month: 2, day: 14),
    "valentines day": .fixed(month: 2, day: 14),
    "valentine 's": .fixed(month: 2, day: 14),
    "presidents ' day": .nth(3, weekday: 1, month: 2, plus: 0),
    "presidents day": .nth(3, weekday: 1, month: 2, plus: 0),
    "president 's day": .nth(3, weekday: 1, month: 2, plus: 0),
    "mardi gras": .easter(-47),
    "shrove tuesday": .easter(-47),
    "ash wednesday": .easter(-46),
    "palm sunday": .easter(-7),
    "maundy thursday": .easter(-3),
    "holy thursday": .easter(-3),
    "good friday": .easter(-2),
    "holy saturday": .easter(-1),
    "easter sunday": .easter(0),
    "easter monday": .easter(1),
    "easter day": .easter(0),
    "easter": .easter(0),
    "ascension day": .easter(39),
    "whit sunday": .easter(49),
    "whit monday": .easter(50),
    "international women 's day": .fixed(month: 3, day: 8),
    "st. patrick 's day": .fixed(month: 3, day: 17),
    "st patrick 's day": .fixed(month: 3, day: 17),
    "april fools ' day": .fixed(month: 4, day: 1),
    "april fool 's day": .fixed(month: 4, day: 1),
    "april fools day": .fixed(month: 4, day: 1),
    "april fools": .fixed(month: 4, day: 1),
    "earth day": .fixed(month: 4, day: 22),
    "may day": .fixed(month: 5, day: 1),
    "star wars day": .fixed(month: 5, day: 4),
    "cinco de mayo": .fixed(month: 5, day: 5),
    "mother 's day": .nth(2, weekday: 7, month: 5, plus: 0),
    "mothers ' day": .nth(2, weekday: 7, month: 5, plus: 0),
    "mothers day": .nth(2, weekday: 7, month: 5, plus: 0),
    "memorial day": .last(weekday: 1, month: 5),
    "flag day": .fixed(month: 6, day: 14),
    "father 's day": .nth(3, weekday: 7, month: 6, plus: 0),
    "fathers ' day": .nth(3, weekday: 7, month: 6, plus: 0),
    "fathers day": .nth(3, weekday: 7, month: 6, plus: 0),
    "juneteenth": .fixed(month: 6, day: 19),
    "canada day": .fixed(month: 7, day: 1),
    "fourth of july": .fixed(month: 7, day: 4),
    "4th of july": .fixed(month: 7, day: 4),
    "independence day": .fixed(month: 7, day: 4),
    "bastille day": .fixed(month: 7, day: 14),
    "labor day": .nth(1, weekday: 1, month: 9, plus: 0),
    "columbus day": .nth(2, weekday: 1, month: 10, plus: 0),
    "halloween night": .fixed(month: 10, day: 31),
    "halloween": .fixed(month: 10, day: 31),
    "guy fawkes night": .fixed(month: 11, day: 5),
    "bonfire night": .fixed(month: 11, day: 5),
    "election day": .nth(1, weekday: 1, month: 11, plus: 1),
    "veterans day": .fixed(month: 11, day: 11),
    "veterans ' day": .fixed(month: 11, day: 11),
    "remembrance day": .fixed(month: 11, day: 11),
    "thanksgiving eve": .nth(4, weekday: 4, month: 11, plus: -1),
    "thanksgiving day": .nth(4, weekday: 4, month: 11, plus: 0),
    "thanksgiving": .nth(4, weekday: 4, month: 11, plus: 0),
    "black friday": .nth(4, weekday: 4, month: 11, plus: 1),
    "cyber monday": .nth(4, weekday: 4, month: 11, plus: 4),
    "world aids day": .fixed(month: 12, day: 1),
    "christmas eve": .fixed(month: 12, day: 24),
    "christmas day": .fixed(month: 12, day: 25),
    "xmas eve": .fixed(month: 12, day: 24),
    "xmas": .fixed(month: 12, day: 25),
    "christmas": .fixed(month: 12, day: 25),
    "boxing day": .fixed(month: 12, day: 26),
  ]

  /// By the key of the first word, longest name first.
  static let byFirstWord = KeyMap<[Name]> {
    var table: [UInt64: [Name]] = [:]
    for (name, holiday) in names {
      let words = name.split(separator: " ").map { WordKey.of($0) }
      table[words[0], default: []].append(Name(words: words, holiday: holiday))
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }
}
