internal import Linking
internal import Records
internal import SQLite

/// A walk over quotes that several articles run, speaker by speaker: ``Archive/next(_:of:)`` takes the next ones.
///
/// It remembers numbers alone, and those of the quotes of one speaker at a time.
public struct QuoteVariantWalk: Sendable {
  /// Whose quotes are looked at together.
  enum Subject: Hashable, Sendable {
    case person(Int64)
    /// Those in a story for whom no name is known.
    case unnamed(story: Int64)
  }

  let filter: QuoteFilter
  /// Those still to come, the next one last.
  var subjects: [Subject]
  /// Whose quotes are in ``groups``.
  var current: Subject?
  /// Quotes that are one utterance, the next ones last.
  var groups: [[Int64]] = []
  /// Found to be next, and not taken yet.
  var pending: QuoteGroup?
}

extension Archive {
  /// Begins a walk over the quotes that several articles run, or one in several wordings.
  ///
  /// A quote is listed with all its variants when one of them fits the filter. With speakers, those are walked in their order; else the person in
  /// most articles comes first, or with a text the speaker of the best match, and sources without a name come last. The quotes of each begin
  /// with those that ran first most recently.
  public func quoteVariants(_ filter: QuoteFilter) throws -> QuoteVariantWalk {
    try ask {
      QuoteVariantWalk(filter: filter, subjects: try subjects(of: filter).reversed())
    }
  }

  /// The next quotes of a walk, at most as many as the limit.
  public func next(_ limit: Int, of walk: inout QuoteVariantWalk) throws -> Listing<QuoteGroup> {
    try ask {
      var items: [QuoteGroup] = []
      while items.count < limit, let group = try walk.pending ?? nextGroup(of: &walk) {
        walk.pending = nil
        items.append(group)
      }
      if walk.pending == nil { walk.pending = try nextGroup(of: &walk) }
      return Listing(items: items, hasMore: walk.pending != nil)
    }
  }

  private func nextGroup(of walk: inout QuoteVariantWalk) throws -> QuoteGroup? {
    while true {
      while let quotes = walk.groups.popLast() {
        let builder = try QuoteGroupBuilder(quotes, connection)
        guard builder.isListed, isTold(builder, under: walk.current, walk.filter) else { continue }
        if let group = try builder.group(self) { return group }
      }
      guard let subject = walk.subjects.popLast() else { return nil }
      walk.current = subject
      walk.groups = try groups(of: subject, walk.filter).reversed()
    }
  }

  /// Where all speakers are walked, a quote ascribed to several is told once: under the one who was named first.
  private func isTold(
    _ group: QuoteGroupBuilder, under subject: QuoteVariantWalk.Subject?, _ filter: QuoteFilter
  ) -> Bool {
    switch subject {
    case .person(let person): filter.speakers != nil || group.firstSpeaker == person
    case .unnamed: group.firstSpeaker == nil
    case nil: true
    }
  }

  private func subjects(of filter: QuoteFilter) throws -> [QuoteVariantWalk.Subject] {
    if let speakers = filter.speakers { return speakers.map { .person($0) } }
    if filter.text == nil, filter.article == nil {
      let people = try connection.rows(
        "SELECT id FROM person WHERE articles > 0 ORDER BY articles DESC, id"
      ) { QuoteVariantWalk.Subject.person($0.integer(0)) }
      // The first condition leads to the index, which SQLite does not see by the second alone.
      let stories = try connection.rows(
        "SELECT id FROM story WHERE articles > 0 AND articles > 1 ORDER BY last_day DESC, articles DESC, id DESC"
      ) {
        QuoteVariantWalk.Subject.unnamed(story: $0.integer(0))
      }
      return people + stories
    }
    guard let question = QuoteQuestion(filter) else { return [] }
    let found = try connection.rows(question.keys, question.conditions.values) { row in
      (speaker: row.optionalInteger(1), article: row.integer(2))
    }
    var known: Set<Int64> = []
    let people = found.compactMap(\.speaker).filter { known.insert($0).inserted }
    let stories = try connection.rows(
      "SELECT DISTINCT story_id FROM json_each(?1) AS j CROSS JOIN story_article AS s ON s.article_id = j.value ORDER BY 1",
      [.text(jsonArray(found.filter { $0.speaker == nil }.map(\.article)))]
    ) { $0.integer(0) }
    return people.map { .person($0) } + stories.map { .unnamed(story: $0) }
  }

  /// The quotes of a subject that are one utterance and of which one fits the filter, as numbers; those that ran first most recently come first.
  private func groups(of subject: QuoteVariantWalk.Subject, _ filter: QuoteFilter) throws -> [[Int64]] {
    let quotes: SightedQuotes
    var own = filter
    switch subject {
    case .person(let person):
      quotes = try SightedQuotes(of: person, connection)
      own.speakers = [person]
    case .unnamed(let story):
      quotes = try SightedQuotes(inStory: story, connection)
    }
    let groups = quotes.groups()
    guard own.text != nil || own.article != nil || own.from != nil || own.to != nil || own.medium != nil
    else { return groups.map { $0.map(\.id) } }
    guard !groups.isEmpty, let question = QuoteQuestion(own) else { return [] }
    let fitting = Set(try connection.rows(question.keys, question.conditions.values) { $0.integer(0) })
    return groups.filter { $0.contains { fitting.contains($0.id) } }.map { $0.map(\.id) }
  }

  /// Quotes with their places, by number.
  func quoteItems(_ numbers: [Int64]) throws -> [Int64: QuoteItem] {
    let items = try connection.rows(
      """
      SELECT \(QuoteQuestion.columns) FROM json_each(?1) AS j CROSS JOIN quotation AS q ON q.id = j.value
      CROSS JOIN article AS a ON a.id = q.article_id \(QuoteQuestion.joins)
      """, [.text(jsonArray(numbers))], quoteItem)
    return Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
  }
}
