internal import CSQLite
internal import Foundation

extension Connection {
  /// Adds the FTS5 function `rank_known(TABLE, frequencies, weight of column 1, of column 2, …)` to this connection.
  ///
  /// It is `bm25(TABLE, weight, …)`, its sign turned so that more is better, but is told how many rows each phrase of the query is in, or about how many: a blob of one `Double` a phrase, see
  /// ``Value/doubles(_:)``. `bm25` goes through all rows of each phrase to count them, however few it is asked to rank.
  /// (https://sqlite.org/fts5.html#the_bm25_function, https://sqlite.org/fts5.html#custom_auxiliary_functions)
  public func addRanking() throws {
    let statement = try PreparedStatement("SELECT fts5(?1)", database: handle)
    var found: UnsafeMutablePointer<fts5_api>?
    // SQLite compares the type's name while the statement runs, so it has to stay where it is.
    let type: StaticString = "fts5_api_ptr"
    try withUnsafeMutablePointer(to: &found) { place in
      try type.utf8Start.withMemoryRebound(to: CChar.self, capacity: type.utf8CodeUnitCount + 1) { name in
        try statement.bind(pointer: place, type: name, at: 1)
        _ = try statement.step()
        statement.reset()
        statement.clearBindings()
      }
    }
    let code = found.flatMap { $0.pointee.xCreateFunction?($0, "rank_known", nil, rank, nil) }
    guard code == SQLITE_OK else { throw SQLiteError.last(of: handle, sql: nil) }
  }
}

extension Value {
  /// Numbers as the blob that `rank_known` takes.
  public static func doubles(_ numbers: [Double]) -> Value {
    .blob(numbers.flatMap { withUnsafeBytes(of: $0) { Array($0) } })
  }
}

/// What stays the same from row to row of a query.
private final class Ranking {
  let rarities: [Double]
  let weights: [Double]
  let averageLength: Double

  init(_ api: Fts5ExtensionApi, _ context: OpaquePointer, _ values: [OpaquePointer?]) {
    var rows: Int64 = 0
    var words: Int64 = 0
    _ = api.xRowCount(context, &rows)
    _ = api.xColumnTotalSize(context, -1, &words)
    averageLength = rows > 0 ? Double(words) / Double(rows) : 1
    let bytes = values.first.flatMap { $0 }.flatMap { value in
      sqlite3_value_blob(value).map {
        Array(UnsafeRawBufferPointer(start: $0, count: Int(sqlite3_value_bytes(value))))
      }
    }
    rarities = (bytes ?? []).withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map { index in
        let matching = bytes.loadUnaligned(fromByteOffset: index * 8, as: Double.self)
        let rarity = log((Double(rows) - matching + 0.5) / (matching + 0.5))
        return rarity > 0 ? rarity : leastRarity
      }
    }
    weights = values.dropFirst().map { sqlite3_value_double($0) }
  }
}

/// How soon further occurrences count less, and how much long texts count less: as in SQLite's `bm25`.
private let saturation = 1.2
private let lengthShare = 0.75
/// That of phrases in more than half of all rows.
private let leastRarity = 1e-6

private func rank(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api = api?.pointee, let context else { return }
  let ranking: Ranking
  if let known = api.xGetAuxdata(context, 0) {
    ranking = Unmanaged<Ranking>.fromOpaque(known).takeUnretainedValue()
  } else {
    ranking = Ranking(api, context, Array(UnsafeBufferPointer(start: values, count: Int(count))))
    // Releases it itself when it fails.
    let code = api.xSetAuxdata(context, Unmanaged.passRetained(ranking).toOpaque()) { known in
      known.map { Unmanaged<Ranking>.fromOpaque($0).release() }
    }
    guard code == SQLITE_OK else { return sqlite3_result_error_code(result, code) }
  }
  var occurrences: Int32 = 0
  var length: Int32 = 0
  var code = api.xInstCount(context, &occurrences)
  if code == SQLITE_OK { code = api.xColumnSize(context, -1, &length) }
  var frequencies = [Double](repeating: 0, count: ranking.rarities.count)
  for index in 0..<max(0, occurrences) where code == SQLITE_OK {
    var phrase: Int32 = 0
    var column: Int32 = 0
    var offset: Int32 = 0
    code = api.xInst(context, index, &phrase, &column, &offset)
    guard frequencies.indices.contains(Int(phrase)) else { continue }
    let isWeighed = ranking.weights.indices.contains(Int(column))
    frequencies[Int(phrase)] += isWeighed ? ranking.weights[Int(column)] : 1
  }
  guard code == SQLITE_OK else { return sqlite3_result_error_code(result, code) }
  let share = 1 - lengthShare + lengthShare * Double(length) / ranking.averageLength
  var score = 0.0
  for (frequency, rarity) in zip(frequencies, ranking.rarities) {
    score += rarity * ((frequency * (saturation + 1)) / (frequency + saturation * share))
  }
  sqlite3_result_double(result, score)
}
