internal import SQLite

/// Hashtags, mentions and quotes of a post, read along with it.
struct PostTags {
  var hashtags: [String]
  var mentions: [String]
  var quotes: [Int]

  /// The columns that ``init(of:from:_:)`` reads, of a post named `o`; NULL where there are none.
  static let columns = """
    \(values(of: .hashtag)), \(values(of: .mention)),
    (SELECT json_group_array(quote) FROM (SELECT l.quote FROM post_quote AS l WHERE l.article_id = o.article_id
      AND l.post = o.number ORDER BY l.quote) AS v)
    """

  private static func values(of kind: PostTag) -> String {
    """
    (SELECT json_group_array(value) FROM (SELECT t.value FROM post_tag AS t WHERE t.article_id = o.article_id
      AND t.post = o.number AND t.kind = '\(kind.rawValue)' ORDER BY t.number) AS v)
    """
  }

  init(of row: PreparedStatement, from column: Int32, _ connection: Connection) throws {
    hashtags = try connection.texts(ofJSON: row.optionalText(column))
    mentions = try connection.texts(ofJSON: row.optionalText(column + 1))
    quotes = try connection.texts(ofJSON: row.optionalText(column + 2)).compactMap { Int($0) }
  }
}
