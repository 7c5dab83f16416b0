internal import Markup

/// Finds the articles that stand on a page beside the one that is meant.
struct OtherArticles {
  /// For each block, whether it is in an `article` that has a headline of its own and does not hold the page's.
  private(set) var blocks: [Bool]

  init(_ text: PageBlocks, headline: String?) {
    blocks = Array(repeating: false, count: text.blocks.count)
    let hash = headline.map(BlockScan.hash(of:))
    var titles: [(block: Int, article: Int)] = []
    var own: Int?
    for (index, block) in text.blocks.enumerated() where block.kind == .heading {
      guard text.elements[block.element].tag == .h1,
        let article = OtherArticles.article(around: block.element, text)
      else { continue }
      if own == nil, block.hash == hash { own = article }
      titles.append((index, article))
      if titles.count == OtherArticles.limit { break }
    }
    guard let own else { return }
    let place = text.elements[own].blocks
    for title in titles where title.article != own && text.blocks[title.block].hash != hash {
      let other = text.elements[title.article].blocks
      // Neither in the other.
      if !other.overlaps(place) { for index in other { blocks[index] = true } }
    }
  }

  /// Headlines that are looked at.
  private static let limit = 100
  /// Elements between a headline and its article.
  private static let reach = 8

  private static func article(around element: Int, _ text: PageBlocks) -> Int? {
    var element = element
    for _ in 0..<reach where element >= 0 {
      if text.elements[element].tag == .article { return element }
      element = text.elements[element].parent
    }
    return nil
  }
}
