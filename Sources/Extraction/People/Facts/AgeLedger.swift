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

  private var told: [[Telling]]

  init(members: Int) { told = Array(repeating: [], count: members) }

  mutating func add(_ years: Int, of member: Int, _ strength: Int, _ tokens: Range<Int>, _ rule: Rule) {
    told[member].append(
      Telling(years: years, strength: strength, source: FactSource(tokens: tokens, rule: rule)))
  }

  /// The age with the strongest tellings in sum, the first of equals, with the strongest of its tellings.
  func age(of member: Int) -> Telling? {
    guard let first = told[member].first else { return nil }
    if told[member].count == 1 { return first }
    let sums = Dictionary(told[member].map { ($0.years, $0.strength) }, uniquingKeysWith: +)
    guard let most = sums.values.max(), let best = strongest(told[member].filter({ sums[$0.years] == most }))
    else { return first }
    // `the 34-year-old` beside `her 35th birthday`: that day is still to come.
    if best.source.rule == .birthday || best.source.rule == .turned,
      let now = strongest(
        told[member].filter { $0.years == best.years - 1 && $0.source.rule != .birthday })
    {
      return now
    }
    return best
  }

  /// The first of the strongest tellings of the age told first.
  private func strongest(_ tellings: [Telling]) -> Telling? {
    guard let first = tellings.first else { return nil }
    return tellings.reduce(first) { $1.years == first.years && $1.strength > $0.strength ? $1 : $0 }
  }
}
