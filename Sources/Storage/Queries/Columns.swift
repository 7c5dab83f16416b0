internal import Records
internal import SQLite

/// Columns that many questions share, and how they are read.
enum Columns {
  /// Six columns of the article named `a`, for ``article(_:from:)``.
  static let article = "a.id, a.headline, a.published, a.publisher, a.url, a.path"

  /// Five columns of an extracted row and its article `a`, for ``place(_:article:from:)``: field, start, end, sentence, its start.
  static func place(_ row: String) -> String {
    """
    \(row).field, \(row).start_offset, \(row).end_offset,
    substr(\(text(of: "\(row).field")), \(row).sentence_start + 1, \(row).sentence_end - \(row).sentence_start), \(row).sentence_start
    """
  }

  /// The text of the field of the article `a` whose name an expression gives.
  private static func text(of field: String) -> String {
    """
    CASE WHEN \(field) IS NULL THEN a.body ELSE coalesce(CASE \(field) WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
      ELSE json_extract(a.captions, '$' || substr(\(field), 9)) END, a.body) END
    """
  }

  /// The name of a row of `article_person`, of the article `a`.
  ///
  /// Most are at the first mention, in the body: its numbers are read without taking the list for JSON, which costs four times as much.
  static func name(_ row: String) -> String {
    func number(_ index: Int) -> String { "\(row).mentions ->> ('$[' || \(row).name || '][\(index)]')" }
    return """
      CASE WHEN \(row).name = 0 AND instr(\(row).mentions, '"') = 0
        THEN substr(a.body, CAST(substr(\(row).mentions, 3) AS INTEGER) + 1,
          CAST(substr(\(row).mentions, instr(\(row).mentions, ',') + 1) AS INTEGER))
        WHEN typeof(\(row).name) = 'integer' THEN substr(\(text(of: number(5))), (\(number(0))) + 1, \(number(1)))
        ELSE \(row).name END
      """
  }

  /// The article whose text an article nearly repeats, else itself: by this an article and its copies are one.
  static func original(_ article: String) -> String {
    "coalesce((SELECT copy_of FROM story_article WHERE article_id = \(article)), \(article))"
  }

  static func article(_ row: PreparedStatement, from column: Int32 = 0) -> ArticleReference {
    ArticleReference(
      id: row.integer(column), headline: row.optionalText(column + 1),
      published: row.optionalText(column + 2),
      publisher: row.optionalText(column + 3), url: row.optionalText(column + 4), path: row.text(column + 5))
  }

  static func span(_ row: PreparedStatement, from column: Int32) -> Span {
    Span(
      Field(name: row.optionalText(column)), Int(row.integer(column + 1)), Int(row.integer(column + 2)))
  }

  /// The words from one offset to another, cut out of the sentence around them, which begins at an offset of its own: quicker than SQL, which
  /// counts its way through the article once more.
  static func words(_ start: Int, _ end: Int, in sentence: String, from first: Int) -> String {
    String(sentence.unicodeScalars.dropFirst(max(0, start - first)).prefix(max(0, end - start)))
  }

  static func rule(_ row: PreparedStatement, _ column: Int32) -> Rule? {
    row.optionalInteger(column).flatMap { Rule(rawValue: Int($0)) }
  }

  static func place(_ row: PreparedStatement, article: Int32, from column: Int32) -> Place {
    Place(
      article: Columns.article(row, from: article), span: span(row, from: column),
      sentence: row.optionalText(column + 3), sentenceStart: row.optionalInteger(column + 4).map { Int($0) })
  }

  /// The gender of a row of `article_person`.
  static func gender(_ row: PreparedStatement, _ column: Int32) -> Person.Gender {
    row.optionalInteger(column).map { $0 > 0 ? .female : .male } ?? .unknown
  }

  /// Five columns of the person named `p`, for ``person(_:from:)``.
  static let person = "p.id, p.name, p.note, p.female - p.male, p.articles"

  static func person(_ row: PreparedStatement, from column: Int32 = 0) -> PersonSummary {
    let balance = row.integer(column + 3)
    return PersonSummary(
      id: row.integer(column), name: row.text(column + 1), note: row.optionalText(column + 2),
      gender: balance > 0 ? .female : balance < 0 ? .male : .unknown, articles: Int(row.integer(column + 4)))
  }
}
