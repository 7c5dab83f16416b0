package import Records

/// Compares what extraction found with the gold, by the rules of the project's evaluation; micro averages over all articles added.
package struct Scorer: Sendable {
  private(set) var tallies = Dictionary(
    uniqueKeysWithValues: Measure.allCases.map { ($0, Tally()) })

  /// A scorer that has seen no article.
  package init() {}

  /// The counts of one measure so far.
  package subscript(measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  /// Scores one article.
  package mutating func add(_ record: Record, gold: GoldArticle) {
    scorePeople(record, gold)
    scoreMentions(record, gold)
    scoreQuotes(record, gold)
    scorePosts(record, gold)
    scoreDates(record, gold)
    scoreAges(record, gold)
    scoreRelations(record, gold)
  }

  /// The gold's name for a person, or the name itself when the gold has no such person.
  package static func canonical(_ name: String, _ gold: GoldArticle) -> String {
    gold.people.first { $0.isNamed(by: name) }?.name ?? name
  }

  private mutating func scorePeople(_ record: Record, _ gold: GoldArticle) {
    var left = gold.people
    for person in record.findings.people {
      if let index = left.firstIndex(where: { $0.isNamed(by: person.name) }) {
        left.remove(at: index)
        self[.people].countRight()
      } else {
        self[.people].countWrong("\(gold.id): \(person.name)")
      }
    }
    for person in left where !record.article.bylines.contains(where: { person.isNamed(by: $0) }) {
      self[.people].countMissed("\(gold.id): \(person.name)")
    }
  }

  private mutating func scoreMentions(_ record: Record, _ gold: GoldArticle) {
    let surfaces = gold.people.flatMap(\.surfaces)
    let expected = SurfaceCounter.count(surfaces, in: record.article)
    let found = Folding.counts(
      record.findings.people.flatMap(\.mentions).map { Folding.nameKey($0.text) })
    for key in Set(expected.keys).union(found.keys).sorted() {
      let (wanted, got) = (expected[key] ?? 0, found[key] ?? 0)
      self[.mentions].countRight(min(wanted, got))
      for _ in got..<max(wanted, got) { self[.mentions].countMissed("\(gold.id): \(key)") }
      for _ in wanted..<max(wanted, got) { self[.mentions].countWrong("\(gold.id): \(key)") }
    }
  }

  private mutating func scoreDates(_ record: Record, _ gold: GoldArticle) {
    var left = gold.dates
    for date in record.findings.dates {
      let line = "\(gold.id): \(date.text) = \(date.value ?? "null")"
      let key = Folding.dateText(date.text)
      guard let index = left.firstIndex(where: { Folding.dateText($0.text) == key }) else {
        self[.dates].countWrong(line)
        self[.dateValues].countWrong(line)
        continue
      }
      let match = left.remove(at: index)
      self[.dates].countRight()
      guard let value = match.value else { continue }
      if value == date.value {
        self[.dateValues].countRight()
      } else {
        self[.dateValues].countWrong(line)
        self[.dateValues].countMissed("\(gold.id): \(match.text) = \(value)")
      }
    }
    for date in left {
      let line = "\(gold.id): \(date.text) = \(date.value ?? "null")"
      self[.dates].countMissed(line)
      if date.value != nil { self[.dateValues].countMissed(line) }
    }
  }

  /// Counts two sets of facts against each other.
  mutating func compare(
    _ measure: Measure, found: Set<String>, expected: Set<String>, in gold: GoldArticle
  ) {
    self[measure].countRight(found.intersection(expected).count)
    for fact in expected.subtracting(found).sorted() {
      self[measure].countMissed("\(gold.id): \(fact)")
    }
    for fact in found.subtracting(expected).sorted() { self[measure].countWrong("\(gold.id): \(fact)") }
  }
}
