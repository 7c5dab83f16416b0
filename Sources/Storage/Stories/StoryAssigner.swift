internal import Linking
internal import Records
internal import SQLite

/// Puts articles into stories as they come.
///
/// An article joins the story whose articles it is most like (``Linking/StoryModel``), or begins one; one that is as much like a second
/// story makes the two one. What becomes of an article hangs on the articles before it alone, so batches and workers make no difference.
final class StoryAssigner {
  private let frequencies: StoryFrequencies
  private let index: StoryTermIndex
  private let connection: Connection
  private let ledger: StoryLedger
  private let candidates: StoryCandidates
  private let copies: CopyFinder
  private let model: StoryModel
  /// Called before and after each assignment, when it is measured.
  var watch: ((_ isOver: Bool) -> Void)?

  init(_ connection: Connection, _ model: StoryModel) throws {
    self.connection = connection
    self.model = model
    frequencies = StoryFrequencies(connection)
    ledger = StoryLedger(connection: connection)
    index = try StoryTermIndex(connection)
    candidates = StoryCandidates(connection: connection, index: index)
    copies = CopyFinder(connection: connection)
  }

  /// About how many bytes of memory what gathered takes.
  var gatheredBytes: Int { index.bytes }

  /// Stores what gathers in memory while a batch is written.
  func flush() throws {
    try index.flush()
    try frequencies.flush()
  }

  /// Forgets what is in memory of the archive.
  func removeAll() {
    index.removeAll()
    frequencies.removeAll()
  }

  /// Puts an article where it belongs that is stored, anew or for the first time.
  ///
  /// An article that is in a story with others stays there, unless its text has become another that fits them no more. A text that has not
  /// changed is left as it is, but for the copies that an older Limelight did not look for.
  ///
  /// - Parameters:
  ///   - isRevised: whether the text is another one than before.
  ///   - isNew: whether it was just stored for the first time.
  /// - Returns: whether it is a copy of an article, or one is its copy since it came.
  func assign(_ article: Int64, _ record: Record, isRevised: Bool = false, isNew: Bool = false) throws -> Bool
  {
    watch?(false)
    defer { watch?(true) }
    try frequencies.load()
    guard let known = isNew ? nil : try story(of: article) else { return try place(article, record) }
    let sketch = record.findings.sketch
    if !isRevised, known.fingerprint == sketch.fingerprint, known.day == record.article.published {
      return try joinOriginal(article, record, known)
    }
    return try replace(article, record, known, isRevised: isRevised)
  }

  /// Puts an article into a story that is in none.
  private func place(_ article: Int64, _ record: Record) throws -> Bool {
    let sketch = record.findings.sketch
    let published = record.article.published
    frequencies.add(sketch.terms, isDated: published != nil)
    let terms = StoryTerms(sketch, frequencies.rarity)
    var found = try verdict(terms, record, except: article)
    if let original = try copies.original(of: article, record) {
      try found.take(original, homeOf(original, record))
    }
    let home = try found.story ?? ledger.open()
    let original = found.copyOf
    var copyOf = original
    if let original, try copies.comesBefore(article, record, original) {
      try ledger.makeOriginal(article, insteadOf: original)
      copyOf = nil
    }
    try store(article, terms, sketch.fingerprint, day: published, in: home, copyOf: copyOf, isKnown: false)
    if let original, try story(of: original)?.story != home {
      // Whether it counts as a copy there, only its story's other articles tell.
      try ledger.recount(home)
    } else {
      try ledger.add(to: home, day: published, isCopy: original != nil)
    }
    try joinOthers(found, home)
    return original != nil
  }

