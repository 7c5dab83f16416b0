/// Decides which blocks of a page are the article's.
enum ArticleFinder {
  /// For each block, whether it is.
  static func choose(_ layout: PageLayout, _ features: BlockFeatures) -> [Bool] {
    let text = layout.text
    guard layout.container >= 0 else { return Array(repeating: false, count: text.blocks.count) }
    let container = text.elements[layout.container].blocks
    return text.blocks.indices.map { index in
      let block = text.blocks[index]
      guard container.contains(index), block.element >= 0 else { return false }
      if !layout.traits[block.element].isDisjoint(with: .foreign) { return false }
      return layout.prose(of: index) > 0 || block.linkDensity < 0.3
    }
  }
}
