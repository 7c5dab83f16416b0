/// People who do not exist, each known by a number: the smaller, the more famous.
struct InventedPerson {
  let given: String
  let surname: String
  let isWoman: Bool
  let trade: String
  let handle: String
  let born: Int

  var name: String { "\(given) \(surname)" }
  var subject: String { isWoman ? "she" : "he" }
  var possessive: String { isWoman ? "her" : "his" }

  /// How many there are.
  static let count = 200_000

  init(number: Int) {
    var dice = Dice(seed: 0xC0FFEE &+ UInt64(number) &* 0x9E37_79B9)
    isWoman = dice.chance(0.5)
    given = dice.pick(isWoman ? Vocabulary.women : Vocabulary.men)
    let tail = dice.pick(Vocabulary.surnameTails)
    surname =
      dice.pick(Vocabulary.surnameHeads) + (dice.chance(0.2) ? dice.pick(Vocabulary.surnameTails) : "") + tail
    let trade = dice.pick(Vocabulary.trades)
    self.trade = trade == "actress" && !isWoman ? "actor" : trade == "actor" && isWoman ? "actress" : trade
    handle = "@\(given.lowercased())\(surname.lowercased())"
    born = dice.number(1945...2002)
  }

  /// Somebody, the famous more often.
  init(_ dice: inout Dice) { self.init(number: dice.rank(upTo: InventedPerson.count)) }
}

extension Dice {
  /// A name for a film, a band or a village, out of a great many.
  mutating func inventedWord() -> String {
    let word = (0..<number(2...3)).map { _ in pick(Vocabulary.syllables) }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
