import Testing

@testable import Extraction

@Suite struct KeyNumbersTests {
  @Test func manyKeysKeepTheirNumbers() {
    var numbers = KeyNumbers()
    #expect(numbers[WordKey.of("ana")] == nil)
    for number in 0..<1000 { numbers.set(number, for: WordKey.of("word\(number)")) }
    for number in 0..<1000 { #expect(numbers[WordKey.of("word\(number)")] == number) }
    #expect(numbers[WordKey.of("word1000")] == nil)
  }

  @Test func aNewNumberTakesThePlaceOfAnOlderOne() {
    var numbers = KeyNumbers()
    numbers.set(7, for: 3)
    numbers.set(8, for: 3)
    #expect(numbers[3] == 8)
  }

  @Test func zeroIsAKeyLikeAnyOther() {
    var numbers = KeyNumbers()
    numbers.set(1, for: 5)
    #expect(numbers[0] == nil)
    numbers.set(2, for: 0)
    #expect(numbers[0] == 2)
    #expect(numbers[5] == 1)
  }
}
