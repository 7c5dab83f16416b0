import Extraction
import Foundation
import Records
import Training

/// The quotation marks of an annotated article, each stretch with the gold quote whose words it holds.
struct AnnotatedReading {
  private let gold: GoldArticle
  private let reading: SpeechReading
  /// One a stretch; nil where the gold has no quote.
  private let quotes: [GoldQuote?]

  init(_ eval: EvalArticle) {
    gold = eval.gold
    let document = Document(eval.article)
    reading = SpeechReading(document: document, cast: CastBuilder.build(document))
    var left = eval.gold.quotes
    quotes = reading.context.stretches.map { stretch in
      let words = document.text(stretch.content)
      return left.firstIndex { $0.isTold(by: words) }.map { left.remove(at: $0) }
    }
  }

  /// For each stretch: is it speech?
  func quoteLessons() -> [Lesson<QuoteClue>] {
    let singles = QuoteClassifier.usesSingles(reading.context)
    return quotes.indices.map {
      Lesson(QuoteEvidence.of($0, in: reading, singles: singles), is: quotes[$0] != nil)
    }
  }

  /// For each pronoun or description that the gold says tells a speaker: whom does it mean?
  func antecedentLessons() -> [Lesson<AntecedentClue>] {
    let resolver = SpeakerResolver(reading: reading, isSpeech: quotes.map { $0 != nil })
    var lessons: [Lesson<AntecedentClue>] = []
    var asked: Set<Int> = []
    var last: Int?
    var spoke: Set<Int> = []
    for (index, quote) in quotes.enumerated() {
      guard let quote else { continue }
      let speaker = quote.speaker.flatMap(member)
      defer {
        last = speaker
        if let speaker { spoke.insert(speaker) }
      }
      guard quote.speaker != nil, let surface = quote.speakerSurface?.lowercased(), !surface.isEmpty else {
        continue
      }
      for candidate in resolver.candidates.of(index, previous: nil) {
        guard let mention = candidate.mention, mention.isAnaphoric,
          reading.context.text(mention.tokens).lowercased() == surface,
          asked.insert(mention.tokens.lowerBound).inserted
        else { continue }
        let question = Salience.Question(
          mention, last: last, words: reading.context.stretches[index].content, spoke: spoke)
        lessons.append(
          Lesson(
            options: resolver.salience.candidates(question).map {
              Lesson.Option(evidence: $0.evidence, isRight: gold.agrees(quote.speaker, name($0.member)))
            }))
      }
    }
    return lessons
  }

  /// For each stretch of speech: who said it? What was said before is told by the gold.
  func speakerLessons(antecedents: EvidenceWeights<AntecedentClue>) -> [Lesson<SpeakerClue>] {
    let weights = SpeechWeights(quotes: [:], speakers: [:], antecedents: antecedents)
    let resolver = SpeakerResolver(reading: reading, isSpeech: quotes.map { $0 != nil }, weights: weights)
    var spoke: Set<Int> = []
    var lessons: [Lesson<SpeakerClue>] = []
    var previous: (stretch: Int, speaker: SourceMention?)?
    var last: GoldQuote?
    for (index, quote) in quotes.enumerated() {
      guard let quote else { continue }
      let candidates = resolver.candidates.of(index, previous: previous, spoke: spoke)
      let lastMember = last?.speaker.flatMap(member)
      let options = candidates.map { candidate in
        let isRight =
          candidate.carriedFrom != nil
          ? last?.speaker == quote.speaker
          : gold.agrees(
            quote.speaker,
            candidate.mention.flatMap {
              resolver.person(
                for: $0, last: lastMember, saying: reading.context.stretches[index].content, spoke: spoke)
            }.map(name))
        return Lesson.Option(evidence: candidate.evidence, isRight: isRight)
      }
      lessons.append(Lesson(options: options))
      let right = options.firstIndex(where: \.isRight)
      previous = (index, right.flatMap { candidates[$0].mention })
      last = quote
      if let speaker = quote.speaker.flatMap(member) { spoke.insert(speaker) }
    }
    return lessons
  }

  /// What became of the attribution of one gold quote.
  struct Outcome {
    let expected: String?
    let found: String?
    let source: String
    let cause: String
    let words: String
    var isRight: Bool { cause == "right" }
  }

  /// Who each quote is attributed to when nothing but the marks of speech are told.
  func outcomes(weights: SpeechWeights) -> [Outcome] {
    let resolver = SpeakerResolver(
      reading: reading, isSpeech: quotes.map { $0 != nil }, weights: weights)
    let attributions = resolver.attributions()
    var previous: (stretch: Int, speaker: SourceMention?)?
    var last: Int?
    var spoke: Set<Int> = []
    return quotes.indices.compactMap { index in
      guard let quote = quotes[index] else { return nil }
      let attribution = attributions[index]
      let found = attribution?.speaker.map(name)
      let options = resolver.candidates.of(index, previous: previous, spoke: spoke)
      let reachable = options.contains { option in
        let member: Int? = option.carriedFrom != nil ? attributions[option.carriedFrom ?? 0]?.speaker
          : option.mention.flatMap {
            resolver.person(for: $0, last: last, saying: reading.context.stretches[index].content, spoke: spoke)
          }
        return gold.agrees(quote.speaker, member.map(name))
      }
      let inCast = quote.speaker.map { member($0) != nil } ?? true
      let isRight = gold.agrees(quote.speaker, found)
      let source = attribution.map { attribution in
        (attribution.carriedFrom != nil ? "carried: " : "") + (attribution.mention.map { reading.context.text($0.tokens) } ?? "nobody")
      } ?? "none"
      previous = (index, attribution?.mention)
      last = attribution?.speaker
      if let last { spoke.insert(last) }
      return Outcome(
        expected: quote.speaker, found: found, source: source,
        cause: isRight ? "right" : !inCast ? "no such person" : reachable ? "choice" : "no candidate",
        words: quote.text)
    }
  }

  private func name(_ member: Int) -> String { reading.context.cast.members[member].name }

  /// The member of the cast that a name of the gold means.
  private func member(_ name: String) -> Int? {
    gold.people.first { $0.name == name }.flatMap { person in
      reading.context.cast.members.firstIndex { person.isNamed(by: $0.name) }
    }
  }
}
