internal import Records
internal import SQLite

/// The texts that an article has and had, to tell whether one that comes says anything new.
struct KnownTexts {
  let connection: Connection

  /// What the article says now; nil when it is not there.
  func current(of article: Int64) throws -> KeptText? {
    let select = try connection.statement(
      "SELECT path, headline, deck, published, bylines, captions, partial, body FROM article WHERE id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return KeptText(
      Article(
        source: Source(path: select.text(0), format: .text, sha256: ""), headline: select.optionalText(1),
        deck: select.optionalText(2), bylines: try connection.texts(ofJSON: select.text(4)),
        published: select.optionalText(3), body: select.text(7),
        partial: select.optionalText(6).flatMap { Article.Partial(rawValue: $0) },
        captions: try connection.texts(ofJSON: select.text(5))))
  }

  /// Whether the very import that brought an article's current text brought this one before: a file that holds several versions of an
  /// article, read again, says nothing new.
  ///
  /// Known are the bytes of the version at its place; of those before the current text in the same file also the words, for of several
  /// captures with the same words only the first is kept.
  func isOvertaken(
    _ source: Source, sha256: [UInt8], _ kept: KeptText, of article: Int64, in run: ImportRun
  ) throws -> Bool {
    // The plus keeps SQLite from going through all revisions of an article, which may be many.
    let bytes = try connection.statement(
      """
      SELECT 1 FROM revision AS r JOIN article AS a ON a.id = ?2
      WHERE substr(r.sha256, 1, 8) = substr(?1, 1, 8) AND r.sha256 = ?1 AND +r.article_id = ?2 AND r.run_id = a.run_id
        AND r.path = ?3 AND r.byte_offset IS ?4
      """)
    try bytes.bind(sha256, at: 1)
    try bytes.bind(article, at: 2)
    try bytes.bind(source.path, at: 3)
    try bytes.bind(source.offset, at: 4)
    defer { bytes.reset() }
    if try bytes.step() { return true }
    guard let offset = source.offset else { return false }
    let words = try connection.statement(
      """
      SELECT 1 FROM article AS a CROSS JOIN revision AS r ON r.article_id = a.id AND r.words = ?2
      WHERE a.id = ?1 AND a.run_id <> ?3 AND a.path = ?4 AND a.byte_offset > ?5 AND r.run_id = a.run_id AND r.path = a.path
      """)
    try words.bind(article, at: 1)
    try words.bind(kept.digest, at: 2)
    try words.bind(run.id, at: 3)
    try words.bind(source.path, at: 4)
    try words.bind(offset, at: 5)
    defer { words.reset() }
    return try words.step()
  }
}
