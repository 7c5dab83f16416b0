internal import Markup

/// Decides which blocks of a page are the article's.
struct ArticleFinder {
  let layout: PageLayout
  let place: ArticlePlace
  let features: FeatureTable
  /// For each block how likely it is the article's.
  let likelihoods: [Float]

  init(_ text: PageBlocks, headline: String?, local: LinearModel = .local, context: LinearModel = .context) {
    layout = PageLayout(text)
    let isOutside = ArticleFinder.outside(layout)
    let table = LocalFeatures.table(layout, headline: headline)
    let judged = zip(local.likelihoods(table), isOutside).map { $1 ? 0 : $0 }
    place = ArticlePlace(text, likelihoods: judged)
    let features = ContextFeatures.table(layout, table, place)
    self.features = features
    likelihoods = zip(context.likelihoods(features), isOutside).map { $1 ? 0 : $0 }
  }

  /// For each block, whether it cannot be the article's: it is in a part that never holds it, or told before.
  static func outside(_ layout: PageLayout) -> [Bool] {
    var copies: [UInt64: Int] = [:]
    for block in layout.text.blocks { copies[block.hash, default: 0] += 1 }
    var seen: Set<UInt64> = []
    return layout.text.blocks.map { block in
      if !layout.traits[block.element].isDisjoint(with: .outside) { return true }
      // Few words that stand in many places are a label; many words that stand twice are shown in one of them only.
      if block.words < 8 {
        return copies[block.hash, default: 1] > 3 && layout.text.elements[block.element].tag != .tr
      }
      return !seen.insert(block.hash).inserted
    }
  }

  /// For each block, whether it is the article's.
  var choice: [Bool] { likelihoods.map { $0 > ArticleFinder.threshold } }

  /// Above which likelihood a block is taken: precision and recall are about equal there.
  static let threshold: Float = 0.35
}
