import Foundation

/// The least an import can cost: the sqlite3 shell loads the same articles into one plain table and one full-text index,
/// and nothing else.
struct Floor {
  /// Folder for the table of articles and the database.
  let folder: String

  private var table: String { "\(folder)/floor.csv" }
  private var script: String { "\(folder)/floor.sql" }
  var database: String { "\(folder)/floor.db" }

  /// Loads the articles of a JSON Lines file; only the shell is timed.
  func load(_ articles: String) throws -> ChildProcess.Usage {
    remove()
    try writeTable(of: articles)
    let sql = """
      pragma journal_mode=wal; pragma synchronous=normal; pragma cache_size=-65536;
      create table article(id integer primary key, date text, headline text, body text);
      .mode csv
      .import '\(table)' article
      create virtual table search using fts5(headline, body, content='article', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2');
      begin; insert into search(rowid, headline, body) select id, headline, body from article; commit;

      """
    try sql.write(toFile: script, atomically: false, encoding: .utf8)
    return try ChildProcess.succeed(["sqlite3", database], input: script)
  }

  /// Takes away what was made.
  func remove() {
    for path in [table, script, database, "\(database)-wal", "\(database)-shm"] { unlink(path) }
  }

  private func writeTable(of articles: String) throws {
    guard let file = fopen(table, "w") else { throw BenchmarkError("cannot write '\(table)'") }
    defer { fclose(file) }
    var number = 0
    try Lines(articles).forEach { line in
      guard let article = try? JSONDecoder().decode(PlainArticle.self, from: Data(line)) else {
        throw BenchmarkError("'\(articles)', line \(number + 1): no article with a date and a text")
      }
      number += 1
      let row = "\(number),\(quoted(article.date)),\(quoted(article.title)),\(quoted(article.body))\n"
      guard fputs(row, file) >= 0 else { throw BenchmarkError("cannot write '\(table)'") }
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// A line of a corpus; a text without a headline begins with it.
struct PlainArticle: Decodable {
  let date: String
  let headline: String?
  let text: String

  var title: String { headline ?? String(text.split(separator: "\n", maxSplits: 1).first ?? "") }

  var body: String {
    guard headline == nil, let end = text.range(of: "\n\n") else { return text }
    return String(text[end.upperBound...])
  }
}
