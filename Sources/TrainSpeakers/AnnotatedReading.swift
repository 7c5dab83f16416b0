import Extraction
import Foundation
import Records
import Training

/// The quotation marks of an annotated article, each stretch with the gold quote whose words it holds.
struct AnnotatedReading {
  private let gold: GoldArticle
  /// How much its lessons count.
  private let weight: Double
  private let reading: SpeechReading
  /// One a stretch; nil where the gold has no quote.
  private let quotes: [GoldQuote?]

  init(_ eval: EvalArticle, weight: Double = 1) {
    gold = eval.gold
    self.weight = weight
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
      Lesson(QuoteEvidence.of($0, in: reading, singles: singles), is: quotes[$0] != nil, weight: weight)
    }
  }

  /// For each pronoun or description that the gold says tells a speaker: whom does it mean?
  func antecedentLessons() -> [Lesson<AntecedentClue>] {
    let resolver = SpeakerResolver(reading: reading, isSpeech: quotes.map { $0 != nil })
    var lessons: [Lesson<AntecedentClue>] = []
    var asked: Set<Int> = []
    var told = SpeechSoFar()
    for (index, quote) in quotes.enumerated() {
      guard let quote else { continue }
      defer { told.add(stretch: index, mention: nil, member: quote.speaker.flatMap(member)) }
      guard let surface = quote.speakerSurface?.lowercased(), !surface.isEmpty else {
        continue
      }
      for candidate in resolver.candidates.of(index, after: told) where candidate.carriedFrom == nil {
        guard let mention = candidate.mention, mention.isAnaphoric,
          reading.context.text(mention.tokens).lowercased() == surface,
          asked.insert(mention.tokens.lowerBound).inserted
        else { continue }
        let question = Salience.Question(mention, after: told, saying: index)
        lessons.append(
          Lesson(
            options: resolver.salience.candidates(question).map {
              Lesson.Option(evidence: $0.evidence, isRight: gold.agrees(quote.speaker, $0.member.map(name)))
            }, weight: weight))
      }
    }
    return lessons
  }

  /// For each stretch of speech: who said it? What was said before is told by the gold.
  func speakerLessons(antecedents: EvidenceWeights<AntecedentClue>) -> [Lesson<SpeakerClue>] {
    let weights = SpeechWeights(quotes: [:], speakers: [:], antecedents: antecedents)
    let resolver = SpeakerResolver(reading: reading, isSpeech: quotes.map { $0 != nil }, weights: weights)
    var lessons: [Lesson<SpeakerClue>] = []
    var told = SpeechSoFar()
    var speakers: [Int: String?] = [:]
    for (index, quote) in quotes.enumerated() {
      guard let quote else { continue }
      let candidates = resolver.candidates.of(index, after: told)
      let options = candidates.map { candidate in
        let isRight =
          if let from = candidate.carriedFrom {
            speakers[from] == quote.speaker
          } else {
            gold.agrees(
              quote.speaker,
              candidate.mention.flatMap { resolver.person(for: $0, after: told, saying: index) }.map(name))
          }
        return Lesson.Option(evidence: candidate.evidence, isRight: isRight)
      }
      lessons.append(Lesson(options: options, weight: weight))
      let right = options.firstIndex(where: \.isRight)
      told.add(
        stretch: index, mention: right.flatMap { candidates[$0].mention },
        member: quote.speaker.flatMap(member), cue: right.flatMap { candidates[$0].cue?.cue })
      speakers[index] = quote.speaker
    }
    return lessons
  }

  /// What became of the attribution of one gold quote.
  struct Outcome {
    let expected: String?
    let found: String?
    let source: String
    let cause: Cause
    let words: String
    /// The clues of the best right and the best wrong candidate.
    let why: String

    enum Cause: String {
      case right, noSuchPerson, noCandidate, wrongChoice
    }
  }

  /// Who each quote is attributed to when nothing but the marks of speech are told.
  func outcomes(weights: SpeechWeights) -> [Outcome] {
    let resolver = SpeakerResolver(
      reading: reading, isSpeech: quotes.map { $0 != nil }, weights: weights)
    let attributions = resolver.attributions()
    var told = SpeechSoFar()
    return quotes.indices.compactMap { index in
      guard let quote = quotes[index], let attribution = attributions[index] else { return nil }
      let found = attribution.speaker.map(name)
      let options = resolver.candidates.of(index, after: told).map { option in
        let member =
          option.carriedFrom.map { attributions[$0]?.speaker }
          ?? option.mention.flatMap { resolver.person(for: $0, after: told, saying: index) }
        return (evidence: option.evidence, isRight: gold.agrees(quote.speaker, member.map(name)))
      }
      let isReachable = options.contains(where: \.isRight)
      func best(_ isRight: Bool) -> String {
        options.filter { $0.isRight == isRight }.max {
          weights.speakers.score($0.evidence) < weights.speakers.score($1.evidence)
        }.map { option in
          let clues = SpeakerClue.allCases.filter { option.evidence.bits >> UInt128($0.rawValue) & 1 == 1 }
          return clues.map { "\($0) \(weights.speakers[$0])" }.joined(separator: ", ")
            + " = \(weights.speakers.score(option.evidence))"
        } ?? "-"
      }
      let isInCast = quote.speaker.map { member($0) != nil } ?? true
      told.add(
        stretch: index, mention: attribution.mention, member: attribution.speaker, cue: attribution.frame?.cue
      )
      return Outcome(
        expected: quote.speaker, found: found,
        source: (attribution.carriedFrom != nil ? "carried: " : "")
          + (attribution.mention.map { reading.context.text($0.tokens) } ?? "nobody"),
        cause: gold.agrees(quote.speaker, found)
          ? .right : !isInCast ? .noSuchPerson : isReachable ? .wrongChoice : .noCandidate,
        words: quote.text, why: "right: \(best(true)); wrong: \(best(false))")
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
