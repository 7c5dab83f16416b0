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

  /// For each stretch of speech: who said it? What was said before is told by the gold.
  func speakerLessons() -> [Lesson<SpeakerClue>] {
    let resolver = SpeakerResolver(reading: reading, isSpeech: quotes.map { $0 != nil })
    var lessons: [Lesson<SpeakerClue>] = []
    var previous: (stretch: Int, speaker: SourceMention?)?
    var last: GoldQuote?
    for (index, quote) in quotes.enumerated() {
      guard let quote else { continue }
      let candidates = resolver.candidates.of(index, previous: previous)
      let lastMember = last?.speaker.flatMap(member)
      let options = candidates.map { candidate in
        let isRight =
          candidate.carriedFrom != nil
          ? last?.speaker == quote.speaker
          : gold.agrees(
            quote.speaker, candidate.mention.flatMap { resolver.person(for: $0, last: lastMember) }.map(name))
        return Lesson.Option(evidence: candidate.evidence, isRight: isRight)
      }
      lessons.append(Lesson(options: options))
      let right = options.firstIndex(where: \.isRight)
      previous = (index, right.flatMap { candidates[$0].mention })
      last = quote
    }
    return lessons
  }

  private func name(_ member: Int) -> String { reading.context.cast.members[member].name }

  /// The member of the cast that a name of the gold means.
  private func member(_ name: String) -> Int? {
    gold.people.first { $0.name == name }.flatMap { person in
      reading.context.cast.members.firstIndex { person.isNamed(by: $0.name) }
    }
  }
}
