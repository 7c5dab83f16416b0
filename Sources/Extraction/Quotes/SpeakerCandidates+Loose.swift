/// Those whom the sentences of the stretch name without a verb of saying.
extension SpeakerCandidates {
  /// So many tokens before a quote are looked over.
  private static let looseReach = 60

  func addLoose(_ pre: Int, _ post: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
    let framed = found
    let open = stretch.tokens.lowerBound
    let sentence = document.sentences[pre]
    var index = max(sentence.lowerBound, open - SpeakerCandidates.looseReach)
    let first = found.count
    while index < open {
      // A name with a nickname in quotation marks reaches over the opening mark: it is no one who speaks before it.
      if !context.isQuoted(index), let mention = subjects.mention(at: index, in: sentence),
        mention.tokens.upperBound <= open
      {
        if !framed.contains(where: { $0.mention?.tokens == mention.tokens }) {
          found.append(SpeakerCandidate(mention: mention, evidence: [.looseBefore]))
          if crossesQuote(mention.tokens.upperBound..<open) {
            found[found.count - 1].evidence.insert(.quoteBetween)
          }
          if open - mention.tokens.upperBound == 1, context.isColon(open - 1) {
            found[found.count - 1].evidence.insert(.heading)
          }
        }
        index = max(mention.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    if found.count > first {
      found[first].evidence.insert(.firstOfSentence)
      found[found.count - 1].evidence.insert(.nearestBefore)
    }
    let after = document.sentences[post]
    index = stretch.tokens.upperBound
    while index < min(after.upperBound, stretch.tokens.upperBound + 30) {
      if !context.isQuoted(index), let mention = subjects.mention(at: index, in: after) {
        if !framed.contains(where: { $0.mention?.tokens == mention.tokens }) {
          found.append(
            SpeakerCandidate(
              mention: mention,
              evidence: [index - stretch.tokens.upperBound <= 2 ? .looseAfterNear : .looseAfter]))
        }
        index = max(mention.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }
}
