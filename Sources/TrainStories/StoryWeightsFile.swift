import Linking

/// The Swift source that holds the fitted weights.
enum StoryWeightsFile {
  static func source(_ model: StoryModel) -> String {
    """
    // Written by `train-stories`, as Linking.docc/Stories.md tells; not to be edited.

    extension StoryModel {
      /// The fitted weights.
      package static let fitted = StoryModel(weights: [
    \(rows(model))
    \(rest)
      ])
    }

    """
  }

  /// Zeros for the places of the vector that no feature has.
  private static var rest: String {
    "    "
      + Array(repeating: "0,", count: SIMD8<Float>.scalarCount - StoryModel.featureNames.count).joined(
        separator: " ")
  }

  private static func rows(_ model: StoryModel) -> String {
    StoryModel.featureNames.enumerated().map { "    \(model.weights[$0.offset]),  // \($0.element)" }
      .joined(separator: "\n")
  }
}
