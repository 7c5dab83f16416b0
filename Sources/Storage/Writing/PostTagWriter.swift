internal import Records
internal import SQLite

/// Writes hashtags and mentions of posts, and which quotes are their words.
final class PostTagWriter {
  private let tag: PreparedStatement
  private let quote: PreparedStatement

  init(_ connection: Connection) throws {
    tag = try connection.statement(
      "INSERT INTO post_tag (article_id, post, kind, number, value, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    quote = try connection.statement(
      "INSERT OR IGNORE INTO post_quote (article_id, post, quote) VALUES (?1, ?2, ?3)")
  }

  /// Writes what belongs to the post of a number and day in an article.
  func write(_ post: SocialPost, _ number: Int, on day: String?, of article: Int64) throws {
    try write(post.hashtags, .hashtag, number, day, article)
    try write(post.mentions, .mention, number, day, article)
    for index in post.quotes {
      try quote.bind(article, at: 1)
      try quote.bind(number, at: 2)
      try quote.bind(index, at: 3)
      try quote.run()
    }
  }

  private func write(_ values: [String], _ kind: PostTag, _ number: Int, _ day: String?, _ article: Int64)
    throws
  {
    for (index, value) in values.enumerated() {
      try tag.bind(article, at: 1)
      try tag.bind(number, at: 2)
      try tag.bind(kind.rawValue, at: 3)
      try tag.bind(index, at: 4)
      try tag.bind(value, at: 5)
      try tag.bind(day, at: 6)
      try tag.run()
    }
  }
}

/// A kind of `post_tag`.
enum PostTag: String {
  case hashtag, mention
}
