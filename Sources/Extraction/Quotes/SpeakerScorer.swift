/// Weighs the evidence for each candidate.
struct SpeakerScorer {
  let weights: EvidenceWeights<SpeakerClue>

  /// The index of the best candidate.
  func best(of candidates: [SpeakerCandidate]) -> Int {
    var best = candidates.count - 1
    var top = weights.score(candidates[best].evidence)
    for index in candidates.indices.dropLast() {
      let score = weights.score(candidates[index].evidence)
      if score > top { (best, top) = (index, score) }
    }
    return best
  }
}
