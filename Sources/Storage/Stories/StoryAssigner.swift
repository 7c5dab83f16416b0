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
  /// Called before and after each assignment, when it is measured.
  var watch: ((_ isOver: Bool) -> Void)?

  init(_ connection: Connection, _ model: StoryModel) {
    self.connection = connection
    self.model = model
    frequencies = StoryFrequencies(connection)
    ledger = StoryLedger(connection: connection)
    candidates = StoryCandidates(connection: connection)
  }

  /// Puts an article where it belongs that is stored, anew or for the first time.
  ///
  /// An article that is in a story with others stays there, unless its text has become another that fits them no more. A text that has not
  /// changed is left as it is.
  ///
  /// - Parameter isRevised: whether the text is another one than before.
  func assign(_ article: Int64, _ record: Record, isRevised: Bool = false) throws {
    watch?(false)
    try put(article, record, isRevised: isRevised)
    watch?(true)
  }

  private func put(_ article: Int64, _ record: Record, isRevised: Bool) throws {
    try frequencies.load()
    let sketch = record.findings.sketch
    let published = record.article.published
    let known = try story(of: article)
    // A reindex finds the text it found: the words stay as they are.
    if let known, !isRevised, known.fingerprint == sketch.fingerprint, known.day == published { return }
    if known == nil { frequencies.add(sketch.terms, isDated: published != nil) }
    let terms = StoryTerms(sketch, frequencies.rarity)
    if let known { try forget(article, known.terms, day: known.day) }
    var found = Verdict()
    var home: Int64
    if let known {
      if isRevised { try releaseCopies(of: article, record) }
      home = known.story
      if known.isAlone {
        found = try verdict(terms, record, except: article)
      } else if let original = known.original, try isCopy(record, of: original) {
        found.copyOf = original
      } else if isRevised, try !ledger.wasMoved(article) {
        // An address may carry another matter from one day to the next.
        found = try verdict(terms, record, except: article)
        if found.story != home, found.second != home { home = try found.story ?? ledger.open() }
      }
    } else {
      found = try verdict(terms, record, except: article)
      home = try found.story ?? ledger.open()
    }
    var copyOf = found.copyOf
    if let original = copyOf, try isEarlier(published, than: original) {
      try ledger.makeOriginal(article, insteadOf: original)
      copyOf = nil
    }
    try store(
      article, terms, sketch.fingerprint, day: published, in: home, copyOf: copyOf,
      isKnown: known != nil)
    if let known {
      for story in Set([known.story, home]) { try ledger.recount(story) }
    } else {
      try ledger.add(to: home, day: published, isCopy: found.copyOf != nil)
    }
    for other in [found.story, found.second].compactMap(\.self) where other != home {
      try join(home, other)
    }
  }

  /// Whether an article appeared before another one, which then is its copy rather than the other way round.
  private func isEarlier(_ day: String?, than other: Int64) throws -> Bool {
    guard let day else { return false }
    let then = try connection.first("SELECT day FROM story_article WHERE article_id = ?1", [.integer(other)])
    {
      $0.optionalText(0)
    }
    return (then ?? nil).map { day < $0 } ?? false
  }

  /// Lets the copies of an article go whose text does not repeat it any more: the first of them is the one that the others repeat.
  private func releaseCopies(of article: Int64, _ record: Record) throws {
    let copies = try ledger.copies(of: article)
    guard let first = copies.first, try !isCopy(record, of: first) else { return }
    try ledger.makeOriginal(first, insteadOf: article)
    try ledger.release(article)
    try ledger.release(first)
  }

  /// Which of two stories an article is more like, of those whose articles it is compared with; nil when it is like neither.
  func closer(_ article: Int64, _ one: Int64, _ other: Int64) throws -> Int64? {
    try frequencies.load()
    guard let own = try candidates.candidate(article) else { return nil }
    let weights = WeightedTerms(own.terms, frequencies.rarity)
    var scores: [Int64: [Float]] = [:]
    for candidate in try candidates.find(
      own.terms, weights, day: own.day, undatedToo: frequencies.hasUndated, except: article)
    where candidate.story == one || candidate.story == other {
      guard let gap = StoryAssigner.gap(own.day, candidate) else { continue }
      scores[candidate.story, default: []].append(
        model.score(weights.likeness(to: candidate.terms), gap: gap))
    }
    return scores.max { StoryModel.storyScore($0.value) < StoryModel.storyScore($1.value) }?.key
  }

  /// Makes two stories one; the one that began first keeps its number.
  private func join(_ one: Int64, _ other: Int64) throws {
    guard let one = try ledger.resolved(one), let other = try ledger.resolved(other), one != other,
      try !ledger.areApart(one, other), try ledger.pause(between: one, other) <= StoryModel.reach
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
    let weights = WeightedTerms(terms, frequencies.rarity)
    var verdict = Verdict()
    var scores: [Int64: [Float]] = [:]
    for candidate in try candidates.find(
      terms, weights, day: day, undatedToo: frequencies.hasUndated, except: article)
    {
      let likeness = weights.likeness(to: candidate.terms)
      guard let gap = StoryAssigner.gap(day, candidate) else { continue }
      let score = model.score(likeness, gap: gap)
      scores[candidate.story, default: []].append(score)
      if verdict.copyOf == nil, score > model.threshold, StoryModel.areOfSamePeople(likeness),
        Shingles.mayBeCopies(sketch.fingerprint, candidate.fingerprint),
        try isCopy(record, of: candidate.article, &own)
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

  /// Days taken to lie between an article and another; nil for more than a story may pause, also where the other has no date but its
  /// story's articles have.
  private static func gap(_ day: Int?, _ other: StoryCandidates.Candidate) -> Int? {
    guard let day else { return StoryModel.unknownGap }
    if let then = other.day { return abs(day - then) }
    guard let span = other.storySpan else { return StoryModel.unknownGap }
    let pause = max(0, span.lowerBound - day, day - span.upperBound)
    return pause > StoryModel.reach ? nil : max(pause, StoryModel.unknownGap)
  }

  /// Whether a text nearly repeats that of an article.
  private func isCopy(_ record: Record, of other: Int64) throws -> Bool {
    var own: Shingles?
    return try isCopy(record, of: other, &own)
  }

  private func isCopy(_ record: Record, of other: Int64, _ own: inout Shingles?) throws -> Bool {
    let shingles = own ?? Shingles(record.article.body)
    own = shingles
    let body = try connection.statement("SELECT body FROM article WHERE id = ?1")
    try body.bind(other, at: 1)
    defer { body.reset() }
    return try body.step() && shingles.nearlyRepeats(Shingles(body.text(0)))
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
