internal import Markup

/// Where on a page its prose lies, before anything is known of the article.
struct PageLayout {
  let text: PageBlocks
  /// For each element, the traits of it and of those around it. Traits of parts that an article has no business with do not
  /// count where the element holds most of the page's prose: names of such are misleading.
  private(set) var traits: [Traits] = []
  /// The same of what the names surely mean.
  private(set) var sure: [Traits] = []
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
    sure.reserveCapacity(text.elements.count)
    let total = proseBefore.last ?? 0
    let usual = usualSignatures()
    let titles = Array(text.blocks.indices.lazy.filter(isTitle).prefix(PageLayout.titleLimit))
    func holdsTitle(_ element: PageElement) -> Bool {
      titles.isEmpty || titles.contains(where: element.blocks.contains)
    }
    for element in text.elements {
      var (all, own) = (element.traits.all, element.traits.sure)
      // The outermost two are the page itself, whatever they are called.
      let share = element.depth < 2 ? 100 : prose(in: element.blocks) * 100 / max(1, total)
      let misleading: Traits = share > 50 ? .foreign : share > 20 ? .vague : []
      all.subtract(misleading)
      // Readers may write more than the author; what holds the headline is not theirs.
      let isTalk = own.contains(.comments) && share > 50 && element.depth > 1 && !holdsTitle(element)
      own.subtract(isTalk ? misleading.subtracting(.comments) : misleading)
      if PageLayout.isParagraph(element), usual.contains(element.signature) {
        own.subtract(.foreign.subtracting(.hidden))
      }
      traits.append(element.parent < 0 ? all : all.union(traits[element.parent]))
      sure.append(element.parent < 0 ? own : own.union(sure[element.parent]))
    }
  }

  private func isTitle(_ block: Int) -> Bool { text.elements[text.blocks[block].element].tag == .h1 }

  /// Headings that are looked at.
  private static let titleLimit = 20

  /// Markup that most of the page's prose has in paragraphs of their own: what it is called is the look of the text.
  private func usualSignatures() -> Set<UInt64> {
    var sums: [UInt64: (words: Int, count: Int)] = [:]
    for element in text.elements where PageLayout.isParagraph(element) {
      let words = prose(in: element.blocks)
      guard words > 0 else { continue }
      let known = sums[element.signature] ?? (0, 0)
      sums[element.signature] = (known.words + words, known.count + 1)
    }
    let total = proseBefore.last ?? 0
    return Set(sums.filter { $0.value.count >= 3 && $0.value.words * 2 > total }.keys)
  }

  /// Whether an element is one paragraph; a comment may be one, too.
  private static func isParagraph(_ element: PageElement) -> Bool {
    element.blocks.count == 1 && (element.tag == .p || !element.traits.sure.contains(.comments))
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
