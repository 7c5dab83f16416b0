import Extraction

/// A sentence of the training data: ``NameFeatures/count`` slots a token, and its labels (0 outside, 1 begin, 2 inside).
struct Example {
  var slots: [UInt32]
  var labels: [UInt8]
  /// How often the sentence is seen in a pass.
  var weight: Int

  /// The names that labels mark, as token ranges.
  static func names(_ labels: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, label) in labels.enumerated() {
      if label != 2, let open = start {
        found.append(open..<index)
        start = nil
      }
      if label == 1 || label == 2 && start == nil { start = index }
    }
    if let open = start { found.append(open..<labels.count) }
    return found
  }
}
