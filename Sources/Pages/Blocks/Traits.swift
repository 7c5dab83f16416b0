/// What an element's tag, class and id say about the text in it; weak evidence each.
struct Traits: OptionSet, Sendable {
  let rawValue: UInt32

  static let share = Traits(rawValue: 1 << 0)
  static let related = Traits(rawValue: 1 << 1)
  static let comments = Traits(rawValue: 1 << 2)
  static let advert = Traits(rawValue: 1 << 3)
  static let newsletter = Traits(rawValue: 1 << 4)
  static let author = Traits(rawValue: 1 << 5)
  /// Dates, tags, breadcrumbs.
  static let facts = Traits(rawValue: 1 << 6)
  static let caption = Traits(rawValue: 1 << 7)
  static let gallery = Traits(rawValue: 1 << 8)
  static let navigation = Traits(rawValue: 1 << 9)
  static let dialog = Traits(rawValue: 1 << 10)
  static let paywall = Traits(rawValue: 1 << 11)
  static let hidden = Traits(rawValue: 1 << 12)
  static let footer = Traits(rawValue: 1 << 13)
  static let header = Traits(rawValue: 1 << 14)
  static let aside = Traits(rawValue: 1 << 15)
  static let summary = Traits(rawValue: 1 << 16)
  static let title = Traits(rawValue: 1 << 17)
  static let widget = Traits(rawValue: 1 << 18)
  static let form = Traits(rawValue: 1 << 19)
  /// `article`, `main` and class words of that meaning.
  static let article = Traits(rawValue: 1 << 20)
  /// `itemprop=articleBody` and class words of that meaning.
  static let body = Traits(rawValue: 1 << 21)
  static let pullQuote = Traits(rawValue: 1 << 22)
  static let figure = Traits(rawValue: 1 << 23)
  static let table = Traits(rawValue: 1 << 24)
  static let list = Traits(rawValue: 1 << 25)
  static let quotation = Traits(rawValue: 1 << 26)

  /// Those that a text of an article has no business with, weak as they may be.
  static let foreign: Traits = [
    .share, .related, .comments, .advert, .newsletter, .author, .facts, .caption, .gallery, .navigation,
    .dialog, .paywall, .hidden, .footer, .header, .aside, .widget, .form, .pullQuote, .summary, .title,
  ]

  /// Those that names in use for other things, too, give: they count less where there is much prose.
  static let vague: Traits = [.facts, .title, .header, .widget, .related, .share, .summary, .gallery, .aside]

  /// Those of parts that hold no line of an article in any of a hundred pages, unless they hold most of the page.
  static let outside: Traits = [
    .comments, .advert, .newsletter, .author, .caption, .gallery, .navigation, .dialog, .hidden, .footer,
    .form, .aside,
  ]
}

/// What an element says about itself.
struct NamedTraits: Sendable {
  /// All that its words may mean.
  var all: Traits = []
  /// What they mean wherever they stand: words that pages use for looks, too (`margin-bottom`, `fade side`), do not count.
  var sure: Traits = []

  mutating func insert(_ traits: Traits) {
    all.formUnion(traits)
    sure.formUnion(traits)
  }
}
