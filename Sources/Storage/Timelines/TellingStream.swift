internal import SQLite

/// What articles tell of a person, a day after another: reads no further than it is asked for.
final class TellingStream {
  /// The rows of one kind, in order, with the one that comes next.
  private struct Cursor {
    let kind: TimelineEntry.Kind
    let statement: PreparedStatement
    var day: DayNumber?

    mutating func advance() throws { day = try statement.step() ? DayNumber(statement.integer(0)) : nil }
  }

  private var cursors: [Cursor] = []
  private let filter: TimelineFilter

  init(_ connection: Connection, of person: Int64, _ filter: TimelineFilter) throws {
    self.filter = filter
    for kind in TimelineEntry.Kind.allCases.sorted(by: { $0.rank < $1.rank }) where filter.wants(kind) {
      var conditions = Conditions()
      conditions.add("person_id = \(conditions.bind(.integer(person)))")
      conditions.add("kind = \(kind.code)")
      conditions.add("day > 0")
      // The year of the first day orders before all days that may be wanted; the rest is left out below.
      conditions.add(
        number: "day", from: filter.from.flatMap { DateBounds($0).map { String($0.lower.prefix(4)) } },
        to: filter.to)
      let statement = try connection.statement(Archive.tellingQuestion(conditions))
      try statement.bind(conditions.values)
      var cursor = Cursor(kind: kind, statement: statement)
      try cursor.advance()
      cursors.append(cursor)
    }
  }

  deinit { for cursor in cursors { cursor.statement.reset() } }

  /// The next day that is in range.
  private func firstWanted() throws -> DayNumber? {
    while let day = cursors.compactMap(\.day).min() {
      if filter.isInRange(day.text) { return day }
      for index in cursors.indices { while cursors[index].day == day { try cursors[index].advance() } }
    }
    return nil
  }

  /// All tellings of the next day that has some, kind by kind; nil at the end.
  func nextDay() throws -> [Timeline.Telling]? {
    guard let day = try firstWanted() else { return nil }
    let text = day.text
    var tellings: [Timeline.Telling] = []
    for index in cursors.indices {
      while cursors[index].day == day {
        let row = cursors[index].statement
        tellings.append(
          Timeline.Telling(
            kind: cursors[index].kind, day: text, article: row.integer(1), number: row.integer(2),
            words: row.integer(3)))
        try cursors[index].advance()
      }
    }
    return tellings
  }
}

extension Archive {
  /// Days, articles, numbers and words of a person's events of one kind, in order.
  static func tellingQuestion(_ conditions: Conditions) -> String {
    "SELECT day, article_id, number, words FROM person_event \(conditions.clause) ORDER BY day, article_id, number"
  }
}
