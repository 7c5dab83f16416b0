/// The words of an article with what each weighs now, ready to be compared with those of others.
package struct WeightedTerms: Sendable {
  private let ranks: [Ranks]
  private let keys: [UInt32]
  private let squares: Ranks
  /// Positions in ``ranks`` plus 1, 0 in empty slots: open addressing by key.
  private let slots: [UInt8]
  private let rarity: Rarity

  private static let slotCount = 128

  package init(_ terms: StoryTerms, _ rarity: Rarity) {
    self.rarity = rarity
    let entries = terms.entries.prefix(WeightedTerms.slotCount / 2)
    keys = entries.map(\.key)
    ranks = entries.map { Ranks($0, rarity.weight(of: $0.key)) }
    squares = ranks.reduce(into: Ranks()) { $0.add(square: $1) }
    var slots = [UInt8](repeating: 0, count: WeightedTerms.slotCount)
    for (place, key) in keys.enumerated() {
      var slot = Int(key) & (WeightedTerms.slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (WeightedTerms.slotCount - 1) }
      slots[slot] = UInt8(place + 1)
    }
    self.slots = slots
  }

  private func place(of key: UInt32) -> Int? {
    var slot = Int(key) & (WeightedTerms.slotCount - 1)
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & (WeightedTerms.slotCount - 1)
    }
    return nil
  }

  /// What a key says of its article, to rank articles that share some.
  package func salience(of key: UInt32) -> Float {
    place(of: key).map { ranks[$0].salience(squares) } ?? 0
  }

  /// Cosines of the words, the names and the headlines of two articles, each from 0 to 1.
  package func likeness(to other: StoryTerms) -> Likeness {
    var dot = Ranks()
    var others = Ranks()
    for entry in other.entries {
      let weight = rarity.weight(of: entry.key)
      let rank = Ranks(entry, weight)
      others.add(square: rank)
      guard let place = place(of: entry.key) else { continue }
      dot.add(product: ranks[place], rank)
    }
    func cosine(_ dot: Float, _ a: Float, _ b: Float) -> Float {
      a > 0 && b > 0 ? min(1, dot / (a * b).squareRoot()) : 0
    }
    return Likeness(
      text: cosine(dot.text, squares.text, others.text), names: cosine(dot.name, squares.name, others.name),
      headline: cosine(dot.head, squares.head, others.head), haveNames: squares.name > 0 || others.name > 0)
  }
}

/// How alike two articles are: cosines from 0 to 1.
package struct Likeness: Sendable {
  /// Of all words.
  package var text: Float
  /// Of the words of names.
  package var names: Float
  /// Of the words of the headlines.
  package var headline: Float
  /// Whether either names anybody.
  package var haveNames: Bool
}
