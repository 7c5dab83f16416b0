/// Tags person names: a first-order linear-chain model over hashed features, decoded by Viterbi.
///
/// Trained as a conditional random field (Lafferty, McCallum, Pereira, ICML 2001) by `train-names`.
package struct NameTagger {
  private let model: NameModel

  package init(model: NameModel = .embedded) { self.model = model }

  /// The names of a document as token ranges, in reading order.
  package func tag(_ context: NameContext) -> [Range<Int>] {
    guard model.isTrained else { return [] }
    var names: [Range<Int>] = []
    var scores: [Int32] = []
    var back: [UInt8] = []
    for (number, sentence) in context.document.sentences.enumerated() {
      guard sentence.contains(where: { context.document.tokens[$0].kind == .word }) else { continue }
      emissions(sentence, casing: context.casings[number].rawValue, context, &scores)
      decode(sentence, scores, &back, into: &names)
    }
    return names
  }

  /// Tokens whose features are hashed before any of their weights is read. The weights lie scattered over more memory than
  /// the nearer caches hold; read close together, their delays overlap, which makes a busy machine's tagger a third faster.
  private static let batch = 16

  /// The summed weights of each token's features, three a token.
  private func emissions(
    _ sentence: Range<Int>, casing: UInt8, _ context: NameContext, _ scores: inout [Int32]
  ) {
    scores.removeAll(keepingCapacity: true)
    let weights = model.weights
    var window = NameWindow(at: sentence.lowerBound, in: sentence, context)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameTagger.batch * NameFeatures.count) { slots in
      for first in stride(from: sentence.lowerBound, to: sentence.upperBound, by: NameTagger.batch) {
        let tokens = min(NameTagger.batch, sentence.upperBound - first)
        var filled = 0
        for _ in 0..<tokens {
          NameFeatures.visit(window, casing: casing) { slot in
            slots.initializeElement(at: filled, to: slot)
            filled += 1
          }
          window.slide()
        }
        for token in 0..<tokens {
          var sum = SIMD2<Int32>.zero
          for feature in token * NameFeatures.count..<(token + 1) * NameFeatures.count {
            sum &+= SIMD2<Int32>(truncatingIfNeeded: weights[slots[feature]])
          }
          scores.append(0)
          scores.append(sum[0])
          scores.append(sum[1])
        }
      }
    }
  }

  private func decode(
    _ sentence: Range<Int>, _ scores: [Int32], _ back: inout [UInt8], into names: inout [Range<Int>]
  ) {
    let labels = NameViterbi.decode(scores, transition: model.transition, start: model.start, back: &back)
    var open: Int?
    for (offset, label) in labels.enumerated() {
      if label != 2, let start = open {
        names.append(start..<sentence.lowerBound + offset)
        open = nil
      }
      if label == 1 || label == 2 && open == nil { open = sentence.lowerBound + offset }
    }
    if let start = open { names.append(start..<sentence.upperBound) }
  }
}

/// The best label sequence of a sentence: labels 0 outside, 1 begin, 2 inside; inside never follows outside.
package enum NameViterbi {
  /// Tokens after which the sums are brought back to zero: a text without a stop is one sentence of millions of tokens,
  /// whose sum no 32-bit integer holds.
  private static let stretch = 4096

  /// `scores` holds three emission scores a token; `transition[from * 3 + to]`.
  package static func decode<Score: SignedNumeric & Comparable>(
    _ scores: [Score], transition: [Score], start: [Score], back: inout [UInt8]
  ) -> [UInt8] {
    let count = scores.count / 3
    guard count > 0 else { return [] }
    back.removeAll(keepingCapacity: true)
    var outside = scores[0] + start[0]
    var begin = scores[1] + start[1]
    // A sentence cannot open inside a name: start there is taken as begin.
    var inside = begin
    var insideOpen = false
    back.append(contentsOf: [0, 0, 0])
    for index in 1..<max(count, 1) {
      let emission = index * 3
      if index % stretch == 0 {
        begin -= outside
        inside -= outside
        outside = 0
      }
      var bestO = outside + transition[0]
      var fromO: UInt8 = 0
      var bestB = outside + transition[1]
      var fromB: UInt8 = 0
      if begin + transition[3] > bestO { (bestO, fromO) = (begin + transition[3], 1) }
      if begin + transition[4] > bestB { (bestB, fromB) = (begin + transition[4], 1) }
      var bestI = begin + transition[5]
      var fromI: UInt8 = 1
      if insideOpen {
        if inside + transition[6] > bestO { (bestO, fromO) = (inside + transition[6], 2) }
        if inside + transition[7] > bestB { (bestB, fromB) = (inside + transition[7], 2) }
        if inside + transition[8] > bestI { (bestI, fromI) = (inside + transition[8], 2) }
      }
      outside = bestO + scores[emission]
      begin = bestB + scores[emission + 1]
      inside = bestI + scores[emission + 2]
      insideOpen = true
      back.append(fromO)
      back.append(fromB)
      back.append(fromI)
    }
    var label: UInt8 = outside >= begin ? 0 : 1
    if insideOpen, inside > (label == 0 ? outside : begin) { label = 2 }
    var labels = [UInt8](repeating: 0, count: count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      labels[index] = label
      label = back[index * 3 + Int(label)]
    }
    return labels
  }
}
