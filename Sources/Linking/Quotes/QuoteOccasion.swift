/// One wording as it was said once: the articles that run it and are near enough to each other.
struct QuoteOccasion {
  let form: Int
  /// Numbers of the quotes.
  private(set) var sightings: [Int]
  /// Known days of the articles, in order, each once.
  private(set) var days: [Int]
  /// The articles and stories, in order, each once: see ``context(article:)``.
  private(set) var contexts: [Int64]

  /// Articles and stories as numbers that do not meet.
  static func context(article: Int64) -> Int64 { article << 1 }
  static func context(story: Int64) -> Int64 { story << 1 | 1 }

  /// Whether an article or story is shared.
  func shares(_ other: QuoteOccasion) -> Bool { Self.shareValue(contexts, other.contexts) }

  /// Whether two articles are of one story or so near in time.
  func isNear(_ other: QuoteOccasion, within reach: QuoteReach) -> Bool {
    if reach == .unlimited || shares(other) { return true }
    let (few, many) = days.count <= other.days.count ? (days, other.days) : (other.days, days)
    return few.contains { day in
      let index = Self.lowerBound(many, day &- reach.days)
      return index < many.count && many[index] <= day &+ reach.days
    }
  }

  private static func shareValue(_ one: [Int64], _ other: [Int64]) -> Bool {
    let (few, many) = one.count <= other.count ? (one, other) : (other, one)
    return few.contains { value in
      let index = lowerBound(many, value)
      return index < many.count && many[index] == value
    }
  }

  private static func lowerBound<Value: Comparable>(_ values: [Value], _ value: Value) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// All quotes, by wording and then by time.
  static func all(of sightings: [QuoteSighting], in forms: [QuoteForm]) -> [QuoteOccasion] {
    var byForm = [[Int]](repeating: [], count: forms.count)
    for (index, sighting) in sightings.enumerated() { byForm[sighting.form].append(index) }
    var occasions: [QuoteOccasion] = []
    for (form, members) in byForm.enumerated() {
      let parts = forms[form].reach == .unlimited ? [members] : parted(members, sightings, forms[form].reach)
      occasions += parts.map { QuoteOccasion(form: form, members: $0, sightings) }
    }
    return occasions
  }

  private init(form: Int, members: [Int], _ all: [QuoteSighting]) {
    self.form = form
    sightings = members
    days = Self.distinct(members.compactMap { all[$0].day })
    contexts = Self.distinct(members.flatMap { Self.contexts(of: all[$0]) })
  }

  private static func contexts(of sighting: QuoteSighting) -> [Int64] {
    [context(article: sighting.article)] + (sighting.story.map { [context(story: $0)] } ?? [])
  }

  private static func distinct<Value: Comparable & Hashable>(_ values: [Value]) -> [Value] {
    values.count < 2 ? values : Set(values).sorted()
  }

  /// Parts quotes of one wording where too long a time lies between an article and the first one, but not those of one story.
  private static func parted(_ members: [Int], _ all: [QuoteSighting], _ reach: QuoteReach) -> [[Int]] {
    if members.count == 1 { return [members] }
    let ordered = members.sorted { (all[$0].day ?? .max, $0) < (all[$1].day ?? .max, $1) }
    var parts: [[Int]] = []
    var partOfContext: [Int64: Int] = [:]
    var current: (part: Int, firstDay: Int)?
    for member in ordered {
      let sighting = all[member]
      let contexts = contexts(of: sighting)
      let part: Int
      if let known = contexts.lazy.compactMap({ partOfContext[$0] }).first {
        part = known
      } else if let day = sighting.day, let current, day - current.firstDay <= reach.days {
        part = current.part
      } else {
        part = parts.count
        parts.append([])
        if let day = sighting.day { current = (part, day) }
      }
      parts[part].append(member)
      for context in contexts where partOfContext[context] == nil { partOfContext[context] = part }
    }
    return parts
  }
}
