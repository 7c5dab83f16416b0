internal import Linking
internal import Records
internal import SQLite

/// Finds the article whose copy another one is, however far apart in time: its twin by address, or one of the same words.
///
/// Texts that are nearly the same are found among the articles of a story: ``StoryAssigner``.
struct CopyFinder {
  let connection: Connection

  /// Articles of one fingerprint that are compared in full: those of equal words are all copies of the first.
  private static let compared = 4
  /// Articles of one fingerprint that are looked at for those: of a site's stubs thousands may say the same in place of the rest.
  private static let looked = 1000

  /// The original that an article belongs to; nil where there is none, or where it is that original itself.
  func original(of article: Int64, _ record: Record) throws -> Int64? {
    if let twin = try twin(of: article, ArticleIdentity(record.article.source)),
      let root = try root(of: twin)
    {
      return root == article ? nil : root
    }
    guard let same = try identical(to: article, record), let root = try root(of: same) else { return nil }
    return root == article ? nil : root
  }

  /// Whether two articles are shown at one address, as its twins or as a twin and itself.
  func areTwins(_ one: Int64, _ other: Int64) throws -> Bool {
    let addresses = try [one, other].map { try address(of: $0) }
    return addresses[0] != nil && addresses[0] == addresses[1]
  }

  /// Whether one article rather than another is the one that the other repeats: the whole text rather than a part, of twins the article's own
  /// page, else what was published first.
  func comesBefore(_ article: Int64, _ record: Record, _ other: Int64) throws -> Bool {
    let row = try connection.first(
      "SELECT a.partial, s.day FROM article AS a LEFT JOIN story_article AS s ON s.article_id = a.id WHERE a.id = ?1",
      [.integer(other)]
    ) { (isPartial: !$0.isNull(0), day: $0.optionalText(1)) }
    guard let row else { return false }
    let isPartial = record.article.partial != nil
    if isPartial != row.isPartial { return !isPartial }
    if try areTwins(article, other) { return ArticleIdentity(record.article.source)?.twin == nil }
    guard let day = record.article.published, let then = row.day else { return false }
    return day < then
  }

  /// Another article of the same address: for a twin its own page first.
  private func twin(of article: Int64, _ identity: ArticleIdentity?) throws -> Int64? {
    guard let identity, let address = identity.address else { return nil }
    let own = try connection.statement("SELECT id FROM article WHERE identity = ?1 AND id <> ?2")
    try own.bind(address, at: 1)
    try own.bind(article, at: 2)
    defer { own.reset() }
    if try own.step() { return own.integer(0) }
    // The dollar sign follows the number sign.
    let twins = try connection.statement(
      "SELECT id FROM article WHERE identity > ?1 AND identity < ?2 AND id <> ?3 ORDER BY identity LIMIT 1")
    try twins.bind(address + "#", at: 1)
    try twins.bind(address + "$", at: 2)
    try twins.bind(article, at: 3)
    defer { twins.reset() }
    return try twins.step() ? twins.integer(0) : nil
  }

  /// The first article of the same words, other than a few.
  private func identical(to article: Int64, _ record: Record) throws -> Int64? {
    // What is shown in place of the rest may be the same on every page of a site.
    if record.article.partial != nil { return nil }
    let select = try connection.statement(
      """
      SELECT article_id FROM story_article WHERE fingerprint = ?1 AND article_id <> ?2
      ORDER BY article_id LIMIT \(CopyFinder.looked)
      """)
    try select.bind(Int64(bitPattern: record.findings.sketch.fingerprint), at: 1)
    try select.bind(article, at: 2)
    defer { select.reset() }
    let body = try connection.statement("SELECT body FROM article WHERE id = ?1 AND partial IS NULL")
    var own: Shingles?
    var compared = 0
    while compared < CopyFinder.compared, try select.step() {
      let other = select.integer(0)
      try body.bind(other, at: 1)
      defer { body.reset() }
      guard try body.step() else { continue }
      compared += 1
      let words = own ?? Shingles(record.findings.sketch, body: record.article.body)
      own = words
      if words.repeats(body.withText(0) { Shingles(utf8: $0) }) { return other }
    }
    return nil
  }

  /// The article that others repeat, of an article or itself; nil for an article that is in no story yet.
  private func root(of article: Int64) throws -> Int64? {
    let select = try connection.statement(
      "SELECT coalesce(copy_of, article_id) FROM story_article WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    return try select.step() ? select.integer(0) : nil
  }

  private func address(of article: Int64) throws -> String? {
    let identity = try connection.first("SELECT identity FROM article WHERE id = ?1", [.integer(article)]) {
      $0.optionalText(0)
    }
    guard let text = identity ?? nil else { return nil }
    return ArticleIdentity(Source(path: "", format: .text, sha256: "", identity: text))?.address
  }
}
