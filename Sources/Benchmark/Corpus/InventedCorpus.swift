/// Invented articles without end: stories of one to nine articles about a few people, famous ones more often.
struct InventedCorpus: Sequence, IteratorProtocol {
  private var dice: Dice
  private var story: InventedStory?
  private var left = 0
  private var number = 0

  /// The same articles for the same seed.
  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next() -> InventedArticle? {
    if left == 0 {
      story = InventedStory(&dice)
      left = 1 + dice.rank(upTo: 9)
    }
    left -= 1
    number += 1
    return story.map { InventedArticle(of: $0, number: number, &dice) }
  }
}
