package import Records

extension Sketch {
  /// The sketch of an article and what was found in it.
  package init(of article: Article, _ findings: Findings) {
    self.init()
    var counter = TermCounter()
    var signatures = SentenceSignatures(of: findings.sentences)
    for field in [Field.headline, .deck, .body] {
      signatures.read(field, of: article) { counter.count($0, in: field) }
    }
    signatures.readOthers(of: article)
    for person in findings.people { counter.countName(of: person) }
    terms = counter.terms
    fingerprint = counter.fingerprint
    pairs = counter.pairs
    headline = WordSignature(article.headline ?? "").bits
    quotes = findings.quotes.map { WordSignature($0.text).bits }
    posts = findings.posts.map { WordSignature($0.text ?? "").bits }
    sentences = signatures.signatures.map(\.bits)
  }
}

/// Counts the content words of an article.
private struct TermCounter {
  private(set) var terms: [Sketch.Term] = []
  /// Positions in ``terms`` plus 1, 0 in empty slots: open addressing by key.
  private var slots = [Int32](repeating: 0, count: 1024)
  private(set) var pairs: [UInt64] = []
  /// The last word of the body.
  private var previous: UInt64?

  init() {
    terms.reserveCapacity(slots.count / 4)
    pairs.reserveCapacity(slots.count / 2)
  }

  var fingerprint: UInt64 { SimHash(ofEach: pairs).fingerprint }

  /// Counts a word; those of the body make pairs, too.
  mutating func count(_ word: UInt64, in field: Field) {
    let place = place(of: word)
    switch field {
    case .headline:
      terms[place].count += 2
      terms[place].isInHeadline = true
      return
    case .body:
      if let previous { pairs.append(Shingles.pair(previous, word)) }
      previous = word
    case .deck, .caption: break
    }
    terms[place].count += 1
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
