// Written by `train-stories`, as Linking.docc/Stories.md tells; not to be edited.

extension StoryModel {
  /// The fitted weights.
  package static let fitted = StoryModel(weights: [
    8.75,  // text
    5.78,  // names
    4.82,  // headline
    -1.86,  // month
    -2.05,  // late
    -5.97,  // bias
    0, 0,
  ])
}
