import Records

/// Compares what extraction found with the gold, by the rules of the project's evaluation; micro averages over all articles added.
struct Scorer: Sendable {
  private(set) var tallies = Dictionary(
    uniqueKeysWithValues: Measure.allCases.map { ($0, Tally()) })

  /// The counts of one measure so far.
  subscript(measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  /// Scores one article.
  mutating func add(_ record: Record, gold: GoldArticle) {
    scorePeople(record, gold)
    scoreMentions(record, gold)
    scoreQuotes(record, gold)
    scorePosts(record, gold)
    scoreDates(record, gold)
    scoreAges(record, gold)
    scoreRelations(record, gold)
  }

  /// Whether a name names the gold person: their fullest form, or a full form of two words or more; middle names may differ.
  static func names(_ predicted: String, _ gold: GoldPerson) -> Bool {
    let key = Folding.nameKey(predicted)
    let fullForms = [gold.name] + gold.surfaces.filter { Folding.words($0).count >= 2 }
    if fullForms.contains(where: { Folding.nameKey($0) == key }) { return true }
    let left = key.split(separator: " ")
    let right = Folding.nameKey(gold.name).split(separator: " ")
    guard left.count >= 2, right.count >= 2, left.last == right.last else { return false }
    return Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
  }

  /// The gold's name for a person, or the name itself when the gold has no such person.
  static func canonical(_ name: String, _ gold: GoldArticle) -> String {
    gold.people.first { names(name, $0) }?.name ?? name
  }

  private mutating func scorePeople(_ record: Record, _ gold: GoldArticle) {
    var left = gold.people
    for person in record.findings.people {
      if let index = left.firstIndex(where: { Scorer.names(person.name, $0) }) {
        left.remove(at: index)
        self[.people].countRight()
      } else {
        self[.people].countWrong("\(gold.id): \(person.name)")
      }
    }
    for person in left where !record.article.bylines.contains(where: { Scorer.names($0, person) }) {
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
