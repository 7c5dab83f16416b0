// Written by `train-stories`, as Linking.docc/Stories.md tells; not to be edited.

extension StoryModel {
  /// The fitted weights.
  package static let fitted = StoryModel(weights: [
    3.4,  // text
    7.3,  // names
    4.1,  // headline
    -1.8,  // month
    -2.2,  // late
    -5.8,  // bias
    0, 0,
  ])
}
