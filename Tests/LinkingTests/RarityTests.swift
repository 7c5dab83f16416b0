@testable import Linking
import Records
import Testing

struct RarityTests {
  private func holding(_ common: UInt32, in count: Int, of all: Int) -> Rarity {
    var rarity = Rarity()
    for index in 0..<all {
      rarity.add(
        index < count
          ? [Sketch.Term(key: common, count: 3), Sketch.Term(key: 0xFF_0000, count: 1)]
          : [Sketch.Term(key: 0xFF_0000, count: 1)])
    }
    return rarity
  }

  @Test func theMoreArticlesHaveAWordTheLessItWeighs() {
    let weights = [0, 1, 10, 100, 900].map { holding(0x1234_00, in: $0, of: 900).weight(of: 0x1234_00) }
    #expect(weights == weights.sorted(by: >))
    #expect(Set(weights).count == weights.count)
    #expect(weights.allSatisfy { $0 > 0 && $0.isFinite })
  }

  @Test func countsPastTheTableGoOn() {
    var rarity = Rarity(articles: 1_000_000)
    let slot = Rarity.slot(of: 0x1234_00)
    var weights: [Float] = []
    for count in [4094, 4095, 4096, 4097, 5000, 900_000] as [UInt32] {
      rarity.counts[slot] = count
      weights.append(rarity.weight(of: 0x1234_00))
    }
    #expect(weights == weights.sorted(by: >))
    rarity.counts[slot] = .max
    #expect(rarity.weight(of: 0x1234_00) > 0)
    rarity.add([Sketch.Term(key: 0x1234_00, count: 1)])
    #expect(rarity.articles == 1_000_001)
  }

  @Test func anEmptyArchiveHasWeights() {
    #expect(Rarity().weight(of: 5) > 1)
    #expect((0...0xFF).allSatisfy { Rarity.slot(of: UInt32($0) << 16 | 0xFFFF) < Rarity.size })
  }
}
