internal import Records

/// The words in which the events of an article are told, as 48 bits, and which of them another event tells already.
struct EventWords {
  /// In place of words: what another event of the same article tells.
  static let toldElsewhere: Int64 = -1

  private let findings: Findings
  private let sentences: SentenceIndex
  /// Who said or posted something, when and where.
  private var uttered: [(person: String?, day: String, span: Span)] = []
  private var isTold: [Bool]

  init(_ record: Record, sentences: SentenceIndex, published: String) {
    findings = record.findings
    self.sentences = sentences
    isTold = Array(repeating: false, count: findings.quotes.count)
    for (index, quote) in findings.quotes.enumerated() {
      let day = FindingsWriter.day(quote.date, published)
      uttered.append((quote.speaker, day, quote.span))
      // A post tells its words, and a publication its headline.
      isTold[index] =
        quote.span.field == .headline && day == published
        || findings.posts.contains { post in
          post.quotes.contains(index) && post.author == quote.speaker
            && FindingsWriter.day(post.date, published) == day
        }
    }
    for post in findings.posts {
      uttered.append((post.author, FindingsWriter.day(post.date, published), post.span))
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
    var speakers: Set<String> = []
    var isUttered = false
    for utterance in uttered where utterance.day == day {
      guard let own = sentences.sentences(around: utterance.span), own.overlaps(range) else { continue }
      isUttered = true
      if let person = utterance.person { speakers.insert(person) }
    }
    return (bits, speakers, isUttered ? EventWords.toldElsewhere : bits)
  }

  /// How many dates before and after one in its sentence are looked at.
  private static let neighbours = 8

  /// Whether a date of the same sentence says the same more precisely, or says it again: `October 2016` after `a nightmare 2016`.
  func isToldMorePrecisely(_ index: Int) -> Bool {
    let dates = findings.dates
    guard let own = dates[index].value.flatMap({ DateBounds($0) }),
      let range = sentences.sentences(around: dates[index].span)
    else { return false }
    let nearby = max(0, index - EventWords.neighbours)...min(dates.count - 1, index + EventWords.neighbours)
    return nearby.contains { other in
      guard other != index, let bounds = dates[other].value.flatMap({ DateBounds($0) }),
        bounds.lower >= own.lower, bounds.upper <= own.upper,
        let otherRange = sentences.sentences(around: dates[other].span), otherRange.overlaps(range)
      else { return false }
      return other < index || bounds.lower != own.lower || bounds.upper != own.upper
    }
  }

  private static func bits(_ list: [UInt64], _ index: Int) -> Int64 {
    index < list.count ? Int64(truncatingIfNeeded: list[index]) : 0
  }
}
