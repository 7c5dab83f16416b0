internal import Records

/// Tells whom a dated sentence is about: the persons it names, else those of the nearest earlier sentence of its paragraph that
/// names some.
struct DatedPeople {
  private let sentences: SentenceIndex
  /// Persons named in each sentence, as indices into ``Records/Findings/people``.
  private var named: [[Int]] = []
  /// Whom a dated sentence that names nobody is about, by sentence.
  private var heirs: [[Int]] = []

  init(_ record: Record, sentences: SentenceIndex, _ texts: FieldTextCache) {
    self.sentences = sentences
    if record.findings.dates.isEmpty { return }
    named = Array(repeating: [], count: record.findings.sentences.count)
    heirs = named
    for (index, person) in record.findings.people.enumerated() {
      for mention in person.mentions {
        guard let sentence = sentences.sentences(around: mention.span)?.lowerBound else { continue }
        if named[sentence].last != index { named[sentence].append(index) }
      }
    }
    inherit(texts[.body])
  }

  /// Goes through the body once: whoever was named last in a paragraph is who the rest of it is about.
  private mutating func inherit(_ body: FieldBytes) {
    // Where the paragraph after the one at hand begins.
    var next = DatedPeople.paragraphEnd(from: 0, in: body.bytes)
    var last: [Int] = []
    for index in sentences.all(in: .body) {
      let start = body.byte(ofScalar: sentences[index].start)
      while next <= start, next < body.bytes.count {
        last = []
        next = DatedPeople.paragraphEnd(from: next, in: body.bytes)
      }
      if named[index].isEmpty { heirs[index] = last } else { last = named[index] }
    }
  }

  /// Indices into ``Records/Findings/people``.
  func people(of date: DateMention) -> [Int] {
    guard let range = sentences.sentences(around: date.span) else { return [] }
    if named.isEmpty { return [] }
    let own = range.flatMap { named[$0] }
    return own.isEmpty ? heirs[range.lowerBound] : own
  }

  /// Where the paragraph from a place on ends: behind a blank line, else with the text; eight bytes at once are looked at.
  private static func paragraphEnd(from start: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // Zero where a line feed is.
        let rest = eight ^ 0x0A0A_0A0A_0A0A_0A0A
        let found = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
        if found == 0 {
          index += 8
          continue
        }
        index += found.trailingZeroBitCount / 8 + 1
        if index < bytes.count, bytes[index] == 0x0A { return index + 1 }
      }
      while index + 1 < bytes.count {
        if bytes[index] == 0x0A, bytes[index + 1] == 0x0A { return index + 2 }
        index += 1
      }
      return bytes.count
    }
  }
}
