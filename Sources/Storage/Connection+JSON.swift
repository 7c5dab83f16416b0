internal import SQLite

extension Connection {
  /// The strings of a JSON array; none for null.
  func texts(ofJSON json: String?) throws -> [String] {
    guard let json, json != "[]" else { return [] }
    return try rows("SELECT value FROM json_each(?1)", [.text(json)]) { $0.text(0) }
  }
}

/// Numbers as a JSON array, to bind a list of any length as one value.
func jsonArray(_ numbers: [Int64]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }
