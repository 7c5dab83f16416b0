internal import Linking
internal import Records
internal import SQLite

/// Puts articles into stories as they come.
///
/// An article joins the story whose articles it is most like (``Linking/StoryModel``), or begins one; one that is as much like a second
/// story makes the two one. What becomes of an article hangs on the articles before it alone, so batches and workers make no difference.
final class StoryAssigner {
  let frequencies: StoryFrequencies
  private let connection: Connection
  private let ledger: StoryLedger
  private let candidates: StoryCandidates
  private let model: StoryModel
  /// Told how long each assignment took, when it is measured.
  var watch: ((Duration) -> Void)?

  init(_ connection: Connection, _ model: StoryModel) {
    self.connection = connection
    self.model = model
    frequencies = StoryFrequencies(connection)
    ledger = StoryLedger(connection: connection)
    candidates = StoryCandidates(connection: connection)
  }

  /// Puts an article where it belongs that is stored, anew or for the first time.
  ///
  /// An article that is in a story with others stays there, whatever its text has become: only the words by which others find it change.
  /// A text that has not changed is left as it is.
  func assign(_ article: Int64, _ record: Record) throws {
    guard let watch else { return try put(article, record) }
    let start = ContinuousClock.now
    try put(article, record)
    watch(ContinuousClock.now - start)
  }

  private func put(_ article: Int64, _ record: Record) throws {
    try frequencies.load()
    let sketch = record.findings.sketch
    let published = record.article.published
    let known = try story(of: article)
    // A reindex finds the text it found: the words stay as they are.
    if let known, known.fingerprint == sketch.fingerprint, known.day == published { return }
    if known == nil { frequencies.add(sketch.terms, isDated: published != nil) }
    let terms = StoryTerms(sketch, frequencies.rarity)
    if let known { try forget(article, known.terms, day: known.day) }
    let isAlone = known?.isAlone ?? true
    let found =
      isAlone
      ? try verdict(terms, record, except: article)
      : Verdict(copyOf: known?.original)
    let home = try known?.story ?? found.story ?? ledger.open()
    try store(
      article, terms, sketch.fingerprint, day: published, in: home, copyOf: found.copyOf,
      isKnown: known != nil)
    if known == nil {
      try ledger.add(to: home, day: published, isCopy: found.copyOf != nil)
    } else {
      try ledger.recount(home)
    }
    for other in [found.story, found.second].compactMap(\.self) where other != home {
      try join(home, other)
    }
  }

  /// Makes two stories one; the one that began first keeps its number.
  private func join(_ one: Int64, _ other: Int64) throws {
    guard let one = try ledger.resolved(one), let other = try ledger.resolved(other), one != other,
      try !ledger.areApart(one, other)
    else { return }
    try ledger.merge(max(one, other), into: min(one, other))
  }

  private struct Verdict {
    var story: Int64?
    /// Another story that the article belongs to as well.
    var second: Int64?
    var copyOf: Int64?
  }

  private func verdict(_ terms: StoryTerms, _ record: Record, except article: Int64) throws -> Verdict {
    let sketch = record.findings.sketch
    let day = StoryCandidates.day(record.article.published)
    // Most articles are nothing's copy.
    var own: Shingles?
    func nearlyRepeats(_ other: Int64) throws -> Bool {
      let shingles = own ?? Shingles(record.article.body)
      own = shingles
      let body = try connection.statement("SELECT body FROM article WHERE id = ?1")
      try body.bind(other, at: 1)
      defer { body.reset() }
      return try body.step() && shingles.nearlyRepeats(Shingles(body.text(0)))
    }
    let weights = WeightedTerms(terms, frequencies.rarity)
    var verdict = Verdict()
    var scores: [Int64: [Float]] = [:]
    for candidate in try candidates.find(
      terms, weights, day: day, undatedToo: frequencies.hasUndated, except: article)
    {
      let likeness = weights.likeness(to: candidate.terms)
      var gap = StoryModel.unknownGap
      if let day, let then = candidate.day { gap = abs(day - then) }
      let score = model.score(likeness, gap: gap)
      scores[candidate.story, default: []].append(score)
      if verdict.copyOf == nil, score > model.threshold, StoryModel.areOfSamePeople(likeness),
        Shingles.mayBeCopies(sketch.fingerprint, candidate.fingerprint), try nearlyRepeats(candidate.article)
      {
        verdict.copyOf = candidate.original ?? candidate.article
        verdict.story = candidate.story
      }
    }
    let ranked = scores.map { (story: $0.key, score: StoryModel.storyScore($0.value)) }
      .sorted { ($1.score, $0.story) < ($0.score, $1.story) }
    if let best = ranked.first, best.score > model.threshold, verdict.story == nil {
      verdict.story = best.story
    }
    let second = ranked.first { $0.story != verdict.story }
    if verdict.story != nil, let second, second.score > model.threshold + model.mergeMargin {
      verdict.second = second.story
    }
    return verdict
  }

  private struct Membership {
    var story: Int64
    var day: String?
    var original: Int64?
    var terms: StoryTerms
    var isAlone: Bool
    var fingerprint: UInt64
  }

  private func story(of article: Int64) throws -> Membership? {
    let select = try connection.statement(
      """
      SELECT x.story_id, x.day, x.copy_of, x.terms, s.articles, x.fingerprint FROM story_article AS x CROSS JOIN story AS s ON s.id = x.story_id
      WHERE x.article_id = ?1
      """)
    try select.bind(article, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Membership(
      story: select.integer(0), day: select.optionalText(1), original: select.optionalInteger(2),
      terms: StoryTerms(bytes: select.blob(3)), isAlone: select.integer(4) <= 1,
      fingerprint: UInt64(bitPattern: select.integer(5)))
  }

  private func forget(_ article: Int64, _ terms: StoryTerms, day: String?) throws {
    for key in terms.keys {
      try connection.run(
        "DELETE FROM story_term WHERE term = ?1 AND day = ?2 AND article_id = ?3", .integer(Int64(key)),
        .integer(Int64(StoryCandidates.day(day) ?? StoryCandidates.undated)), .integer(article))
    }
  }

  private func store(
    _ article: Int64, _ terms: StoryTerms, _ fingerprint: UInt64, day: String?, in story: Int64,
    copyOf original: Int64?, isKnown: Bool
  ) throws {
    // Two statements: one that may replace rows makes SQLite set a savepoint, at which FTS5 writes out what it gathers.
    let insert = try connection.statement(
      isKnown
        ? "UPDATE story_article SET story_id = ?2, day = ?3, copy_of = ?4, fingerprint = ?5, terms = ?6 WHERE article_id = ?1"
        : """
        INSERT INTO story_article (article_id, story_id, day, copy_of, fingerprint, terms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)
    try insert.bind(article, at: 1)
    try insert.bind(story, at: 2)
    try insert.bind(day, at: 3)
    try insert.bind(original, at: 4)
    try insert.bind(Int64(bitPattern: fingerprint), at: 5)
    try insert.bind(terms.bytes, at: 6)
    try insert.run()
    let place = try connection.statement(
      "INSERT INTO story_term (term, day, article_id) VALUES (?1, ?2, ?3)")
    for key in terms.keys {
      try place.bind(Int64(key), at: 1)
      try place.bind(StoryCandidates.day(day) ?? StoryCandidates.undated, at: 2)
      try place.bind(article, at: 3)
      try place.run()
    }
  }
}
