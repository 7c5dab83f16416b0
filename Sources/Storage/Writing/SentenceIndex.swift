internal import Records

/// Finds the sentences of a record that hold a span.
struct SentenceIndex {
  private let sentences: [Span]
  /// The sentences of each field, as ranges of ``sentences``.
  private var fields: [(field: Field, range: Range<Int>)] = []

  /// Takes the sentences of ``Records/Findings/sentences``: in reading order, each field's in one run.
  init(_ sentences: [Span]) {
    self.sentences = sentences
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].field == sentences[start].field { end += 1 }
      fields.append((sentences[start].field, start..<end))
      start = end
    }
  }

  subscript(index: Int) -> Span { sentences[index] }

  /// The sentences that a span touches, or nil when it touches none.
  func sentences(around span: Span) -> ClosedRange<Int>? {
    guard let range = fields.first(where: { $0.field == span.field })?.range else { return nil }
    // The first sentence that ends after the span's start.
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, sentences[low].start < max(span.end, span.start + 1) else { return nil }
    var last = low
    while last + 1 < range.upperBound, sentences[last + 1].start < span.end { last += 1 }
    return low...last
  }

  /// From the start of the first to the end of the last sentence that a span touches.
  func extent(around span: Span) -> Span? {
    sentences(around: span).map {
      Span(span.field, sentences[$0.lowerBound].start, sentences[$0.upperBound].end)
    }
  }

  /// All sentences of a field.
  func all(in field: Field) -> Range<Int> { fields.first { $0.field == field }?.range ?? 0..<0 }
}
