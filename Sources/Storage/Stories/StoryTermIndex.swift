internal import SQLite

/// The articles by their most telling words and their days: those that are stored, and those of the batch that is written, which are stored
/// in the order of words at its end, so that the pages of each word are read and written once.
final class StoryTermIndex {
  private struct Place: Comparable {
    var day: Int
    var article: Int64

    static func < (one: Place, other: Place) -> Bool {
      (one.day, one.article) < (other.day, other.article)
    }
  }

  /// By word, in order.
  private var waiting: [UInt32: [Place]] = [:]
  /// About how many bytes of memory they take: most words have one article, in an array of its own.
  private(set) var bytes = 0
  private let connection: Connection
  private let newest: PreparedStatement
  private let oldest: PreparedStatement
  private let inserter: RowInserter

  init(_ connection: Connection) throws {
    self.connection = connection
    let question = "SELECT day, article_id FROM story_term WHERE term = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY"
    newest = try connection.statement("\(question) day DESC, article_id DESC LIMIT ?4")
    oldest = try connection.statement("\(question) day, article_id LIMIT ?4")
    inserter = try RowInserter(
      "INSERT OR IGNORE INTO story_term", ["term", "day", "article_id"], connection)
  }

  /// Visits the articles of a word within some days: the newest first, or the oldest first, so many at most.
  func visit(
    _ term: UInt32, days: ClosedRange<Int>, newestFirst: Bool, limit: Int, _ visit: (Int64) -> Void
  ) throws {
    let statement = newestFirst ? newest : oldest
    try statement.bind(Int64(term), at: 1)
    try statement.bind(days.lowerBound, at: 2)
    try statement.bind(days.upperBound, at: 3)
    try statement.bind(limit, at: 4)
    defer { statement.reset() }
    func next() throws -> Place? {
      try statement.step() ? Place(day: Int(statement.integer(0)), article: statement.integer(1)) : nil
    }
    var stored = try next()
    let own = waiting[term] ?? []
    var range = own.first(from: Place(day: days.lowerBound, article: .min))..<own.endIndex
    if days.upperBound < .max {
      range =
        range
        .lowerBound..<max(range.lowerBound, own.first(from: Place(day: days.upperBound + 1, article: .min)))
    }
    for _ in 0..<limit {
      let waits = newestFirst ? own[range].last : own[range].first
      switch (stored, waits) {
      case (let one?, let other?) where newestFirst ? one > other : one < other:
        visit(one.article)
        stored = try next()
      case (_, let other?):
        visit(other.article)
        range = newestFirst ? range.dropLast() : range.dropFirst()
      case (let one?, nil):
        visit(one.article)
        stored = try next()
      case (nil, nil): return
      }
    }
  }

  /// Adds an article under its words.
  func add(_ article: Int64, _ terms: [UInt32], day: Int) {
    let place = Place(day: day, article: article)
    for term in terms {
      let index = waiting[term, default: []].first(from: place)
      waiting[term, default: []].insert(place, at: index)
      bytes += 4 * MemoryLayout<Place>.stride
    }
  }

  /// Takes an article from under its words.
  func remove(_ article: Int64, _ terms: [UInt32], day: Int) throws {
    let place = Place(day: day, article: article)
    for term in terms {
      if let index = waiting[term]?.first(from: place), waiting[term]?.indices.contains(index) == true,
        waiting[term]?[index] == place
      {
        waiting[term]?.remove(at: index)
      }
      try connection.run(
        "DELETE FROM story_term WHERE term = ?1 AND day = ?2 AND article_id = ?3", .integer(Int64(term)),
        .integer(day), .integer(article))
    }
  }

  /// Forgets what was not flushed.
  func removeAll() {
    waiting.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Stores what the batch added.
  func flush() throws {
    let rows = waiting.sorted { $0.key < $1.key }.flatMap { term, places in places.map { (term, $0) } }
    try inserter.insert(rows.count) { index, statement, first in
      let (term, place) = rows[index]
      try statement.bind(Int64(term), at: first)
      try statement.bind(place.day, at: first + 1)
      try statement.bind(place.article, at: first + 2)
    }
    removeAll()
  }
}

extension Array where Element: Comparable {
  /// Index of the first element that is not below another, by halving; the elements are in order.
  fileprivate func first(from element: Element) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
