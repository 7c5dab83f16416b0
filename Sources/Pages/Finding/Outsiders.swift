internal import Markup

/// Finds the blocks that cannot be the article's, however they read.
enum Outsiders {
  /// For each block whether it is in a part of the page that never holds the article, a summary's list, a label that stands in
  /// many places, a copy of another block, or another article.
  static func find(_ layout: PageLayout, headline: String?, likelihoods: [Float]) -> [Bool] {
    let text = layout.text
    var copies: [UInt64: (count: Int, best: Int)] = [:]
    copies.reserveCapacity(text.blocks.count)
    for (index, block) in text.blocks.enumerated() {
      guard var known = copies[block.hash] else {
        copies[block.hash] = (1, index)
        continue
      }
      known.count += 1
      if likelihoods[index] > likelihoods[known.best] { known.best = index }
      copies[block.hash] = known
    }
    let others = OtherArticles(text, headline: headline)
    var lookups = 0
    return text.blocks.indices.map { index in
      let block = text.blocks[index]
      if block.embed != nil { return false }
      let traits = layout.traits[block.element]
      if !layout.sure[block.element].isDisjoint(with: .outside) || others.blocks[index] { return true }
      if traits.contains(.summary), block.kind == .listItem { return true }
      if let (count, best) = copies[block.hash], count > 1 {
        // Few words that stand in many places are a label; many words that stand twice are meant once.
        if block.words >= 8 { return best != index }
        if count > 3, text.elements[block.element].tag != .tr { return true }
      }
      if traits.contains(.pullQuote), lookups < lookupLimit {
        lookups += 1
        return isRepeated(index, in: text)
      }
      return false
    }
  }

  /// Quotations that are looked up in the text at most: each takes time in proportion to the page.
  private static let lookupLimit = 20

  /// Whether the middle of a block stands in another one.
  private static func isRepeated(_ index: Int, in text: PageBlocks) -> Bool {
    let place = text.blocks[index].text
    guard place.count > sampleLength + 16 else { return false }
    let start = place.lowerBound + (place.count - sampleLength) / 2
    return text.bytes.withUnsafeBytes { bytes in
      let sample = UnsafeRawBufferPointer(rebasing: bytes[start..<start + sampleLength])
      return MemorySearch.contains(sample, in: UnsafeRawBufferPointer(rebasing: bytes[..<place.lowerBound]))
        || MemorySearch.contains(sample, in: UnsafeRawBufferPointer(rebasing: bytes[place.upperBound...]))
    }
  }

  /// Bytes that hardly stand twice in a page by chance.
  private static let sampleLength = 32
}
