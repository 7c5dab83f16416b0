/// Joins the stretches of a split quote and adds medium, venue and date.
struct QuoteAssembler {
  let reading: SpeechReading
  let dates: [DateExpression]

  func quotes(_ attributions: [Attribution?]) -> [SpokenQuote] {
    let context = reading.context
    var found: [SpokenQuote] = []
    var last: (index: Int, attribution: Attribution)?
    for (index, attribution) in attributions.enumerated() {
      guard let attribution else { continue }
      let stretch = context.stretches[index]
      if let last, attribution.carriedFrom == last.index || sharesFrame(attribution, last.attribution),
        joins(context.stretches[last.index], stretch), !found.isEmpty
      {
        found[found.count - 1].segments.append(stretch.content)
        found[found.count - 1].tokens = found[found.count - 1].tokens.lowerBound..<stretch.tokens.upperBound
      } else {
        var quote = quote(stretch, attribution)
        if let earlier = found.last, earlier.isWritten, let last, goesOn(attribution, stretch, last) {
          quote.isWritten = true
        }
        found.append(quote)
      }
      last = (index, attribution)
    }
    return found
  }

  /// `… in a statement. "…," he added.`
  private func goesOn(
    _ attribution: Attribution, _ stretch: QuoteStretch, _ last: (index: Int, attribution: Attribution)
  ) -> Bool {
    guard let speaker = attribution.speaker, speaker == last.attribution.speaker,
      let cue = attribution.frame?.cue.first
    else { return attribution.carriedFrom == last.index }
    return QuoteAssembler.continuing.contains(reading.context.token(cue))
      && stretch.paragraph - reading.context.stretches[last.index].paragraph <= 1
  }
  private static let continuing = WordSet(
    "added adds adding continued continues continuing concluded concludes")

  private func sharesFrame(_ one: Attribution, _ other: Attribution) -> Bool {
    guard let a = one.frame, let b = other.frame else { return false }
    return a.cue == b.cue
  }

  /// `"A," she said. "B."` is one quote; so are paragraphs that open again without closing.
  private func joins(_ before: QuoteStretch, _ stretch: QuoteStretch) -> Bool {
    if before.close == nil { return stretch.paragraph == before.paragraph + 1 }
    guard before.paragraph == stretch.paragraph else { return false }
    if isSplit(before, stretch) { return true }
    guard before.content.count > QuoteAssembler.fewWords, stretch.content.count > QuoteAssembler.fewWords
    else {
      return false
    }
    let from = reading.document.sentence(of: before.tokens.upperBound - 1)
    return reading.document.sentence(of: stretch.tokens.lowerBound) - from <= 1
  }

  /// Two stretches of so few tokens are terms of one sentence (`"fun" and "easy"`), not one quote.
  private static let fewWords = 3

  /// `"I think," she said, "that we should go."`: the comma says that it goes on.
  private func isSplit(_ before: QuoteStretch, _ stretch: QuoteStretch) -> Bool {
    let context = reading.context
    guard let last = before.content.last, context.isComma(last), stretch.tokens.lowerBound > 0,
      context.isComma(stretch.tokens.lowerBound - 1),
      let first = stretch.content.first(where: { context.token($0).isWord })
    else { return false }
    return !context.token(first).isCapitalized
  }

  private func quote(_ stretch: QuoteStretch, _ attribution: Attribution) -> SpokenQuote {
    let venues = VenueFinder(reading: reading)
    let setting = venues.setting(of: stretch, frame: attribution.frame)
    return SpokenQuote(
      segments: [stretch.content], tokens: stretch.tokens, speaker: attribution.speaker,
      speakerTokens: attribution.mention?.tokens, cue: attribution.frame?.cue, isWritten: setting.isWritten,
      venue: setting.venue, date: date(stretch, attribution))
  }

  /// The date in the attributing sentence that is nearest to the cue, or to the quote.
  private func date(_ stretch: QuoteStretch, _ attribution: Attribution) -> String? {
    guard attribution.carriedFrom == nil else { return nil }
    let document = reading.document
    let home = attribution.frame?.sentence ?? document.sentence(of: stretch.tokens.lowerBound)
    let sentence = document.sentences[home]
    let anchor = attribution.frame?.cue.lowerBound ?? stretch.tokens.lowerBound
    return NearestDate(context: reading.context, dates: dates).value(to: anchor, in: sentence)
  }
}
