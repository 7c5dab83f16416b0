/// Stretches of invented prose, without capital at the start and stop at the end.
extension Dice {
  /// `a quiet studio near the old garden`
  mutating func nounPhrase() -> String {
    let quality = chance(0.6) ? favour(Vocabulary.qualities) + " " : ""
    let noun = chance(0.6) ? favour(Vocabulary.things) : favour(Vocabulary.matters)
    let rest = chance(0.25) ? " \(pick(Vocabulary.places)) the \(favour(Vocabulary.things))" : ""
    return
      "\(pick(["the", "the", "the", "that", "this", "every", "another"])) \(quality)\(noun)\(rest)"
  }

  /// `finish the whole tour together`
  mutating func deed() -> String {
    "\(favour(Vocabulary.doings)) \(nounPhrase())" + (chance(0.3) ? " \(favour(Vocabulary.manners))" : "")
  }

  /// What somebody says of themselves: `I never wanted to leave the stage`
  mutating func confession() -> String {
    switch number(0...5) {
    case 0: "I \(favour(Vocabulary.manners)) wanted to \(deed())"
    case 1: "we are going to \(deed()), and \(nounPhrase()) will have to wait"
    case 2: "it took \(number(2...30)) years before I could \(deed())"
    case 3: "you don't \(deed()) without \(nounPhrase())"
    case 4: "\(nounPhrase()) taught me to \(deed())"
    default: "I'm \(favour(Vocabulary.qualities)) that we can \(deed())"
    }
  }

  /// What a paragraph of background tells: `the tour had changed the whole company`
  mutating func background(_ person: InventedPerson) -> String {
    let work = "“\(inventedWord()) \(inventedWord())”"
    switch number(0...6) {
    case 0:
      return
        "\(person.subject) was seen \(pick(Vocabulary.places)) \(nounPhrase()) in \(pick(Vocabulary.cities))"
    case 1: return "\(person.surname) went on to \(deed()) and to \(deed())"
    case 2:
      return "\(nounPhrase()) came after \(person.possessive) part in \(work) had won over \(nounPhrase())"
    case 3:
      return "the \(person.trade) had asked \(person.possessive) team to \(deed()) before \(nounPhrase())"
    case 4:
      return
        "critics called \(work) a \(favour(Vocabulary.qualities)) \(favour(Vocabulary.things)) that could \(deed())"
    case 5: return "in \(pick(Vocabulary.cities)), \(nounPhrase()) helped \(person.surname) to \(deed())"
    default: return "\(person.subject) has yet to \(deed()), though \(nounPhrase()) may \(deed())"
    }
  }

  /// A sentence made of a clause: a capital at its start, a stop at its end.
  static func sentence(_ clause: String) -> String {
    clause.prefix(1).uppercased() + clause.dropFirst() + "."
  }
}
