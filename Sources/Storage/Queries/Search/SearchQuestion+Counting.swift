internal import SQLite

extension SearchQuestion {
  /// How many articles match, when the first block ends at a place and holds so many.
  func total(firstBlock: Int, end: Place, _ connection: Connection) throws -> (count: Int, isEstimate: Bool) {
    switch (way, end) {
    case (.words, .before(let number)):
      if conditions.isEmpty { return (max(firstBlock, frequency.rows), frequency.isEstimate) }
      return (share(firstBlock, of: Int(last - number + 1), in: Int(last)), true)
    case (.among(let articles), .before(let number)):
      let gone = articles.count { $0 >= number }
      return (share(firstBlock, of: gone, in: articles.count), true)
    case (.newest(let articles), _):
      if !conditions.isEmpty {
        let (count, isEstimate) = try sampled(connection)
        return (max(firstBlock, count), isEstimate)
      }
      var bound = Conditions()
      if let condition = articles.condition { bound.add(condition(&bound)) }
      let count = try connection.first("SELECT count(*) FROM \(articles.index) \(bound.clause)", bound.values)
      {
        Int($0.integer(0))
      }
      return (count ?? firstBlock, false)
    default: return (firstBlock, true)
    }
  }

  /// As many among all as there were among some.
  private func share(_ found: Int, of some: Int, in all: Int) -> Int {
    max(found, Int(Double(found) * Double(all) / Double(max(1, some))))
  }

  /// So many articles are looked at to see which share of all matches.
  private static let sample: Int64 = 2000

  /// Estimates how many articles meet all conditions by some spread evenly over the archive; by all of them where these are few.
  private func sampled(_ connection: Connection) throws -> (count: Int, isEstimate: Bool) {
    let step = max(1, last / SearchQuestion.sample)
    var bound = Conditions()
    let by = bound.bind(.integer(step))
    for condition in all { bound.add(condition.condition(&bound)) }
    let sql = """
      WITH RECURSIVE v (id) AS (SELECT 1 UNION ALL SELECT id + \(by) FROM v WHERE id < (SELECT max(id) FROM article))
      SELECT count(*) FROM v CROSS JOIN article AS a ON a.id = v.id \(bound.clause)
      """
    let count = try connection.first(sql, bound.values) { Int($0.integer(0)) } ?? 0
    return (Int(step) * count, step > 1)
  }
}
