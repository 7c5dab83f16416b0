internal import SQLite

/// Gathers the conditions of a question with their values; each value gets the next parameter.
struct Conditions {
  private(set) var values: [Value] = []
  private var conditions: [String] = []

  /// The text of a `WHERE` clause, empty for no condition.
  var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

  /// Takes a value and gives its placeholder.
  mutating func bind(_ value: Value) -> String {
    values.append(value)
    return "?\(values.count)"
  }

  /// Adds a condition.
  mutating func add(_ condition: String) { conditions.append(condition) }

  /// Adds the bounds of a day; what is no EDTF date bounds nothing.
  mutating func add(_ column: String, from: String?, to: String?) {
    if let lower = from.flatMap({ DateBounds($0)?.lower }) { add("\(column) >= \(bind(.text(lower)))") }
    if let upper = to.flatMap({ DateBounds($0)?.upper }) { add("\(column) <= \(bind(.text(upper)))") }
  }

  /// Adds the bounds of a day that is kept as a ``DayNumber``.
  mutating func add(number column: String, from: String?, to: String?) {
    if let lower = from.flatMap({ DateBounds($0)?.lower }) {
      add("\(column) >= \(bind(.integer(DayNumber(lower).number)))")
    }
    if let upper = to.flatMap({ DateBounds($0)?.upper }) {
      add("\(column) <= \(bind(.integer(DayNumber(upper).number)))")
    }
  }

  /// Adds that a person is one of several.
  mutating func add(_ column: String, oneOf people: [Int64]) {
    if people.count == 1 {
      add("\(column) = \(bind(.integer(people[0])))")
    } else {
      add("\(column) IN (SELECT value FROM json_each(\(bind(.text(jsonArray(people))))))")
    }
  }
}

extension Archive {
  /// The rows of a query from an offset, at most as many as the limit; its SQL ends with `ORDER BY`.
  func listing<Item>(
    _ sql: String, _ conditions: Conditions, limit: Int, offset: Int,
    _ read: (PreparedStatement) throws -> Item
  ) throws -> Listing<Item> {
    var conditions = conditions
    // One more is asked for, to see whether there is more.
    let limit = min(max(0, limit), Int.max - 1)
    let page =
      "LIMIT \(conditions.bind(.integer(limit + 1))) OFFSET \(conditions.bind(.integer(max(0, offset))))"
    var items = try connection.rows("\(sql) \(page)", conditions.values, read)
    let hasMore = items.count > limit
    if hasMore { items.removeLast() }
    return Listing(items: items, hasMore: hasMore)
  }
}
