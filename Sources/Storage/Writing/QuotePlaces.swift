internal import Records
internal import SQLite

/// A quote's words as the database keeps them: not again, but where they stand in the article.
enum QuotePlaces {
  /// The columns `segments` and `text` of `quotation`.
  ///
  /// Both null for one stretch between two marks; `[[1,33],[58,46]]` for others, each with the scalars before it in the quote's span; where
  /// the span has other words than the quote, these as text.
  static func columns(_ quote: Quote, in field: FieldBytes) -> (segments: String?, text: String?) {
    let span = field.range(quote.span.start, quote.span.end)
    let words = field.range(quote.span.start + 1, quote.span.end - 1)
    if quote.segments.count == 1, quote.segments[0] == quote.text, quote.span.end > quote.span.start + 2,
      field.has(quote.text, at: words)
    {
      return (nil, nil)
    }
    guard let places = places(quote, in: field, span) else {
      return (SegmentLengths.json(quote), quote.text)
    }
    return ("[" + places.map { "[\($0.lowerBound),\($0.count)]" }.joined(separator: ",") + "]", nil)
  }

  /// Where each segment stands, in scalars after the span's start.
  private static func places(_ quote: Quote, in field: FieldBytes, _ span: Range<Int>) -> [Range<Int>]? {
    guard !quote.segments.isEmpty, quote.segments.joined(separator: " ") == quote.text else { return nil }
    var places: [Range<Int>] = []
    var next = span.lowerBound
    var scalars = 0
    for segment in quote.segments {
      guard let start = field.first(segment, in: next..<span.upperBound) else { return nil }
      scalars += field.scalars(in: next..<start)
      next = start + segment.utf8.count
      let length = field.scalars(in: start..<next)
      places.append(scalars..<scalars + length)
      scalars += length
    }
    return places
  }
}
