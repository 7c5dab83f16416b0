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
    substr(\(field(of: row)), \(row).sentence_start + 1, \(row).sentence_end - \(row).sentence_start), \(row).sentence_start
    """
  }

  /// The text of the field of the article `a` in which an extracted row stands.
  private static func field(of row: String) -> String {
    """
    coalesce(CASE \(row).field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
      ELSE json_extract(a.captions, '$' || substr(\(row).field, 9)) END, a.body)
    """
  }

  /// The words of a row of `date_mention`, of the article `a`.
  static func words(_ row: String) -> String {
    "coalesce(\(row).text, substr(\(field(of: row)), \(row).start_offset + 1, \(row).end_offset - \(row).start_offset))"
  }

  /// The EDTF value of a row of `date_mention`.
  static func value(_ row: String) -> String {
    """
    coalesce(\(row).value, substr(printf('%04d-%02d-%02d', \(row).day / 10000, \(row).day / 100 % 100, \(row).day % 100), 1,
      CASE WHEN \(row).day % 100 > 0 THEN 10 WHEN \(row).day % 10000 > 0 THEN 7 WHEN \(row).day IS NOT NULL THEN 4 END))
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

  static func rule(_ row: PreparedStatement, _ column: Int32) -> Rule? {
    row.optionalInteger(column).flatMap { Rule(rawValue: Int($0)) }
  }

  static func place(_ row: PreparedStatement, article: Int32, from column: Int32) -> Place {
    Place(
      article: Columns.article(row, from: article), span: span(row, from: column),
      sentence: row.optionalText(column + 3), sentenceStart: row.optionalInteger(column + 4).map { Int($0) })
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
