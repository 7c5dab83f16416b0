/// Where on a page its prose lies: the traits that hold for each element, and the element that holds the article.
struct PageLayout {
  let text: PageText
  /// For each element, the traits of it and of those around it. Traits of parts that an article has no business with do not
  /// count where the element holds most of the page's prose: names of such are misleading.
  private(set) var traits: [Traits] = []
  /// For each element, index of the innermost one around it, itself included, that says such a thing; -1 for none.
  /// Words of prose before each block, and in all.
  private(set) var proseBefore: [Int] = [0]
  /// Index of the element that holds the article, -1 for a page without elements.
  private(set) var container = -1
  /// Sum of the scores of the blocks in it.
  private(set) var containerScore = 0

  init(_ text: PageText) {
    self.text = text
    sumProse()
    inheritTraits()
    chooseContainer()
  }

  /// Words of prose in a range of blocks.
  func prose(in blocks: Range<Int>) -> Int { proseBefore[blocks.upperBound] - proseBefore[blocks.lowerBound] }

  /// Words of prose of a block: of whole sentences outside links.
  func prose(of block: Int) -> Int { proseBefore[block + 1] - proseBefore[block] }

  private mutating func sumProse() {
    proseBefore.reserveCapacity(text.blocks.count + 1)
    var sum = 0
    for block in text.blocks {
      if PageLayout.isProse(block) { sum += block.words - block.linkWords }
      proseBefore.append(sum)
    }
  }

  /// Whether a block reads like sentences.
  static func isProse(_ block: TextBlock) -> Bool {
    block.kind != .heading && block.words >= 10 && block.linkWords * 3 < block.words
      && (block.ends > 0 || block.commas > 1)
  }

  private mutating func inheritTraits() {
    traits.reserveCapacity(text.elements.count)
    let total = proseBefore.last ?? 0
    for element in text.elements {
      var own = element.traits
      if element.depth < 2 || prose(in: element.blocks) * 2 > total { own.subtract(.foreign) }
      traits.append(element.parent < 0 ? own : own.union(traits[element.parent]))
    }
  }

  /// What a block adds to the element that is the article: prose its words, links and foreign parts less than nothing.
  private func score(of index: Int) -> Int {
    let block = text.blocks[index]
    if block.embed != nil || block.element < 0 { return 0 }
    if !traits[block.element].isDisjoint(with: PageLayout.outside) { return -block.words / 3 }
    if PageLayout.isProse(block) { return block.words - block.linkWords }
    if block.kind == .heading { return block.linkWords * 2 > block.words ? -block.words : 0 }
    return block.linkWords * 2 > block.words ? -block.words : -1
  }

  private static let outside: Traits = [
    .share, .related, .comments, .advert, .newsletter, .navigation, .dialog, .hidden, .footer, .aside, .form,
  ]

  private mutating func chooseContainer() {
    var sums = [0]
    sums.reserveCapacity(text.blocks.count + 1)
    var sum = 0
    for index in text.blocks.indices {
      sum += score(of: index)
      sums.append(sum)
    }
    var best = Int.min
    for (index, element) in text.elements.enumerated() {
      let score = sums[element.blocks.upperBound] - sums[element.blocks.lowerBound]
      if score >= best {
        best = score
        container = index
      }
    }
    containerScore = max(best, 0)
  }
}
