import Testing

@testable import Extraction

@Suite struct KeyTableTests {
  @Test(arguments: [0, 1, 5, 1000]) func findsEveryKeyAndNoOther(count: Int) {
    let keys = (0..<count).map { WordKey.of("word\($0)") }
    let table = KeyTable(keys)
    for (position, key) in keys.enumerated() { #expect(table.index(of: key) == position) }
    for number in 0..<200 { #expect(table.index(of: WordKey.of("other\(number)")) == nil) }
    #expect(table.index(of: 0) == nil)
  }

  @Test func keysThatMeetInOneSlotAreToldApart() {
    // Equal lower and upper halves fold to nothing but themselves here: all five belong into slot 1.
    let keys: [UInt64] = [1, 1 + 32, 1 + 64, 1 + 96, 1 + 128]
    let table = KeyTable(keys)
    #expect(keys.map { table.index(of: $0) } == [0, 1, 2, 3, 4])
    #expect(table.index(of: 1 + 160) == nil)
  }

  @Test func ofEqualWordsTheFirstCounts() {
    let map = WordMap<Int> { ["one": 1, "two": 2, "One": 3] }
    #expect(map[WordKey.of("one")] == 1)
    #expect(map[WordKey.of("TWO")] == 2)
    #expect(map[WordKey.of("three")] == nil)
  }

  @Test func setsHoldTheirWordsInAnyCase() {
    let set = WordSet("one two\n  née")
    for word in ["one", "TWO", "Née"] { #expect(set.contains(WordKey.of(word))) }
    for word in ["", "three", "one two"] { #expect(!set.contains(WordKey.of(word))) }
  }

  @Test(arguments: ["the", "'s", ",", "half-brother", "<number>", "TV"])
  func literalKeysAreTheKeysOfTheirWords(word: String) {
    let literals = [
      WordKey.literal("the"), WordKey.literal("'s"), WordKey.literal(","), WordKey.literal("half-brother"),
      WordKey.literal("<number>"), WordKey.literal("TV"),
    ]
    #expect(literals.contains(WordKey.of(word)))
    #expect(Set(literals).count == 6)
  }
}
