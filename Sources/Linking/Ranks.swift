/// What a word weighs in an article: in the text, among the names, in the headline.
struct Ranks {
  var text: Float = 0
  var name: Float = 0
  var head: Float = 0

  init() {}

  init(_ entry: StoryTerms.Entry, _ rarity: Float) {
    text = StoryTerms.tone[entry.countLevel] * rarity
    if entry.nameLevel > 0 { name = StoryTerms.tone[entry.nameLevel - 1] * rarity }
    if entry.isInHeadline { head = rarity }
  }

  mutating func add(square other: Ranks) { add(product: other, other) }

  mutating func add(product one: Ranks, _ other: Ranks) {
    text += one.text * other.text
    name += one.name * other.name
    head += one.head * other.head
  }

  /// How much a word says of its article, all three taken together; names and headlines say less than the text in full.
  func salience(_ squares: Ranks) -> Float {
    func share(_ value: Float, _ square: Float) -> Float {
      square > 0 ? value / square.squareRoot() : 0
    }
    return share(text, squares.text) + 0.7 * share(name, squares.name) + 0.3 * share(head, squares.head)
  }
}
