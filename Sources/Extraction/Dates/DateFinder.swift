import Records

/// Finds calendar expressions and resolves them against the day of publication.
package enum DateFinder {
  /// The expressions of a document in reading order; they never overlap.
  package static func find(in document: Document) -> [DateExpression] {
    let phrases = PhraseScanner.phrases(of: document)
    guard !phrases.isEmpty else { return [] }
    let published = document.published.flatMap { CalendarDay(iso: $0) }
    let datelines = Datelines(phrases, of: document)
    let quoted = QuoteMarks.inside(phrases, of: document)
    let tense = Tense(document: document)
    var resolver = DateResolver(reference: published, document: document)
    var periods = [CalendarPeriod?](repeating: nil, count: phrases.count)
    var hasTold = [Bool](repeating: false, count: phrases.count)
    var report = ReportDays(published: published)

    for phrase in phrases {
      if case .fixed(.year(let year)) = phrase.meaning { resolver.namedYears.insert(year) }
    }
    // A weekday beside a date proves its year, for where the date stands alone too.
    for phrase in phrases where phrase.weekday != nil {
      resolver.enter(at: phrase.tokens.lowerBound)
      resolver.learn(proven: phrase, tense: tense.side(of: phrase.tokens))
    }
    // The report first: its days are what the words inside quotes count from, also when they follow the quote.
    for (index, phrase) in phrases.enumerated() {
      resolver.enter(at: phrase.tokens.lowerBound)
      resolver.learn(phrase)
      guard !quoted[index] else { continue }
      resolver.reference = datelines.day(of: resolver.paragraph) ?? published
      resolver.local = report.explicitDay(of: resolver.paragraph)
      let period = resolver.resolve(phrase, tense: tense.side(of: phrase.tokens))
      periods[index] = period
      if let period {
        resolver.tell(period, of: phrase)
        report.add(period, of: phrase, paragraph: resolver.paragraph)
      }
    }
    resolver.local = nil
    resolver.readAgain()
    for (index, phrase) in phrases.enumerated() {
      resolver.enter(at: phrase.tokens.lowerBound)
      if quoted[index] {
        let told = phrase.isToday ? report.day(of: resolver.paragraph) : nil
        resolver.reference = told ?? datelines.day(of: resolver.paragraph) ?? published
        periods[index] = resolver.resolve(phrase, tense: tense.side(of: phrase.tokens))
      }
      hasTold[index] = resolver.hasToldNear
      if let period = periods[index] {
        resolver.tell(period, of: phrase)
      } else if phrase.leansOnTold, !phrase.isStep {
        resolver.losePlace()
      }
    }
    return phrases.indices.compactMap { index in
      let phrase = phrases[index]
      let value = periods[index].map { $0.edtf + (phrase.doubt?.rawValue ?? "") }
      // `the next day` after no date points nowhere; after a month it points to a day that nobody tells.
      if value == nil, phrase.leansOnTold, !hasTold[index] || !phrase.isStep { return nil }
      return DateExpression(tokens: phrase.tokens, value: value)
    }
  }
}
