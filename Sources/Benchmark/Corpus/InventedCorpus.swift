/// Invented articles without end: stories of one to nine articles about a few people, famous ones more often.
struct InventedCorpus: Sequence, IteratorProtocol {
  private var dice: Dice
  private var story: InventedStory
  private var left = 0
  private var number = 0

  /// The days of publication: 2005-01-01 and some twenty years on.
  private static let firstDay = 12_784
  private static let days = 7500

  /// The same articles for the same seed.
  init(seed: UInt64) {
    dice = Dice(seed: seed)
    story = InventedStory(&dice, firstDay: InventedCorpus.firstDay, days: InventedCorpus.days)
  }

  mutating func next() -> InventedArticle? {
    if left == 0 {
      story = InventedStory(&dice, firstDay: InventedCorpus.firstDay, days: InventedCorpus.days)
      left = 1 + dice.rank(upTo: 9)
    }
    left -= 1
    number += 1
    return InventedArticle(of: story, number: number, &dice)
  }
}
