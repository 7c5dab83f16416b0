internal import Records

/// Tells whom a dated sentence is about: the persons it names, else those of the nearest earlier sentence of its paragraph that
/// names some.
struct DatedPeople {
  private let sentences: SentenceIndex
  /// Persons named in each sentence, as indices into ``Records/Findings/people``.
  private var named: [Int: [Int]] = [:]
  /// Whom a dated sentence that names nobody is about, by sentence.
  private var heirs: [Int: [Int]] = [:]

  init(_ record: Record, sentences: SentenceIndex) {
    self.sentences = sentences
    if record.findings.dates.isEmpty { return }
    for (index, person) in record.findings.people.enumerated() {
      for mention in person.mentions {
        guard let sentence = sentences.sentences(around: mention.span)?.lowerBound else { continue }
        if named[sentence]?.last != index { named[sentence, default: []].append(index) }
      }
    }
    inherit(record)
  }

  /// Goes through the body once: whoever was named last in a paragraph is who the rest of it is about.
  private mutating func inherit(_ record: Record) {
    let starts = DatedPeople.paragraphStarts(of: record.article.body)
    var paragraph = 0
    var last: [Int]?
    for index in sentences.all(in: .body) {
      let own = DatedPeople.paragraph(of: sentences[index].start, starts)
      if own != paragraph { last = nil }
      paragraph = own
      if let people = named[index] { last = people } else if let last { heirs[index] = last }
    }
  }

  /// Indices into ``Records/Findings/people``.
  func people(of date: DateMention) -> [Int] {
    guard let range = sentences.sentences(around: date.span) else { return [] }
    let own = range.flatMap { named[$0] ?? [] }
    return own.isEmpty ? heirs[range.lowerBound] ?? [] : own
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
    var text = text
    text.withUTF8 { bytes in
      var scalars = 0
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x0A, previous == 0x0A { starts.append(scalars + 1) }
        if byte & 0xC0 != 0x80 { scalars += 1 }
        previous = byte
      }
    }
    return starts
  }
}
