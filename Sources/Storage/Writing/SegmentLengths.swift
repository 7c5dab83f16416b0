internal import Records
internal import SQLite

/// A quote's segments within its text: how many scalars of it each takes.
enum SegmentLengths {
  /// `[6, 10]`; nil for one segment that is the text; the words themselves where blanks do not join them to the text.
  static func json(_ quote: Quote) -> String? {
    if quote.segments.count == 1, quote.segments[0] == quote.text { return nil }
    guard quote.segments.joined(separator: " ") == quote.text else { return jsonArray(quote.segments) }
    return jsonArray(quote.segments.map { Int64($0.unicodeScalars.count) })
  }

  /// The segments of a text, from their lengths, their places (``QuotePlaces``) or their words.
  static func segments(of text: String, _ json: String?, _ connection: Connection) throws -> [String] {
    guard let json else { return [text] }
    let scalars = text.unicodeScalars
    var next = scalars.startIndex
    return try connection.rows(
      "SELECT CASE type WHEN 'array' THEN value ->> 1 ELSE value END FROM json_each(?1)", [.text(json)]
    ) { row in
      guard case .integer(let length) = row.value(0) else { return row.text(0) }
      let start = next
      let end = scalars.index(start, offsetBy: Int(length), limitedBy: scalars.endIndex) ?? scalars.endIndex
      // One blank parts it from the next.
      next = scalars.index(end, offsetBy: 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
      return String(scalars[start..<end])
    }
  }
}
