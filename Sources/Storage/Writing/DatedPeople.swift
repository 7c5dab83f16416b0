internal import Records

/// Tells whom a dated sentence is about: the persons it names, else those of the nearest earlier sentence of its paragraph that
/// names some.
struct DatedPeople {
  private let sentences: SentenceIndex
  /// Persons named in each sentence, as indices into ``Records/Findings/people``.
  private var named: [Int: [Int]] = [:]
  private let body: String

  init(_ record: Record, sentences: SentenceIndex) {
    self.sentences = sentences
    body = record.article.body
    if record.findings.dates.isEmpty { return }
    for (index, person) in record.findings.people.enumerated() {
      for mention in person.mentions {
        guard let sentence = sentences.sentences(around: mention.span)?.lowerBound else { continue }
        if named[sentence]?.last != index { named[sentence, default: []].append(index) }
      }
    }
  }

  /// Indices into ``Records/Findings/people``.
  func people(of date: DateMention) -> [Int] {
    guard let range = sentences.sentences(around: date.span) else { return [] }
    let own = range.flatMap { named[$0] ?? [] }
    if !own.isEmpty { return own }
    guard case .body = date.span.field else { return [] }
    let starts = DatedPeople.paragraphStarts(of: body)
    let paragraph = DatedPeople.paragraph(of: sentences[range.lowerBound].start, starts)
    for earlier in sentences.sentences(before: range.lowerBound) {
      guard DatedPeople.paragraph(of: sentences[earlier].start, starts) == paragraph else { return [] }
      if let people = named[earlier] { return people }
    }
    return []
  }

  private static func paragraph(of offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Unicode scalars before each paragraph of a text.
  private static func paragraphStarts(of text: String) -> [Int] {
    var starts: [Int] = []
    var scalars = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, previous == 0x0A { starts.append(scalars + 1) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      previous = byte
    }
    return starts
  }
}
