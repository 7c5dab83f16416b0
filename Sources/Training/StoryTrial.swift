package import Linking
import Records
import Storage

/// Imports the articles into an archive in memory, in several orders, and compares the stories that come of it with the gold.
package struct StoryTrial {
  /// When the articles are taken to be published.
  package enum Dates: CaseIterable, Sendable {
    case asTold
    /// All gaps divided by three: as if the same had happened in a third of the time.
    case closer
    case equal

    package var name: String {
      switch self {
      case .asTold: "with dates"
      case .closer: "gaps divided by 3"
      case .equal: "dates equal"
      }
    }
  }

  /// In which order the articles come.
  package enum Arrival: Sendable {
    case byName
    case byDate
    case shuffled(seed: UInt64)

    /// Those that scores are told for.
    package static let all: [Arrival] = [
      .byName, .byDate, .shuffled(seed: 1), .shuffled(seed: 2), .shuffled(seed: 3),
    ]
  }

  private let corpus: StoryCorpus
  private let gold: [String: Int]

  package init(_ corpus: StoryCorpus) {
    self.corpus = corpus
    gold = corpus.gold
  }

  /// The score of those articles that are asked for, the others standing among them; throws what the archive throws.
  package func score(
    _ model: StoryModel, _ dates: Dates, _ arrival: Arrival, of isAsked: (String) -> Bool = { _ in true }
  ) throws
    -> BCubed
  {
    var articles = corpus.articles
    switch arrival {
    case .byName: break
    case .byDate:
      articles.sort {
        ($0.record.article.published ?? "", $0.name) < ($1.record.article.published ?? "", $1.name)
      }
    case .shuffled(let seed):
      var generator = SplitMix(state: seed)
      articles.shuffle(using: &generator)
    }
    let archive = try Archive(path: ":memory:", access: .readWrite)
    archive.storyModel = model
    let run = try archive.beginRun(extractor: "train-stories", at: "2000-01-01T00:00:00Z")
    let report = try archive.write(articles.map { dated($0.record, dates) }, in: run)
    var found: [String: Int] = [:]
    for (article, outcome) in zip(articles, report.outcomes) {
      found[article.name] = try archive.story(ofArticle: outcome.article).map { Int($0) }
    }
    var score = BCubed()
    score.add(found: found, gold: gold, where: isAsked)
    return score
  }

  private func dated(_ record: Record, _ dates: Dates) -> Record {
    guard let day = record.article.published.flatMap({ CalendarDay(iso: $0) }) else { return record }
    var record = record
    switch dates {
    case .asTold: break
    case .closer: record.article.published = CalendarDay(ordinal: day.ordinal / 3)?.iso
    case .equal: record.article.published = "2017-03-01"
    }
    return record
  }
}
