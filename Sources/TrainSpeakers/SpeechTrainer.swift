import Extraction
import Training

/// Fits the weights of quote reading to annotated articles and, at a fraction of their weight, to other news.
struct SpeechTrainer {
  /// All four were found by cross-validation; the neighbouring values tried move its scores by less than 0.005.
  private static let quotePenalty = 0.25
  private static let speakerPenalty = 1.0
  private static let newsQuoteWeight = 0.02
  private static let newsSpeakerWeight = 0.1

  private let articles: [EvalArticle]
  /// One list an article.
  private let quotes: [[Lesson<QuoteClue>]]
  private let speakers: [[Lesson<SpeakerClue>]]
  private let newsQuotes: [Lesson<QuoteClue>]
  private let newsSpeakers: [Lesson<SpeakerClue>]

  init(articles: [EvalArticle], news: [NewsArticle]) {
    let readings = articles.map { AnnotatedReading($0) }
    self.articles = articles
    quotes = readings.map { $0.quoteLessons() }
    speakers = readings.map { $0.speakerLessons() }
    let newsReadings = news.map { NewsReading($0) }
    newsQuotes = newsReadings.flatMap { $0.quoteLessons(weight: SpeechTrainer.newsQuoteWeight) }
    newsSpeakers = newsReadings.flatMap { $0.speakerLessons(weight: SpeechTrainer.newsSpeakerWeight) }
  }

  /// What there is to learn from.
  var summary: String {
    let told = speakers.joined()
    return """
      quoted stretches: \(quotes.joined().count) in \(articles.count) articles, \(newsQuotes.count) in other news
      speakers: \(told.count) (\(told.filter(\.isSolvable).count) among the candidates), \
      in other news \(newsSpeakers.count) (\(newsSpeakers.filter(\.isSolvable).count))
      """
  }

  /// The weights fitted to all articles, or to those whose place in the list is taken.
  func fit(_ isTaken: (Int) -> Bool = { _ in true }) -> SpeechWeights {
    func taken<C>(_ lessons: [[Lesson<C>]]) -> [Lesson<C>] {
      lessons.indices.filter(isTaken).flatMap { lessons[$0] }
    }
    return SpeechWeights(
      quotes: MaximumEntropy(penalty: SpeechTrainer.quotePenalty).fit(taken(quotes) + newsQuotes),
      speakers: MaximumEntropy(penalty: SpeechTrainer.speakerPenalty).fit(taken(speakers) + newsSpeakers))
  }

  /// The score of each article with weights fitted to the articles of the other parts; every `parts`-th article is of one part.
  func crossValidate(parts: Int) -> Scorer {
    var scorer = Scorer()
    for part in 0..<parts {
      let extractor = Extractor(weights: fit { $0 % parts != part })
      for (index, eval) in articles.enumerated() where index % parts == part {
        scorer.add(extractor.extract(eval.article), gold: eval.gold)
      }
    }
    return scorer
  }
}
