import Records

/// One invented article: some 300 words with the names, quotes, posts, dates and ties that real ones have.
struct InventedArticle {
  let headline: String
  let published: String
  let publisher: String
  let author: String
  let address: String
  private(set) var paragraphs: [String] = []

  private let story: InventedStory
  private let day: CalendarDay
  private let hero: InventedPerson
  /// Whom the article names beside the hero.
  private let other: InventedPerson

  init(of story: InventedStory, number: Int, _ dice: inout Dice) {
    self.story = story
    day = story.day.adding(days: dice.number(0...9)) ?? story.day
    hero = story.cast[0]
    other = story.cast.count > 1 ? dice.pick(Array(story.cast.dropFirst())) : InventedPerson(&dice)
    let verb = dice.pick([
      "Opens Up About", "Responds to", "Celebrates", "Denies", "Reveals", "Shares", "Defends",
    ])
    headline = "\(hero.name) \(verb) \(Dice.capital(story.event)) With ‘\(story.work)’"
    published = day.iso
    publisher = "The \(dice.favour(Vocabulary.venues))"
    author = InventedPerson(number: 150_000 + dice.number(0...999)).name
    address = "https://news.example/\(day.year)/\(number)"
    compose(&dice)
  }

  private mutating func compose(_ dice: inout Dice) {
    let opening = dice.pick(["opened up about", "spoke of", "confirmed", "celebrated", "defended"])
    paragraphs.append(
      "\(hero.name) \(opening) the \(story.event) on \(day.weekdayName). The \(hero.trade), \(day.year - hero.born), told The "
        + "\(dice.pick(Vocabulary.venues)) that \(dice.nounPhrase()) of “\(story.work)” would \(dice.deed())."
    )
    for index in 0..<dice.number(3...4) { speak(index, &dice) }
    tie(&dice)
    post(&dice)
    for _ in 0..<dice.number(4...7) {
      let person = dice.chance(0.7) ? hero : other
      paragraphs.append(
        (0..<dice.number(2...3)).map { _ in Dice.sentence(dice.background(person)) }.joined(separator: " "))
    }
    let date = day.adding(days: -dice.number(5...900)) ?? day
    paragraphs.append(
      "“\(story.work)” premiered on \(date.spelled(withYear: date.year != day.year)) in \(dice.pick(Vocabulary.cities)). "
        + "\(other.surname) joined \(InventedPerson(&dice).name) there \(dice.pick(["last year", "in \(date.year)", "two weeks ago", "last month"]))."
    )
  }

  private mutating func speak(_ index: Int, _ dice: inout Dice) {
    let quote = story.quotes[dice.number(0...story.quotes.count - 1)]
    let speaker = quote.speaker < story.cast.count ? story.cast[quote.speaker] : hero
    let verb = dice.favour([
      "said", "told The \(dice.pick(Vocabulary.venues))", "added", "explained", "admitted", "joked",
    ])
    let name = index == 0 ? speaker.name : dice.pick([speaker.surname, speaker.surname, speaker.subject])
    let words = quote.text.prefix(1).uppercased() + quote.text.dropFirst()
    switch dice.number(0...2) {
    case 0: paragraphs.append("“\(words),” \(name) \(verb). “\(Dice.sentence(dice.confession()))”")
    case 1: paragraphs.append("\(Dice.capital(name)) \(verb), “\(words).”")
    default:
      paragraphs.append(
        "“\(words),” \(name) \(verb) on \(day.weekdayName), \(dice.pick(Vocabulary.places)) \(dice.nounPhrase())."
      )
    }
  }

  private mutating func tie(_ dice: inout Dice) {
    let partner = hero.isWoman ? "husband" : "wife"
    switch dice.number(0...4) {
    case 0: paragraphs.append("\(hero.surname) married \(other.name) in \(day.year - dice.number(1...12)).")
    case 1:
      paragraphs.append(
        "\(Dice.capital(hero.subject)) shares a daughter, \(dice.pick(Vocabulary.women)), \(dice.number(1...15)), with \(hero.possessive) ex-\(partner) \(other.name)."
      )
    case 2: paragraphs.append("\(hero.surname)'s sister, \(InventedPerson(&dice).name), was there too.")
    case 3:
      paragraphs.append("\(Dice.capital(hero.possessive)) \(partner), \(other.name), declined to comment.")
    default: break
    }
  }

  private mutating func post(_ dice: inout Dice) {
    guard dice.chance(0.4) else { return }
    let platform = dice.favour(Vocabulary.platforms)
    let words = Dice.sentence(dice.confession())
    paragraphs.append(
      dice.chance(0.5)
        ? "\(hero.surname) wrote on \(platform) on \(day.weekdayName), “\(words)”"
        : "\(words) pic.example/\(dice.inventedWord().lowercased())\n— \(hero.name) (\(hero.handle)) \(day.spelled(withYear: true))"
    )
  }

  /// As a line of JSON.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("url", address)
      writer.field("headline", headline)
      writer.field("date", published)
      writer.field("publisher", publisher)
      writer.field("author", author)
      writer.field("text", paragraphs.joined(separator: "\n\n"))
    }
    return writer.text
  }
}

extension Dice {
  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
