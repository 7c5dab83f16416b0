internal import Records

/// A sentence that tells a date of a person.
struct DatedSentence {
  let article: Int64
  /// The article whose text this one nearly repeats, else itself.
  let original: Int64
  /// In `date_mention`.
  let number: Int64
  /// Day of the article.
  let published: String?
  let date: ToldDate
  /// Where the date stands.
  let span: Span
  /// The sentence, and where it stands.
  let words: SentenceWords
  let start: Int
  let end: Int

  /// Tells dates of an archive apart.
  struct Key: Hashable {
    let article: Int64
    let number: Int64
  }

  var key: Key { Key(article: article, number: number) }

  /// Undated articles last.
  static func isEarlier(_ left: DatedSentence, _ right: DatedSentence) -> Bool {
    (left.published ?? "~", left.article, left.number) < (right.published ?? "~", right.article, right.number)
  }
}

extension [DatedSentence] {
  /// Puts sentences that tell of one event together where their dates may both be true; the largest group first. A date too vague to
  /// decide goes with the most told.
  func agreeing() -> [[DatedSentence]] {
    // Dates that say much part the groups, those that say less join them.
    let ordered = sorted {
      ($1.date.tellsYear ? 1 : 0, $1.date.value.utf8.count, $0.published ?? "~", $0.article, $0.number)
        < ($0.date.tellsYear ? 1 : 0, $0.date.value.utf8.count, $1.published ?? "~", $1.article, $1.number)
    }
    var groups: [[DatedSentence]] = []
    for told in ordered {
      let fitting = groups.indices.filter { groups[$0].allSatisfy { !$0.date.excludes(told.date) } }
      if let group = fitting.max(by: { groups[$0].count < groups[$1].count }) {
        groups[group].append(told)
      } else {
        groups.append([told])
      }
    }
    return groups.sorted { ($1.articles, $0[0].date.value) < ($0.articles, $1[0].date.value) }
  }

  /// How many articles, an article and its copies counted once.
  var articles: Int { Set(map(\.original)).count }
}
