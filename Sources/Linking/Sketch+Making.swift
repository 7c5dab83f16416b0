package import Records

extension Sketch {
  /// The sketch of an article and what was found in it.
  package init(of article: Article, _ findings: Findings) {
    self.init()
    var counter = TermCounter()
    counter.countHeadline(article.headline ?? "")
    counter.count(article.deck ?? "", isText: false)
    counter.count(article.body, isText: true)
    for person in findings.people { counter.countName(of: person) }
    terms = counter.terms
    fingerprint = counter.fingerprint
    headline = WordSignature(article.headline ?? "").bits
    quotes = findings.quotes.map { WordSignature($0.text).bits }
    posts = findings.posts.map { WordSignature($0.text ?? "").bits }
    sentences = Sketch.signatures(of: findings.sentences, in: article)
  }

  /// Goes through each field once, cutting it at the sentences' ends.
  private static func signatures(of sentences: [Span], in article: Article) -> [UInt64] {
    var signatures: [UInt64] = []
    signatures.reserveCapacity(sentences.count)
    var next = 0
    while next < sentences.count {
      let field = sentences[next].field
      var text = article.text(of: field)
      text.withUTF8 { bytes in
        var offset = 0
        var scalars = 0
        func advance(to target: Int) -> Int {
          while offset < bytes.count, scalars < target {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalars += 1
          }
          return offset
        }
        while next < sentences.count, sentences[next].field == field {
          let start = advance(to: sentences[next].start)
          let end = max(start, advance(to: sentences[next].end))
          var bits: UInt64 = 0
          ContentWords.each(in: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
            bits |= WordSignature.bit(of: $0)
          }
          signatures.append(bits)
          next += 1
        }
      }
    }
    return signatures
  }
}

/// Counts the content words of an article.
private struct TermCounter {
  private(set) var terms: [Sketch.Term] = []
  /// Positions in ``terms`` plus 1, 0 in empty slots: open addressing by key.
  private var slots = [Int32](repeating: 0, count: 1024)
  private var pairs: [UInt64] = []

  var fingerprint: UInt64 { Shingles(pairs).fingerprint }

  mutating func countHeadline(_ text: String) {
    ContentWords.each(in: text) {
      let place = place(of: $0)
      terms[place].count += 2
      terms[place].isInHeadline = true
    }
  }

  /// Counts words; those of a text make pairs, too.
  mutating func count(_ text: String, isText: Bool) {
    var previous: UInt64?
    ContentWords.each(in: text) {
      if isText, let previous { pairs.append(Shingles.pair(previous, $0)) }
      previous = $0
      terms[place(of: $0)].count += 1
    }
  }

  /// A mention in the headline counts thrice and one at the beginning of the body twice, for whom the article is about is named there.
  mutating func countName(of person: Person) {
    var weight = 0
    for mention in person.mentions {
      switch mention.span.field {
      case .headline: weight += 3
      case .body where mention.span.start >= TermCounter.beginning: weight += 1
      case .caption: weight += 1
      default: weight += 2
      }
    }
    ContentWords.each(in: person.name) {
      let place = place(of: $0)
      terms[place].nameCount += weight
      terms[place].count = max(1, terms[place].count)
    }
  }

  /// Unicode scalars of the body that are its beginning.
  private static let beginning = 300

  private mutating func place(of hash: UInt64) -> Int {
    let key = UInt32(truncatingIfNeeded: hash >> 8 & 0xFF_FFFF)
    if terms.count * 2 > slots.count { grow() }
    var slot = Int(key) & (slots.count - 1)
    while slots[slot] != 0 {
      if terms[Int(slots[slot]) - 1].key == key { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    terms.append(Sketch.Term(key: key, count: 0))
    slots[slot] = Int32(terms.count)
    return terms.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (place, term) in terms.enumerated() {
      var slot = Int(term.key) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place + 1)
    }
  }
}
