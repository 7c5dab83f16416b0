internal import SQLite

/// Numbers of an article's quotes and posts while its findings are replaced: the same words keep their number, which people may
/// have noted.
struct LentNumbers {
  private var quotes: [String: [Int64]] = [:]
  private var posts: [String: [Int64]] = [:]

  /// None: all numbers will be new.
  init() {}

  /// Those an article has now.
  init(of article: Int64, _ connection: Connection) throws {
    _ = try connection.rows(
      "SELECT id, text FROM quote WHERE article_id = ?1 ORDER BY number DESC", [.integer(article)]
    ) {
      quotes[$0.text(1), default: []].append($0.integer(0))
    }
    _ = try connection.rows(
      "SELECT id, coalesce(text, url, '') FROM post WHERE article_id = ?1 ORDER BY number DESC",
      [.integer(article)]
    ) {
      posts[$0.text(1), default: []].append($0.integer(0))
    }
  }

  /// The number of the first quote of these words that has not got its number back; nil for a new one.
  mutating func quote(_ text: String) -> Int64? { quotes[text]?.popLast() }

  /// The number of the first post of these words, else of this address.
  mutating func post(_ text: String?, _ url: String?) -> Int64? { posts[text ?? url ?? ""]?.popLast() }
}
