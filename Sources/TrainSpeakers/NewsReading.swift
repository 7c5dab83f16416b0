import Extraction
import Records

/// The quotation marks of a news article, each double-quoted stretch with the attribution that covers it.
struct NewsReading {
  private let reading: SpeechReading
  private let document: Document
  /// One a stretch.
  private let attributions: [NewsArticle.Attribution?]

  init(_ article: NewsArticle) {
    let document = Document(Article(source: Source(path: "", format: .text, sha256: ""), body: article.text))
    self.document = document
    reading = SpeechReading(document: document, cast: CastBuilder.build(document))
    attributions = reading.context.stretches.map { stretch in
      stretch.isSingle ? nil : article.attribution(of: document.span(stretch.content))
    }
  }

  /// For each double-quoted stretch: is it speech?
  func quoteLessons() -> [Lesson<QuoteClue>] {
    let singles = QuoteClassifier.usesSingles(reading.context)
    return attributions.indices.filter { !reading.context.stretches[$0].isSingle }.map { index in
      let evidence = QuoteEvidence.of(index, in: reading, singles: singles)
      return Lesson(evidence, is: attributions[index] != nil)
    }
  }

  /// For each attributed stretch: who said it? A candidate is right that overlaps the source.
  func speakerLessons(weight: Double) -> [Lesson<SpeakerClue>] {
    let resolver = SpeakerResolver(reading: reading, isSpeech: attributions.map { $0 != nil })
    var lessons: [Lesson<SpeakerClue>] = []
    var told = SpeechSoFar()
    var sources: [Int: [[Int]]] = [:]
    for (index, attribution) in attributions.enumerated() {
      guard let attribution else { continue }
      let candidates = resolver.candidates.of(index, after: told)
      let options = candidates.map { candidate in
        let tells = candidate.mention.map { self.tells($0, attribution) } ?? attribution.source.isEmpty
        let goesOn = candidate.carriedFrom.map { sources[$0] == attribution.source } ?? false
        return Lesson.Option(evidence: candidate.evidence, isRight: tells || goesOn)
      }
      lessons.append(Lesson(options: options, weight: weight))
      let right = options.firstIndex(where: \.isRight)
      let mention = right.flatMap { candidates[$0].mention }
      told.add(
        stretch: index, mention: mention,
        member: mention.flatMap { resolver.person(for: $0, after: told, saying: index) },
        cue: right.flatMap { candidates[$0].cue?.cue })
      sources[index] = attribution.source
    }
    return lessons
  }

  /// A line a double-quoted stretch whose source was not found, nothing but the marks of speech being told; and how many there are.
  func errors(weights: SpeechWeights) -> (lines: [String], count: Int) {
    let resolver = SpeakerResolver(
      reading: reading, isSpeech: attributions.map { $0 != nil }, weights: weights)
    let found = resolver.attributions()
    var lines: [String] = []
    var count = 0
    for (index, gold) in attributions.enumerated() {
      guard let gold else { continue }
      count += 1
      let mention = found[index]?.mention
      if mention.map({ tells($0, gold) }) ?? gold.source.isEmpty { continue }
      let around = document.span(reading.context.stretches[index].tokens)
      lines.append(
        "\(found[index]?.carriedFrom != nil ? "carried " : "")got [\(mention.map { reading.context.text($0.tokens) } ?? "-")] \(gold.source) \(around.start) \(around.end)"
      )
    }
    return (lines, count)
  }

  private func tells(_ mention: SourceMention, _ attribution: NewsArticle.Attribution) -> Bool {
    let span = document.span(mention.tokens)
    return attribution.source.contains { $0[0] < span.end && span.start < $0[1] }
  }
}
