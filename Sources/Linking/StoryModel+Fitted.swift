// Written by `train-stories`, as Linking.docc/Stories.md tells; not to be edited.

extension StoryModel {
  /// The fitted weights.
  package static let fitted = StoryModel(weights: [
    4.73,  // text
    6.12,  // names
    4.31,  // headline
    -1.74,  // month
    -1.92,  // late
    -5.43,  // bias
    0, 0,
  ])
}