  /// Gives an article the story and the original that its other text, or other day, asks for.
  private func replace(_ article: Int64, _ record: Record, _ known: Membership, isRevised: Bool) throws
    -> Bool
  {
    let sketch = record.findings.sketch
    let terms = StoryTerms(sketch, frequencies.rarity)
    try index.remove(article, known.terms.keys, day: StoryCandidates.ordinal(known.day))
    if isRevised { try releaseCopies(of: article, record) }
    let wasMoved = try ledger.wasMoved(article)
    var found = Verdict()
    var home = known.story
    if known.isAlone {
      found = try verdict(terms, record, except: article)
    } else if let original = known.original,
      try copies.areTwins(article, original) || isCopy(record, of: original)
    {
      found.copyOf = original
    } else if isRevised, !wasMoved {
      // An address may carry another matter from one day to the next.
      found = try verdict(terms, record, except: article)
      if found.story != home, found.second != home { home = try found.story ?? ledger.open() }
    }
    if let original = found.copyOf, try isParted(article, from: original) { found.copyOf = nil }
    if !wasMoved, let original = try copies.original(of: article, record), original != found.copyOf,
      try !isParted(article, from: original)
    {
      try found.take(original, known.isAlone ? homeOf(original, record) : nil)
    }
    try store(
      article, terms, sketch.fingerprint, day: record.article.published, in: home, copyOf: nil, isKnown: true)
    if let original = found.copyOf { try settle(article, record, copyOf: original) }
    for story in Set([known.story, home]) { try ledger.recount(story) }
    try joinOthers(found, home)
    return found.copyOf != nil
  }

  /// Makes an article a copy whose words have not changed, where an original is found that an older Limelight did not look for.
  private func joinOriginal(_ article: Int64, _ record: Record, _ known: Membership) throws -> Bool {
    guard known.original == nil, let original = try copies.original(of: article, record),
      try !ledger.wasMoved(article), try !isParted(article, from: original)
    else { return false }
    try settle(article, record, copyOf: original)
    try ledger.recount(known.story)
    return true
  }

  /// Whether somebody parted two articles' stories by hand.
  private func isParted(_ article: Int64, from other: Int64) throws -> Bool {
    guard let one = try story(of: article)?.story, let two = try story(of: other)?.story else { return false }
    return try one != two && ledger.areApart(one, two)
  }

  /// Makes one of two articles the other's copy, with all that were copies of either.
  private func settle(_ article: Int64, _ record: Record, copyOf original: Int64) throws {
    let isFirst = try copies.comesBefore(article, record, original)
    let (first, second) = isFirst ? (article, original) : (original, article)
    try ledger.makeOriginal(first, insteadOf: second)
    if let story = try story(of: original)?.story { try ledger.recount(story) }
  }

  /// The story of an original, unless it lies too far back for one article to be of the same matter.
  private func homeOf(_ original: Int64, _ record: Record) throws -> Int64? {
    guard let candidate = try candidates.candidate(original),
      let gap = StoryAssigner.gap(StoryCandidates.day(record.article.published), candidate),
      gap <= StoryModel.reach
    else { return nil }
    return candidate.story
  }

  private func joinOthers(_ found: Verdict, _ home: Int64) throws {
    for other in [found.story, found.second].compactMap(\.self) where other != home {
      try join(home, other)
    }
  }

  /// Lets the copies of an article go whose text does not repeat it any more, but for its twins: the first of them is the one that the
  /// others repeat.
  private func releaseCopies(of article: Int64, _ record: Record) throws {
    let others = try ledger.copies(of: article).filter { try !copies.areTwins($0, article) }
    guard let first = others.first, try !isCopy(record, of: first) else { return }
    for copy in others { try ledger.makeCopy(copy, of: copy == first ? nil : first) }
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

    /// Takes an article for the original, and its story for the article's where that is near enough.
    mutating func take(_ original: Int64, _ home: Int64?) {
      copyOf = original
      guard let home, home != story else { return }
      (story, second) = (home, nil)
    }
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
        candidate.original != article, try isCopy(record, of: candidate.article, &own)
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
    let shingles = own ?? Shingles(record.findings.sketch, body: record.article.body)
    own = shingles
    let body = try connection.statement("SELECT body FROM article WHERE id = ?1")
    try body.bind(other, at: 1)
    defer { body.reset() }
    return try body.step() && shingles.nearlyRepeats(body.withText(0) { Shingles(utf8: $0) })
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
    index.add(article, terms.keys, day: StoryCandidates.ordinal(day))
  }
}
