/// Decides which blocks of a page are the article's.
struct ArticleFinder {
  let layout: PageLayout
  let place: ArticlePlace
  let features: FeatureTable
  /// For each block, whether it cannot be the article's, however it reads.
  let isOutside: [Bool]
  /// For each block how likely it is the article's.
  let likelihoods: [Float]

  init(_ text: PageBlocks, headline: String?, local: LinearModel = .local, context: LinearModel = .context) {
    layout = PageLayout(text)
    let table = LocalFeatures.table(layout, headline: headline)
    let alone = local.likelihoods(table)
    isOutside = Outsiders.find(layout, likelihoods: alone)
    place = ArticlePlace(text, likelihoods: zip(alone, isOutside).map { $1 ? 0 : $0 })
    features = ContextFeatures.table(layout, table, place)
    likelihoods = zip(context.likelihoods(features), isOutside).map { $1 ? 0 : $0 }
  }

  /// For each block, whether it is the article's.
  var choice: [Bool] { likelihoods.map { $0 > ArticleFinder.threshold } }

  /// Above which likelihood a block is taken: precision and recall are about equal there.
  static let threshold: Float = 0.35
}
