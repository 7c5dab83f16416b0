internal import SQLite

/// Numbers of an article's quotes and posts while its findings are replaced: the same words keep their number, which people may
/// have noted.
struct LentNumbers {
  /// Numbers of one table.
  private struct Pool {
    /// By words, the last first.
    var lent: [String: [Int64]] = [:]
    /// A number that none has and none had before; nil where nothing was lent, so that any number will do.
    var next: Int64?

    mutating func take(_ words: String) -> Int64? {
      if lent.isEmpty { return nil }
      if let known = lent[words]?.popLast() { return known }
      guard let number = next else { return nil }
      next = number + 1
      return number
    }
  }

  private var quotes = Pool()
  private var posts = Pool()

  /// None: all numbers will be new.
  init() {}

  /// Those an article has now.
  init(of article: Int64, _ connection: Connection) throws {
    quotes = try LentNumbers.pool("quote", "text", article, connection)
    posts = try LentNumbers.pool("post", "coalesce(text, url, '')", article, connection)
  }

  private static func pool(_ table: String, _ words: String, _ article: Int64, _ connection: Connection)
    throws
    -> Pool
  {
    var pool = Pool()
    _ = try connection.rows(
      "SELECT id, \(words) FROM \(table) WHERE article_id = ?1 ORDER BY number DESC", [.integer(article)]
    ) {
      pool.lent[$0.text(1), default: []].append($0.integer(0))
    }
    if !pool.lent.isEmpty {
      pool.next = try connection.first("SELECT max(id) + 1 FROM \(table)") { $0.integer(0) }
    }
    return pool
  }

  /// The number of the first quote of these words that has not got its number back; nil for a new one.
  mutating func quote(_ text: String) -> Int64? { quotes.take(text) }

  /// The number of the first post of these words, else of this address.
  mutating func post(_ text: String?, _ url: String?) -> Int64? { posts.take(text ?? url ?? "") }
}
