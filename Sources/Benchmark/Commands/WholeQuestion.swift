/// One question, as a command and as a statement for the sqlite3 shell.
struct WholeQuestion {
  let title: String
  /// Of `limelight`.
  let arguments: [String]
  /// Of `sqlite3`.
  let shell: [String]

  /// - Parameters:
  ///   - known: a person whom many articles name.
  ///   - rare: one whom few name.
  ///   - person: the number of the latter.
  static func all(archive: String, known: String, rare: String, person: Int64) -> [WholeQuestion] {
    func search(_ title: String, _ words: String) -> WholeQuestion {
      let phrase = "\"" + words + "\""
      return WholeQuestion(
        title: title, arguments: ["search", phrase, "--archive", archive, "--limit", "20"],
        shell: [
          archive,
          """
          SELECT a.id, a.published, a.headline, snippet(article_search, 2, '', '', '…', 24)
          FROM article_search JOIN article AS a ON a.id = article_search.rowid
          WHERE article_search MATCH '\(quoted(phrase))' ORDER BY rank LIMIT 20
          """,
        ])
    }
    return [
      WholeQuestion(title: "nothing but start", arguments: ["--version"], shell: ["--version"]),
      search("search, a rare name", rare),
      search("search, a common name", known),
      WholeQuestion(
        title: "quotes of a person", arguments: ["quotes", rare, "--archive", archive, "--limit", "20"],
        shell: [
          archive,
          """
          SELECT q.*, a.published, a.headline FROM quote AS q JOIN article AS a ON a.id = q.article_id
          WHERE q.speaker_id = \(person) ORDER BY a.published DESC LIMIT 20
          """,
        ]),
      WholeQuestion(
        title: "an article", arguments: ["article", "1", "--archive", archive],
        shell: [
          archive,
          """
          SELECT * FROM article WHERE id = 1; SELECT * FROM appearance WHERE article_id = 1;
          SELECT * FROM quote WHERE article_id = 1; SELECT * FROM date_mention WHERE article_id = 1
          """,
        ]),
    ]
  }

  /// A text within single quotation marks of SQL.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
