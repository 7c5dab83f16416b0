import Extraction

/// A decision that an annotator made: some of the options are right.
struct Lesson<C: Clue>: Sendable {
  struct Option: Sendable {
    var evidence: Evidence<C>
    var isRight: Bool
  }

  var options: [Option]
  /// How much it counts beside others.
  var weight = 1.0

  /// Whether one of its options is right.
  var isSolvable: Bool { options.contains(where: \.isRight) }
}

extension Lesson {
  /// Whether a place with this evidence is what is looked for: a decision between it and no evidence at all.
  init(_ evidence: Evidence<C>, is isRight: Bool, weight: Double = 1) {
    options = [Option(evidence: evidence, isRight: isRight), Option(evidence: [], isRight: !isRight)]
    self.weight = weight
  }
}
