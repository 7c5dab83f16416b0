@testable import Linking
import Records
import Testing

struct StoryTermsTests {
  private func terms(_ counts: [(UInt32, Int)], _ rarity: Rarity = Rarity()) -> StoryTerms {
    var sketch = Sketch()
    sketch.terms = counts.map { Sketch.Term(key: $0.0, count: $0.1) }
    return StoryTerms(sketch, rarity)
  }

  @Test func bytesHoldEverything() {
    var sketch = Sketch()
    sketch.terms = (1...90).map {
      Sketch.Term(
        key: UInt32($0) * 181_081 & 0xFF_FFFF, count: $0, nameCount: $0 % 4 == 0 ? $0 : 0,
        isInHeadline: $0 % 5 == 0)
    }
    let terms = StoryTerms(sketch, Rarity())
    #expect(StoryTerms(bytes: terms.bytes) == terms)
    #expect(terms.bytes.count == terms.entries.count * 4)
    #expect(terms.entries.count <= 48)
    #expect(terms.entries.contains { $0.isInHeadline } && terms.entries.contains { $0.nameLevel > 0 })
  }

  @Test(arguments: [[], [1], [1, 2, 3], [0, 0, 1, 0, 9]] as [[UInt8]]) func brokenBytesAreTaken(
    bytes: [UInt8]
  ) {
    #expect(StoryTerms(bytes: bytes).entries.count == bytes.count / 4)
  }

  @Test func theMostTellingWordsComeFirst() {
    #expect(terms([(1, 1), (2, 20), (3, 4), (4, 2)]).keys == [2, 3, 4, 1])
    var rarity = Rarity()
    for _ in 0..<500 { rarity.add([Sketch.Term(key: 0x0200, count: 1)]) }
    // Often in this text, but in every other, too.
    #expect(terms([(0x0200, 20), (0x0300, 1)], rarity).keys == [0x0300, 0x0200])
  }

  @Test func theOrderOfWordsDoesNotMatter() {
    let counts = (1...200).map { (UInt32($0 * 7919 & 0xFF_FFFF), 1 + $0 % 3) }
    let one = terms(counts)
    #expect(terms(counts.reversed()) == one)
    #expect(terms(counts.sorted { ($0.0 % 101, $0.0) < ($1.0 % 101, $1.0) }) == one)
    #expect(one.keys.count == StoryTerms.keyCount)
  }

  @Test func nobodyIsWithoutWords() {
    #expect(terms([]).keys == [])
    #expect(terms([]).bytes == [])
    #expect(WeightedTerms(terms([]), Rarity()).likeness(to: terms([(1, 1)])).text == 0)
  }
}

struct WeightedTermsTests {
  private func sketch(_ headline: String, _ body: String, _ people: String...) -> Sketch {
    let article = Article(
      source: Source(path: "a", format: .text, sha256: "", identity: nil), headline: headline, body: body)
    var findings = Findings()
    findings.people = people.map {
      Person(
        name: $0, gender: .unknown, age: nil, roles: [],
        mentions: [Mention(span: Span(.body, 0, 4), text: $0)])
    }
    return Sketch(of: article, findings)
  }

  private func likeness(_ one: Sketch, _ other: Sketch) -> Likeness {
    let rarity = Rarity()
    return WeightedTerms(StoryTerms(one, rarity), rarity).likeness(to: StoryTerms(other, rarity))
  }

  @Test func anArticleIsWhollyLikeItself() {
    let one = sketch("Vera Lund sells her lighthouse", "Vera Lund sold a tower in Tessaly.", "Vera Lund")
    let own = likeness(one, one)
    for value in [own.text, own.names, own.headline] { #expect(value > 0.999 && value <= 1) }
  }

  @Test func eachShareIsOfItsOwnWords() {
    let one = sketch("Sold", "Vera Lund let a tower go.", "Vera Lund")
    let other = sketch("Bride", "Vera Lund weds in spring.", "Vera Lund")
    let both = likeness(one, other)
    #expect(both.names > 0.999)
    #expect(both.headline == 0)
    #expect(both.text > 0 && both.text < 0.9)
    let stranger = likeness(one, sketch("Quill", "Otto paints ferries.", "Otto Dunn"))
    #expect(stranger.text == 0 && stranger.names == 0 && stranger.headline == 0)
  }

  @Test func salienceIsThatOfTheArticlesOwnWords() {
    let terms = StoryTerms(sketch("Vera Lund sells", "Vera Lund sold a tower.", "Vera Lund"), Rarity())
    let weights = WeightedTerms(terms, Rarity())
    #expect(terms.keys.allSatisfy { weights.salience(of: $0) > 0 })
    #expect(
      terms.keys.map { weights.salience(of: $0) } == terms.keys.map { weights.salience(of: $0) }.sorted(by: >)
    )
    #expect(weights.salience(of: 0xABCDEF) == 0)
  }
}
