internal import SQLite

/// Part of an SQL text that asks for articles; binds its values.
typealias ArticleSQL = @Sendable (inout Conditions) -> String

/// A condition of a search other than words: as a condition of the article `a`, and, where an index has one, as a list of article numbers.
struct SearchCondition: Sendable {
  /// The condition, its values bound.
  var condition: ArticleSQL
  /// A question that gives the numbers of all articles that meet it as `article_id`, some perhaps several times.
  var list: ArticleSQL?
  /// One that gives them newest first as `day` and `article_id`, each once.
  var ordered: OrderedArticles?
}

/// Articles in the order of an index, the newest first.
struct OrderedArticles: Sendable {
  /// What stands after `FROM`, with the article as `a`; and the index alone.
  var source: String
  var index = "article AS a"
  /// The columns of the index that hold day and number.
  var day: String
  var number: String
  /// What holds of all of them, of the index's columns alone.
  var condition: ArticleSQL?
}

/// The conditions of a search.
struct SearchFilters {
  private(set) var all: [SearchCondition] = []
  /// Whether nothing can match.
  private(set) var matchNothing = false

  /// Filters that ask for unknown persons add a note.
  init(_ filters: [SearchQuery.Filter], finder: PersonFinder, notes: inout [String]) throws {
    addPeriod(filters)
    for filter in filters {
      let excluded = filter.isExcluded
      switch filter.kind {
      case .from:
        guard excluded, let lower = DateBounds(filter.value)?.lower else { continue }
        all.append(SearchCondition { "NOT a.published >= \($0.bind(.text(lower)))" })
      case .to:
        guard excluded, let upper = DateBounds(filter.value)?.upper else { continue }
        all.append(SearchCondition { "NOT a.published <= \($0.bind(.text(upper)))" })
      case .date:
        if let bounds = DateBounds(filter.value) { addDate(bounds, isExcluded: excluded) }
      case .publisher: addPublisher(filter.value, isExcluded: excluded)
      case .platform: addPlatform(filter.value, isExcluded: excluded)
      case .person, .speaker:
        if let people = try SearchFilters.people(filter, finder: finder, notes: &notes) {
          add(people, isSpeaker: filter.kind == .speaker, isExcluded: excluded)
        } else if !excluded {
          matchNothing = true
        }
      }
    }
  }

  /// `from:` and `to:` together.
  private mutating func addPeriod(_ filters: [SearchQuery.Filter]) {
    func bounds(_ kind: SearchQuery.Filter.Kind) -> [DateBounds] {
      filters.filter { $0.kind == kind && !$0.isExcluded }.compactMap { DateBounds($0.value) }
    }
    let lower = bounds(.from).map(\.lower).max()
    let upper = bounds(.to).map(\.upper).min()
    guard lower != nil || upper != nil else { return }
    let period: ArticleSQL = { conditions in
      var parts: [String] = []
      if let lower { parts.append("a.published >= \(conditions.bind(.text(lower)))") }
      if let upper { parts.append("a.published <= \(conditions.bind(.text(upper)))") }
      return parts.joined(separator: " AND ")
    }
    addOfIndex(period)
  }

  /// Adds a condition of columns that an index of articles has in order.
  private mutating func addOfIndex(_ condition: @escaping ArticleSQL) {
    all.append(
      SearchCondition(
        condition: condition,
        list: { "SELECT a.id AS article_id FROM article AS a WHERE \(condition(&$0))" },
        ordered: OrderedArticles(
          source: "article AS a", day: "a.published", number: "a.id", condition: condition)
      ))
  }

  private mutating func addDate(_ bounds: DateBounds, isExcluded: Bool) {
    let not = isExcluded ? "NOT " : ""
    let first = Value.integer(DayNumber(bounds.lower).number)
    let last = Value.integer(DayNumber(bounds.upper).number)
    let tells: ArticleSQL = { conditions in
      let lower = conditions.bind(.text(bounds.lower))
      let upper = conditions.bind(.text(bounds.upper))
      return """
        \(not)(coalesce(a.published >= \(lower) AND a.published <= \(upper), 0) OR EXISTS (SELECT 1 FROM date_mention AS d
        WHERE d.article_id = a.id AND d.day >= \(conditions.bind(first)) AND d.day <= \(conditions.bind(last))))
        """
    }
    let list: ArticleSQL = { conditions in
      let lower = conditions.bind(.text(bounds.lower))
      let upper = conditions.bind(.text(bounds.upper))
      return """
        SELECT id AS article_id FROM article WHERE published >= \(lower) AND published <= \(upper)
        UNION ALL SELECT article_id FROM date_day WHERE day >= \(conditions.bind(first)) AND day <= \(conditions.bind(last))
        """
    }
    all.append(SearchCondition(condition: tells, list: isExcluded ? nil : list))
  }

