import Extraction
import Training

/// Fits the weights of quote reading to annotated articles and, at a fraction of their weight, to other news.
struct SpeechTrainer {
  /// All were found by cross-validation; the neighbouring values tried move its scores by less than 0.005.
  static let quotePenalty = 2.0
  static let speakerPenalty = 1.0
  static let antecedentPenalty = 3.0
  static let newsSpeakerWeight = 0.3

  /// What is known of pronouns from elsewhere and seen too seldom in the lessons: one who is spoken to, named beside the pronoun
  /// or in the words themselves is not the one who speaks (principle B of binding: Chomsky, *Lectures on Government and Binding*,
  /// 1981), and topics go on (centering: Grosz, Joshi, Weinstein, *Computational Linguistics* 21, 1995).
  private static let antecedentPrior: EvidenceWeights<AntecedentClue> = [
    .namedInQuote: -1.5, .besidePronoun: -2, .hearer: -1, .child: -1.5, .spokeLast: 1, .subject: 0.5,
    .namedMost: 0.7,
    .genderKnown: 0.5, .onlyInSpeech: -1, .furtherBack: -0.5, .sameRole: 2, .otherRole: -0.5, .pointedAt: 0.7,
    .goesOn: 1, .topicOfWords: -0.5, .topicBefore: 1, .unnamed: 2,
    .unnamedSince: -2,
  ]

  /// What the grammar of a sentence forbids and the lessons hold too seldom: a cue speaks for the quote it leads in to or follows, not
  /// past another's; who signs a quote, owns the noun for it or answers for it said it.
  private static let speakerPrior: EvidenceWeights<SpeakerClue> = [
    .toldBefore: -3, .carriedPastCue: -3, .signature: 3, .nounOfSaying: 3, .interviewAnswer: 3,
  ]

  /// What an invented article counts beside a real one.
  static let inventedWeight = 0.5

  private let articles: [EvalArticle]
  /// How many of the articles, the first, are real.
  private let realCount: Int
  private let readings: [AnnotatedReading]
  /// One list an article.
  private let quotes: [[Lesson<QuoteClue>]]
  private let antecedents: [[Lesson<AntecedentClue>]]
  private let news: [NewsReading]
  /// Of the first table as other news alone would have it: what its weights are drawn to.
  private let newsWeights: EvidenceWeights<QuoteClue>
  private let newsQuoteCount: Int
  private let newsSpeakers: [[Lesson<SpeakerClue>]]

  init(articles real: [EvalArticle], invented: [EvalArticle], news: [NewsArticle]) {
    articles = real + invented
    realCount = real.count
    readings =
      real.map { AnnotatedReading($0) }
      + invented.map { AnnotatedReading($0, weight: SpeechTrainer.inventedWeight) }
    quotes = readings.map { $0.quoteLessons() }
    antecedents = readings.map { $0.antecedentLessons() }
    self.news = news.map { NewsReading($0) }
    let newsQuotes = self.news.flatMap { $0.quoteLessons() }
    newsQuoteCount = newsQuotes.count
    newsWeights = ClueFitting().fit(newsQuotes)
    newsSpeakers = self.news.map { $0.speakerLessons(weight: SpeechTrainer.newsSpeakerWeight) }
  }

  /// What there is to learn from.
  var summary: String {
    let told = readings.flatMap { $0.speakerLessons(antecedents: SpeechWeights.fitted.antecedents) }
    let pronouns = antecedents.joined()
    return """
      quoted stretches: \(quotes.joined().count) in \(articles.count) articles, \(newsQuoteCount) in other news
      pronouns and descriptions of speakers: \(pronouns.count) (\(pronouns.filter(\.isSolvable).count) with the speaker in view)
      speakers: \(told.count) (\(told.filter(\.isSolvable).count) among the candidates), \
      in other news \(newsSpeakers.joined().count) (\(newsSpeakers.joined().filter(\.isSolvable).count))
      """
  }

  /// The weights fitted to all articles, or to those whose place in the list is taken; likewise of other news.
  func fit(_ isTaken: (Int) -> Bool = { _ in true }, news isTakenNews: (Int) -> Bool = { _ in true })
    -> SpeechWeights
  {
    let taken = articles.indices.filter(isTaken)
    let antecedents = ClueFitting(
      penalty: SpeechTrainer.antecedentPenalty, prior: SpeechTrainer.antecedentPrior
    ).fit(
      taken.flatMap { self.antecedents[$0] })
    let speakers = taken.flatMap { readings[$0].speakerLessons(antecedents: antecedents) }
    let others = news.indices.filter(isTakenNews).flatMap { newsSpeakers[$0] }
    return SpeechWeights(
      quotes: ClueFitting(penalty: SpeechTrainer.quotePenalty, prior: newsWeights).fit(
        taken.filter { $0 < realCount }.flatMap { quotes[$0] }),
      speakers: ClueFitting(penalty: SpeechTrainer.speakerPenalty, prior: SpeechTrainer.speakerPrior)
        .fit(speakers + others),
      antecedents: antecedents)
  }

  /// What came of articles whose part was held out; every `parts`-th article is of one part.
  struct Trial {
    var scorer = Scorer()
    var invented = Scorer()
    /// The quotes with a wrong speaker, a line each.
    var errors: [String] = []
    var newsErrors: [String] = []
    /// Attributed stretches of other news.
    var newsCount = 0
    /// Pronouns and descriptions of speakers, and how many were taken for the right person.
    var pronouns = 0
    var pronounsRight = 0
  }

  func crossValidate(parts: Int) -> Trial {
    var trial = Trial()
    for part in 0..<parts {
      let weights = fit({ $0 % parts != part }, news: { $0 % parts != part })
      let extractor = Extractor(weights: weights)
      for (index, eval) in articles.enumerated() where index % parts == part {
        let record = extractor.extract(eval.article)
        trial.errors += AttributionErrors(eval: eval, weights: weights).lines()
        guard index < realCount else {
          trial.invented.add(record, gold: eval.gold)
          continue
        }
        trial.scorer.add(record, gold: eval.gold)
        for lesson in antecedents[index] {
          trial.pronouns += 1
          let best = lesson.options.max {
            weights.antecedents.score($0.evidence) < weights.antecedents.score($1.evidence)
          }
          if best?.isRight ?? false { trial.pronounsRight += 1 }
        }
      }
      for (index, reading) in news.enumerated() where index % parts == part {
        let found = reading.errors(weights: weights)
        trial.newsCount += found.count
        trial.newsErrors += found.lines.map { "\(index)\t\($0)" }
      }
    }
    return trial
  }
}
