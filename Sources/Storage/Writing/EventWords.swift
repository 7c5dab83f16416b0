internal import Linking
internal import Records

/// The words in which the events of an article are told, as 48 bits, and which of them another event tells already.
struct EventWords {
  /// In place of words: what another event of the same article tells.
  static let toldElsewhere: Int64 = -1

  private let findings: Findings
  private let sentences: SentenceIndex
  /// Who said or posted something in a sentence, by sentence and day; nobody where it is not told who did.
  private var uttered: [Place: Set<String>] = [:]
  private var isTold: [Bool]
  private var isKept: [Bool] = []
  /// Of each date.
  let bounds: [DateBounds?]

  private struct Place: Hashable {
    var sentence: Int
    var day: String
  }

  init(_ record: Record, sentences: SentenceIndex, published: String) {
    findings = record.findings
    self.sentences = sentences
    bounds = findings.dates.map { $0.value.flatMap { DateBounds($0) } }
    // A post tells its words, and a publication its headline.
    isTold = findings.quotes.map {
      $0.span.field == .headline && FindingRows.day($0.date, published) == published
    }
    for post in findings.posts {
      let day = FindingRows.day(post.date, published)
      for index in post.quotes where isTold.indices.contains(index) {
        let quote = findings.quotes[index]
        if post.author == quote.speaker, FindingRows.day(quote.date, published) == day {
          isTold[index] = true
        }
      }
    }
    if findings.dates.isEmpty { return }
    isKept = kept()
    for quote in findings.quotes {
      note(quote.speaker, FindingRows.day(quote.date, published), quote.span)
    }
    for post in findings.posts { note(post.author, FindingRows.day(post.date, published), post.span) }
  }

  private mutating func note(_ person: String?, _ day: String, _ span: Span) {
    for sentence in sentences.sentences(around: span).map(Array.init) ?? [] {
      uttered[Place(sentence: sentence, day: day), default: []].formUnion(person.map { [$0] } ?? [])
    }
  }

  func ofQuote(_ index: Int) -> Int64 {
    isTold[index] ? EventWords.toldElsewhere : EventWords.bits(findings.sketch.quotes, index)
  }

  func ofPost(_ index: Int) -> Int64 { EventWords.bits(findings.sketch.posts, index) }

  /// The words of a date's sentence, and who says or posts something of that day in it: their utterance tells it already.
  func ofDate(_ date: DateMention, on day: String) -> (words: Int64, speakers: Set<String>, ofAll: Int64) {
    guard let range = sentences.sentences(around: date.span) else { return (0, [], 0) }
    let bits = range.reduce(Int64(0)) { $0 | EventWords.bits(findings.sketch.sentences, $1) }
    let words = EventWords.telling(WordSignature(bits: UInt64(bits)), of: date.text)
    var speakers: Set<String> = []
    var isUttered = false
    for sentence in range {
      guard let own = uttered[Place(sentence: sentence, day: day)] else { continue }
      isUttered = true
      speakers = speakers.isEmpty ? own : speakers.union(own)
    }
    return (words, speakers, isUttered ? EventWords.toldElsewhere : words)
  }

  /// The words of a dated sentence without those of the date, which all that happened that day has.
  private static func telling(_ sentence: WordSignature, of date: String) -> Int64 {
    let rest = sentence.subtracting(WordSignature(date))
    return Int64(rest.count > 0 ? rest.bits : sentence.bits)
  }

  /// How many dates before and after one in its sentence are looked at.
  private static let neighbours = 8

  /// Whether the date is told by another one of its sentence, which would tell the same words: one that says it again or more precisely,
  /// `October 2016` after `a nightmare 2016`, or an earlier one of about that time, `October and November`.
  func isToldByAnother(_ index: Int) -> Bool { !(index < isKept.count && isKept[index]) }

  /// Dates further apart are of two things.
  private static let aboutThatTime = 366

  /// Which dates stand for their sentence, in order.
  private func kept() -> [Bool] {
    let ranges = findings.dates.map { sentences.sentences(around: $0.span) }
    // Few dates have another one in their sentence.
    var days = [Int??](repeating: nil, count: ranges.count)
    func day(_ index: Int) -> Int? {
      if let known = days[index] { return known }
      let day = findings.dates[index].value.flatMap { EDTF($0)?.firstDay.ordinal }
      days[index] = .some(day)
      return day
    }
    var kept = [Bool](repeating: false, count: ranges.count)
    for (index, range) in ranges.enumerated() {
      guard let own = bounds[index], let range else { continue }
      let first = max(0, index - EventWords.neighbours)
      let last = min(ranges.count - 1, index + EventWords.neighbours)
      kept[index] = !(first...last).contains { other in
        guard other != index, let near = bounds[other], ranges[other]?.overlaps(range) == true else {
          return false
        }
        if near.lower >= own.lower, near.upper <= own.upper { return other < index || near != own }
        guard other < index, kept[other], let then = day(index), let near = day(other) else {
          return false
        }
        return abs(then - near) <= EventWords.aboutThatTime
      }
    }
    return kept
  }

  private static func bits(_ list: [UInt64], _ index: Int) -> Int64 {
    index < list.count ? Int64(truncatingIfNeeded: list[index]) : 0
  }
}
