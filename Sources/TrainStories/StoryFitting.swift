import Linking
import Records
import Training

/// Fits the weights of a ``StoryModel`` to all pairs of annotated articles.
struct StoryFitting {
  /// L2; a tenth and one are as good on held-out stories, but with a tenth the words of the text weigh so much that articles of
  /// different people which share paragraphs run together.
  static let usualPenalty = 0.4
  /// After 600 the bias is still on its way; after 2,000 the scores are those of 3,000.
  private static let steps = 3000
  /// What a pair counts for a second time, taken to be of one day, so that the words are weighed for articles without dates, too.
  static let equalDatesWeight = 0.1

  private struct Pair {
    var one: String
    var other: String
    var likeness: Likeness
    var gap: Int
    var isOfOneStory: Bool
  }

  private let pairs: [Pair]
  private let penalty: Double

  init(_ corpus: StoryCorpus, penalty: Double = usualPenalty) {
    self.penalty = penalty
    let annotated = corpus.articles.filter { $0.story != nil }
    var rarity = Rarity()
    for article in annotated { rarity.add(article.record.findings.sketch.terms) }
    let terms = annotated.map { StoryTerms($0.record.findings.sketch, rarity) }
    let days = annotated.map { $0.record.article.published.flatMap { CalendarDay(iso: $0)?.ordinal } }
    var pairs: [Pair] = []
    for (index, article) in annotated.enumerated() {
      let weighted = WeightedTerms(terms[index], rarity)
      for earlier in 0..<index {
        var gap = StoryModel.unknownGap
        if let day = days[index], let then = days[earlier] { gap = abs(day - then) }
        pairs.append(
          Pair(
            one: annotated[earlier].name, other: article.name,
            likeness: weighted.likeness(to: terms[earlier]),
            gap: gap, isOfOneStory: annotated[earlier].story == article.story))
      }
    }
    self.pairs = pairs
  }

  /// The weights fitted to the pairs of which both articles are taken.
  func fit(_ isTaken: (String) -> Bool = { _ in true }) -> StoryModel {
    let decisions = pairs.filter { isTaken($0.one) && isTaken($0.other) }.flatMap { pair in
      [
        decision(pair, gap: pair.gap, weight: 1),
        decision(pair, gap: 0, weight: StoryFitting.equalDatesWeight),
      ]
    }
    let prior = [Double](repeating: 0, count: StoryModel.featureNames.count)
    let weights = MaximumEntropy(penalty: penalty, steps: StoryFitting.steps, prior: prior).fit(
      decisions)
    var fitted = SIMD8<Float>()
    for (index, weight) in weights.enumerated() { fitted[index] = weight }
    return StoryModel(weights: fitted)
  }

  private func decision(_ pair: Pair, gap: Int, weight: Double) -> MaximumEntropy.Decision {
    let features = StoryModel.features(pair.likeness, gap: gap)
    return MaximumEntropy.Decision(
      options: [
        MaximumEntropy.Decision.Option(
          features: StoryModel.featureNames.indices.map { ($0, Double(features[$0])) },
          isRight: pair.isOfOneStory),
        MaximumEntropy.Decision.Option(features: [], isRight: !pair.isOfOneStory),
      ], weight: weight)
  }
}
