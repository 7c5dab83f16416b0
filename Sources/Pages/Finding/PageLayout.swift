/// Where on a page its prose lies, before anything is known of the article.
struct PageLayout {
  let text: PageBlocks
  /// For each element, the traits of it and of those around it. Traits of parts that an article has no business with do not
  /// count where the element holds most of the page's prose: names of such are misleading.
  private(set) var traits: [Traits] = []
  /// Words of prose, words, and words in links before each block, and in all.
  private(set) var proseBefore: [Int] = [0]
  private(set) var wordsBefore: [Int] = [0]
  private(set) var linksBefore: [Int] = [0]
  /// For each block, the number of its markup (see ``PageElement/signature``), and how many there are.
  private(set) var signatures: [Int] = []
  private(set) var signatureCount = 0

  init(_ text: PageBlocks) {
    self.text = text
    sum()
    inheritTraits()
    numberSignatures()
  }

  /// Words of prose in a range of blocks: of whole sentences outside links.
  func prose(in blocks: Range<Int>) -> Int { proseBefore[blocks.upperBound] - proseBefore[blocks.lowerBound] }
  func words(in blocks: Range<Int>) -> Int { wordsBefore[blocks.upperBound] - wordsBefore[blocks.lowerBound] }

  /// Share of words in links of a range of blocks.
  func linkDensity(in blocks: Range<Int>) -> Float {
    let words = words(in: blocks)
    return words == 0
      ? 0 : Float(linksBefore[blocks.upperBound] - linksBefore[blocks.lowerBound]) / Float(words)
  }

  private mutating func sum() {
    let count = text.blocks.count + 1
    proseBefore.reserveCapacity(count)
    wordsBefore.reserveCapacity(count)
    linksBefore.reserveCapacity(count)
    var (prose, words, links) = (0, 0, 0)
    for block in text.blocks {
      if PageLayout.isProse(block) { prose += block.words - block.linkWords }
      words += block.words
      links += block.linkWords
      proseBefore.append(prose)
      wordsBefore.append(words)
      linksBefore.append(links)
    }
  }

  /// Whether a block reads like sentences.
  private static func isProse(_ block: TextBlock) -> Bool {
    block.kind != .heading && block.words >= 10 && block.linkWords * 3 < block.words
      && (block.ends > 0 || block.commas > 1)
  }

  private mutating func inheritTraits() {
    traits.reserveCapacity(text.elements.count)
    let total = proseBefore.last ?? 0
    for element in text.elements {
      var own = element.traits
      // The outermost two are the page itself, whatever they are called.
      let share = element.depth < 2 ? 100 : prose(in: element.blocks) * 100 / max(1, total)
      if share > 50 { own.subtract(.foreign) } else if share > 20 { own.subtract(.vague) }
      traits.append(element.parent < 0 ? own : own.union(traits[element.parent]))
    }
  }

  private mutating func numberSignatures() {
    var numbers: [UInt64: Int] = [:]
    signatures.reserveCapacity(text.blocks.count)
    for block in text.blocks {
      var signature: UInt64 = 0
      if block.element >= 0 {
        let element = text.elements[block.element]
        signature = element.signature
        if element.parent >= 0 { signature ^= text.elements[element.parent].signature &* 31 }
      }
      let number = numbers[signature] ?? numbers.count
      if number == numbers.count { numbers[signature] = number }
      signatures.append(number)
    }
    signatureCount = numbers.count
  }
}
