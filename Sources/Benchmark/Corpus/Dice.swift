import Foundation

/// Reproducible chance: the same seed throws the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to 1, which it never is.
  mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of a range that is not empty.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ probability: Double) -> Bool { share() < probability }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

  /// One of a list that is not empty, the earlier the likelier, as words are in a language (Zipf's law).
  mutating func favour<Element>(_ list: [Element]) -> Element {
    list[rank(upTo: list.count)]
  }

  /// A rank from 0 below `count`; rank r comes about in proportion to 1 / (r + 1).
  mutating func rank(upTo count: Int) -> Int {
    min(count - 1, max(0, Int(exp(share() * log(Double(count) + 1))) - 1))
  }
}
