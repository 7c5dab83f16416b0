// Written by `train-stories`, as Linking.docc/Stories.md tells; not to be edited.

extension StoryModel {
  /// The fitted weights.
  package static let fitted = StoryModel(weights: [
    4.18,  // text
    4.91,  // names
    3.22,  // rareNames
    3.96,  // headline
    -1.75,  // month
    -1.92,  // late
    -5.47,  // bias
    0,
  ])
}
