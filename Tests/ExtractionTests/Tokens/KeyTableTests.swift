import Dispatch
import Synchronization
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
    let values = ["one", "TWO", "three"].map { map[WordKey.of($0)] }
    #expect(values == [1, 2, nil])
  }

  @Test(arguments: [0, 1, 40, 5000]) func mapsOfKeysFindEveryKeyAndNoOther(count: Int) {
    let map = KeyMap<Int> {
      Dictionary(uniqueKeysWithValues: (0..<count).map { (WordKey.of("word\($0)"), $0) })
    }
    for _ in 0..<2 {
      for number in 0..<count { #expect(map[WordKey.of("word\(number)")] == number) }
      for number in 0..<500 { #expect(map[WordKey.of("other\(number)")] == nil) }
    }
    #expect(map.keys == (0..<count).map { WordKey.of("word\($0)") }.sorted())
  }

  @Test func aWordHasTheRolesOfAllItsLists() {
    struct Role: OptionSet {
      let rawValue: UInt8
      static let noun = Role(rawValue: 1)
      static let verb = Role(rawValue: 2)
    }
    let nouns = WordSet("post share")
    let verbs = WordSet("share Sing")
    let roles = [UInt64: Role](roles: [
      (.noun, nouns.keys), (.verb, verbs.keys), (.verb, [WordKey.of("hum")]),
    ])
    #expect(roles[WordKey.of("share")] == [.noun, .verb])
    #expect(roles[WordKey.of("post")] == .noun)
    #expect(roles[WordKey.of("sing")] == .verb)
    #expect(roles[WordKey.of("hum")] == .verb)
    #expect(roles.count == 4)
  }

  @Test func setsHoldTheirWordsInAnyCase() {
    let set = WordSet("one two\n  née")
    let held = ["one", "TWO", "Née", "", "three", "one two"].map { set.contains(WordKey.of($0)) }
    #expect(held == [true, true, true, false, false, false])
  }

  @Test func manyThreadsMayAskFirst() {
    let set = WordSet("one two three")
    let map = WordMap<Int> { ["one": 1, "two": 2] }
    let answers = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      let isHeld = set.contains(WordKey.of("three")) && !set.contains(WordKey.of("four"))
      let sum = (map[WordKey.of("one")] ?? 0) + (map[WordKey.of("two")] ?? 0)
      answers.withLock { $0.append(isHeld ? sum : 0) }
    }
    let all = answers.withLock { $0 }
    #expect(all == Array(repeating: 3, count: 64))
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
