internal import Linking
internal import Records
internal import SQLite

/// Finds the articles that may be about what a new one is about: those near in time that share its most telling words.
///
/// Of each word only the articles nearest in time are looked up, so the cost does not grow with the archive.
struct StoryCandidates {
  /// An article that is there.
  struct Candidate {
    var article: Int64
    var story: Int64
    /// Days since 1970-01-01; nil when undated.
    var day: Int?
    var original: Int64?
    var fingerprint: UInt64
    var terms: StoryTerms
    /// First and last day of the story's dated articles, where the article itself has no day.
    var storySpan: ClosedRange<Int>?
  }

  let connection: Connection
  let index: StoryTermIndex

  /// Articles looked up for each word on either side of the day: more find rarer kin of persons who are in the news every day.
  private static let reach = 16
  /// Articles compared in full.
  private static let compared = 10
  /// Where undated articles stand, beyond all days.
  static let undated = 99_999_999

  /// The articles to compare with, those that share most first.
  func find(_ terms: StoryTerms, _ weights: WeightedTerms, day: Int?, undatedToo: Bool, except article: Int64)
    throws -> [Candidate]
  {
    var votes = Votes()
    func vote(_ key: UInt32, _ days: ClosedRange<Int>, newestFirst: Bool, _ weight: Float) throws {
      try index.visit(key, days: days, newestFirst: newestFirst, limit: StoryCandidates.reach) {
        if $0 != article { votes.add(weight, to: $0) }
      }
    }
    for key in terms.keys {
      let weight = weights.salience(of: key)
      guard let day else {
        try vote(key, .min...StoryCandidates.undated, newestFirst: true, weight)
        continue
      }
      try vote(key, day - StoryModel.reach...day, newestFirst: true, weight)
      try vote(key, day + 1...day + StoryModel.reach, newestFirst: false, weight)
      if undatedToo {
        try vote(key, StoryCandidates.undated...StoryCandidates.undated, newestFirst: true, weight)
      }
    }
    return try votes.best(StoryCandidates.compared).compactMap { try candidate($0) }
  }

  /// An article that is there.
  func candidate(_ article: Int64) throws -> Candidate? {
    let select = try connection.statement(
      "SELECT story_id, day, copy_of, fingerprint, terms FROM story_article WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    let day = StoryCandidates.day(select.optionalText(1))
    return Candidate(
      article: article, story: select.integer(0), day: day,
      original: select.optionalInteger(2), fingerprint: UInt64(bitPattern: select.integer(3)),
      terms: StoryTerms(bytes: select.blob(4)),
      storySpan: day == nil ? try StoryLedger(connection: connection).span(select.integer(0)) : nil)
  }

  /// Where articles of an ISO day stand.
  static func ordinal(_ published: String?) -> Int { day(published) ?? undated }

  /// Days since 1970-01-01 of an ISO day.
  static func day(_ published: String?) -> Int? {
    published.flatMap { CalendarDay(iso: String($0.prefix(10))) }?.ordinal
  }
}
