internal import Records

/// The quotation marks and cue frames of a document, found once and read by quotes, statements and posts alike.
package final class SpeechReading: Sendable {
  package let context: SpeechContext
  let frames: [CueFrame]
  /// For stretches of the headline the body stretch with the same words.
  let echoes: [Int: Int]
  /// Stretches of the body of few words that another has, too.
  let repeats: Set<Int>
  /// For each sentence the index of its first frame; one entry more than sentences.
  private let starts: [Int32]
  /// For each sentence the stretches that touch it.
  private let stretchStarts: [Int32]

  package init(document: Document, cast: Cast) {
    let context = SpeechContext(document: document, cast: cast, stretches: QuoteScanner.scan(document))
    self.context = context
    let frames = CueFrameFinder(context).frames()
    self.frames = frames
    echoes = Echoes(context: context).find()
    repeats = SpeechReading.repeats(in: context)
    var starts = [Int32](repeating: 0, count: document.sentences.count + 1)
    for frame in frames { starts[frame.sentence + 1] += 1 }
    for index in document.sentences.indices { starts[index + 1] += starts[index] }
    self.starts = starts
    var stretchStarts = [Int32](repeating: 0, count: document.sentences.count + 1)
    var next = 0
    for (index, sentence) in document.sentences.enumerated() {
      while next < context.stretches.count,
        context.stretches[next].tokens.upperBound <= sentence.lowerBound
      { next += 1 }
      stretchStarts[index] = Int32(next)
    }
    stretchStarts[document.sentences.count] = Int32(context.stretches.count)
    self.stretchStarts = stretchStarts
  }

  private static func repeats(in context: SpeechContext) -> Set<Int> {
    var first: [UInt64: Int] = [:]
    var found: Set<Int> = []
    for (index, stretch) in context.stretches.enumerated()
    where stretch.content.count <= 6 && context.document.paragraphFields[stretch.paragraph] == .body {
      var key = WordKey.seed
      for token in context.document.tokens[stretch.content] where token.isWord || token.kind == .number {
        key = (key ^ token.key) &* 0x0000_0100_0000_01B3
      }
      if let earlier = first[key] {
        found.insert(earlier)
        found.insert(index)
      } else {
        first[key] = index
      }
    }
    return found
  }

  var document: Document { context.document }

  func frames(in sentence: Int) -> ArraySlice<CueFrame> {
    guard sentence >= 0, sentence + 1 < starts.count else { return [] }
    return frames[Int(starts[sentence])..<Int(starts[sentence + 1])]
  }

  /// So many frames on either side of a quote are weighed; it keeps endless sentences linear.
  private static let framesBeside = 6

  /// The frames of a sentence that are nearest to a token, before and after it.
  func frames(in sentence: Int, near token: Int) -> ArraySlice<CueFrame> {
    let all = frames(in: sentence)
    guard all.count > 2 * SpeechReading.framesBeside else { return all }
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if all[middle].cue.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return all[
      max(
        all.startIndex, low - SpeechReading.framesBeside)..<min(
          all.endIndex, low + SpeechReading.framesBeside)]
  }

  /// Indices of the stretches that have a token in a sentence.
  func stretches(in sentence: Int) -> Range<Int> {
    guard sentence >= 0, sentence + 1 < stretchStarts.count else { return 0..<0 }
    let first = Int(stretchStarts[sentence])
    var last = first
    let end = document.sentences[sentence].upperBound
    while last < context.stretches.count, context.stretches[last].tokens.lowerBound < end { last += 1 }
    return first..<last
  }
}