  private mutating func addPlatform(_ name: String, isExcluded: Bool) {
    let platform = Value.text(name)
    let not = isExcluded ? "NOT " : ""
    let shows: ArticleSQL = { conditions in
      """
      \(not)EXISTS (SELECT 1 FROM post AS o WHERE o.article_id = a.id AND o.platform = \(conditions.bind(platform)) COLLATE NOCASE)
      """
    }
    let list: ArticleSQL = { conditions in
      "SELECT article_id FROM post WHERE platform = \(conditions.bind(platform)) COLLATE NOCASE"
    }
    all.append(SearchCondition(condition: shows, list: isExcluded ? nil : list))
  }

  private mutating func addPublisher(_ name: String, isExcluded: Bool) {
    let publisher = Value.text(name)
    if isExcluded {
      return all.append(
        SearchCondition { "a.publisher IS NOT \($0.bind(publisher)) COLLATE NOCASE" })
    }
    addOfIndex { "a.publisher = \($0.bind(publisher)) COLLATE NOCASE" }
  }

  private mutating func add(_ people: [Int64], isSpeaker: Bool, isExcluded: Bool) {
    let numbers = Value.text(jsonArray(people))
    let one: ArticleSQL = { conditions in
      people.count == 1
        ? "= \(conditions.bind(.integer(people[0])))"
        : "IN (SELECT value FROM json_each(\(conditions.bind(numbers))))"
    }
    let kind = (isSpeaker ? TimelineEntry.Kind.quote : .publication).code
    let not = isExcluded ? "NOT " : ""
    var found = SearchCondition {
      isSpeaker
        ? "\(not)EXISTS (SELECT 1 FROM quote AS x WHERE x.article_id = a.id AND x.speaker_id \(one(&$0)))"
        : "\(not)EXISTS (SELECT 1 FROM article_person AS x WHERE x.article_id = a.id AND x.person_id \(one(&$0)))"
    }
    if !isExcluded {
      let list: ArticleSQL = { "person_id \(one(&$0)) AND kind = \(kind)" }
      found.list = { "SELECT article_id FROM person_event WHERE \(list(&$0))" }
      if people.count == 1, !isSpeaker {
        found.ordered = OrderedArticles(
          source: "person_event AS e CROSS JOIN article AS a ON a.id = e.article_id",
          index: "person_event AS e", day: "e.day", number: "e.article_id", condition: { "e." + list(&$0) })
      }
    }
    all.append(found)
  }

  /// The persons of a `person:` or `speaker:` filter, nil where there is nobody of that name; a note tells whom it took for a name that is
  /// not theirs as typed.
  private static func people(
    _ filter: SearchQuery.Filter, finder: PersonFinder, notes: inout [String]
  ) throws -> [Int64]? {
    let matches = try finder.find(filter.value, limit: 100)
    let typed = "nobody in the archive is called '\(SearchNotes.shown(filter.value))'"
    switch matches.kind {
    case .exact: return matches.people.map(\.id)
    case .partial, .begun:
      if matches.people.count > 1 {
        notes.append(
          "\(filter.kind.rawValue):\(SearchNotes.shown(filter.value)) stands for \(SearchNotes.names(matches.people))"
        )
      }
      return matches.people.map(\.id)
    case .similar:
      guard let meant = matches.meant else {
        notes.append("\(typed); spelled alike: \(SearchNotes.names(matches.people))")
        return nil
      }
      notes.append("\(typed); looked for \(SearchNotes.names([meant]))")
      return [meant.id]
    case .none:
      notes.append(typed)
      return nil
    }
  }
}
