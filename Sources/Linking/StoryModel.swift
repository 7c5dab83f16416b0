/// Tells how likely two articles belong to one story.
///
/// A logistic regression over three cosines (all words, words of names, words of the headline; each weighted by rarity) and the days
/// between the articles; Stories.md tells what it was fitted to and how good it is.
package struct StoryModel: Sendable {
  /// One a feature, in the order of ``features(_:gap:)``.
  package var weights: SIMD8<Float>
  /// Above this an article joins a story: higher makes more and smaller stories. From 0 to 0.3 held-out F1 falls from 0.961 to 0.954
  /// with dates and rises from 0.877 to 0.898 without.
  package var threshold: Float = 0.15
  /// So much above the threshold an article must be for a second story for the two to become one. With 0.5 held-out F1 without
  /// dates is 0.012 lower, for one wrong merger joins many articles, and 0.002 higher with dates; with 2 it is 0.007 higher and 0.001 lower.
  package var mergeMargin: Float = 1

  package init(weights: SIMD8<Float>) { self.weights = weights }

  /// What the features are, in their order.
  package static let featureNames = ["text", "names", "headline", "month", "late", "bias"]

  /// What is weighed: the three cosines; 1 for each 30 days between the articles, up to 60; whether there are more than 30; 1.
  package static func features(_ likeness: Likeness, gap: Int) -> SIMD8<Float> {
    [
      likeness.text, likeness.names, likeness.headline, Float(min(gap, 60)) / 30, gap > 30 ? 1 : 0, 1, 0, 0,
    ]
  }

  /// Days beyond which an article begins a new story, whatever it tells.
  package static let reach = 60
  /// Days taken to lie between two articles when one has no date.
  package static let unknownGap = 15

  /// The log-odds that two articles belong to one story.
  ///
  /// - Parameter gap: days between them.
  package func score(_ likeness: Likeness, gap: Int) -> Float {
    (weights * StoryModel.features(likeness, gap: gap)).sum()
  }

  /// The score of a story from those of its articles that were looked at: halfway between the best and the mean.
  package static func storyScore(_ scores: [Float]) -> Float {
    guard let best = scores.max() else { return -.infinity }
    return (best + scores.reduce(0, +) / Float(scores.count)) / 2
  }

  /// Cosine of the words of names that copies have at least: two who tell of different people in the same words filled in a form.
  private static let copyNames: Float = 0.6

  /// Whether two articles are about the same people, or about nobody.
  package static func areOfSamePeople(_ likeness: Likeness) -> Bool {
    likeness.names >= copyNames || !likeness.haveNames
  }
}
