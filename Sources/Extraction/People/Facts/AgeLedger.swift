internal import Records

/// The ages told of each person, and the one that stands in the end.
struct AgeLedger {
  /// One telling of an age.
  struct Telling {
    var years: Int
    /// How outright it is; see ``Strength``.
    var strength: Int
    var source: FactSource
  }

  /// How outright a telling is. Tellings of one age add up, so that three weak ones outweigh an outright one.
  enum Strength {
    /// `Ana Roe, 35,`, `35-year-old Ana Roe`
    static let named = 6
    /// `turned 50`, `her 40th birthday`, `died at 66`
    static let told = 5
    /// `the 35-year-old`, `her husband, 44,`
    static let described = 3
    /// `turns 50 in October`: a year ahead
    static let ahead = 1
  }

  /// One age of a person, however often it is told.
  private struct Entry {
    /// The first of the strongest tellings.
    var telling: Telling
    /// The strengths of all tellings.
    var sum: Int
  }

  /// The ages of each member in the order first told, one entry an age.
  private var told: [[Entry]]

  init(members: Int) { told = Array(repeating: [], count: members) }

  mutating func add(_ years: Int, of member: Int, _ strength: Int, _ tokens: Range<Int>, _ rule: Rule) {
    let telling = Telling(
      years: years, strength: strength, source: FactSource(tokens: tokens, rule: rule))
    guard let known = told[member].firstIndex(where: { $0.telling.years == years }) else {
      told[member].append(Entry(telling: telling, sum: strength))
      return
    }
    told[member][known].sum += strength
    let before = told[member][known].telling
    // That somebody died at an age tells more than the age.
    if before.source.rule == .ageAtDeath {
      told[member][known].telling.strength = max(before.strength, strength)
    } else if strength > before.strength || rule == .ageAtDeath {
      told[member][known].telling = telling
      told[member][known].telling.strength = max(before.strength, strength)
    }
  }

  /// The age with the strongest tellings in sum, the first of equals, with the strongest of its tellings.
  func age(of member: Int) -> Telling? {
    guard let most = told[member].map(\.sum).max(),
      let best = told[member].first(where: { $0.sum == most })?.telling
    else { return nil }
    // `the 34-year-old` beside `her 35th birthday`: that day is still to come.
    if best.source.rule == .birthday || best.source.rule == .turned,
      let now = told[member].first(where: { $0.telling.years == best.years - 1 })?.telling,
      now.source.rule != .birthday
    {
      return now
    }
    return best
  }
}
