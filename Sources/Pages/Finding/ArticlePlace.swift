/// Where on a page the article is: the element whose blocks are most likely the article's, all in all.
struct ArticlePlace {
  /// How much a word that is rather not the article's counts against the element that holds it.
  static let reluctance: Float = 0.3
  /// For each block how likely it is the article's, judged by itself.
  let likelihoods: [Float]
  /// Index of the element, -1 for a page without text.
  private(set) var element = -1
  /// Its blocks.
  private(set) var blocks = 0..<0
  /// Words of the article to be expected before each block, and in all.
  private(set) var massBefore: [Float] = [0]

  init(_ text: PageBlocks, likelihoods: [Float]) {
    self.likelihoods = likelihoods
    var sums: [Float] = [0]
    sums.reserveCapacity(text.blocks.count + 1)
    massBefore.reserveCapacity(text.blocks.count + 1)
    var (sum, mass): (Float, Float) = (0, 0)
    for (block, likelihood) in zip(text.blocks, likelihoods) {
      // What is rather not the article's counts against the element that holds it, up to a limit: a long list of links
      // below the text is no worse than a short one.
      sum += (likelihood - 0.5) * Float(block.words) * (likelihood < 0.5 ? ArticlePlace.reluctance : 1)
      mass += likelihood * Float(block.words)
      sums.append(sum)
      massBefore.append(mass)
    }
    var best = -Float.infinity
    for (index, candidate) in text.elements.enumerated() where !candidate.blocks.isEmpty {
      let score = sums[candidate.blocks.upperBound] - sums[candidate.blocks.lowerBound]
      // The innermost of equals.
      if score >= best {
        best = score
        element = index
        blocks = candidate.blocks
      }
    }
  }

  /// Words of the article to be expected in a range of blocks.
  func mass(in blocks: Range<Int>) -> Float { massBefore[blocks.upperBound] - massBefore[blocks.lowerBound] }
}
