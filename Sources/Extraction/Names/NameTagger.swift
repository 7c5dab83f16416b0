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
    var scorer = NameScorer(model, context)
    let longest = context.document.sentences.reduce(0) { max($0, $1.count) }
    var back = [UInt8](repeating: 0, count: longest)
    var labels = back
    for (number, sentence) in context.document.sentences.enumerated() {
      guard sentence.contains(where: { context.document.tokens[$0].kind == .word }) else { continue }
      let scores = scorer.score(sentence, casing: context.casings[number].rawValue)
      NameViterbi.decode(
        scores, transition: model.transition, start: model.start, back: &back, into: &labels)
      NameTagger.gather(labels[..<sentence.count], from: sentence.lowerBound, into: &names)
    }
    return names
  }

  private static func gather(_ labels: ArraySlice<UInt8>, from start: Int, into names: inout [Range<Int>]) {
    var open: Int?
    for (offset, label) in labels.enumerated() where label != 0 || open != nil {
      if label != 2, let first = open {
        names.append(first..<start + offset)
        open = nil
      }
      if label == 1 || label == 2 && open == nil { open = start + offset }
    }
    if let first = open { names.append(first..<start + labels.count) }
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
    var labels: [UInt8] = []
    decode(scores[...], transition: transition, start: start, back: &back, into: &labels)
    return labels
  }

  /// The same into an array that is used again and again, and may have more places than there are tokens.
  static func decode<Score: SignedNumeric & Comparable>(
    _ scores: ArraySlice<Score>, transition: [Score], start: [Score], back: inout [UInt8],
    into labels: inout [UInt8]
  ) {
    let count = scores.count / 3
    guard count > 0 else { return }
    // From which label each of the three came, two bits each.
    if back.count < count { back = [UInt8](repeating: 0, count: count) }
    if labels.count < count { labels = [UInt8](repeating: 0, count: count) }
    scores.withUnsafeBufferPointer { scores in
      back.withUnsafeMutableBufferPointer { back in
        labels.withUnsafeMutableBufferPointer { labels in
          decode(scores, count, transition: transition, start: start, back: back, into: labels)
        }
      }
    }
  }

  /// `back` and `labels` have a place for each of the tokens, of which there is one or more.
  @inline(__always)
  private static func decode<Score: SignedNumeric & Comparable>(
    _ scores: UnsafeBufferPointer<Score>, _ count: Int, transition: [Score], start: [Score],
    back: UnsafeMutableBufferPointer<UInt8>, into labels: UnsafeMutableBufferPointer<UInt8>
  ) {
    let (toO, toB) = (transition[0], transition[1])
    let (beginO, beginB, beginI) = (transition[3], transition[4], transition[5])
    let (insideO, insideB, insideI) = (transition[6], transition[7], transition[8])
    var outside = scores[0] + start[0]
    var begin = scores[1] + start[1]
    // A sentence cannot open inside a name: start there is taken as begin.
    var inside = begin
    var insideOpen = false
    for index in 1..<max(count, 1) {
      let emission = index * 3
      if index % stretch == 0 {
        begin -= outside
        inside -= outside
        outside = 0
      }
      var bestO = outside + toO
      var bestB = outside + toB
      var bestI = begin + beginI
      var (fromO, fromB, fromI) = (UInt8(0), UInt8(0), UInt8(1))
      if begin + beginO > bestO { (bestO, fromO) = (begin + beginO, 1) }
      if begin + beginB > bestB { (bestB, fromB) = (begin + beginB, 1) }
      if insideOpen {
        if inside + insideO > bestO { (bestO, fromO) = (inside + insideO, 2) }
        if inside + insideB > bestB { (bestB, fromB) = (inside + insideB, 2) }
        if inside + insideI > bestI { (bestI, fromI) = (inside + insideI, 2) }
      }
      outside = bestO + scores[emission]
      begin = bestB + scores[emission + 1]
      inside = bestI + scores[emission + 2]
      insideOpen = true
      back[index] = fromO | fromB << 2 | fromI << 4
    }
    var label: UInt8 = outside >= begin ? 0 : 1
    if insideOpen, inside > (label == 0 ? outside : begin) { label = 2 }
    for index in stride(from: count - 1, through: 0, by: -1) {
      labels[index] = label
      label = back[index] >> (label * 2) & 3
    }
  }
}
