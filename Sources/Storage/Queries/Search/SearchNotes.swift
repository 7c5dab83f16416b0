/// The words in which a search tells what it ignored, and why.
enum SearchNotes {
  /// Longer texts are cut when a note says them again.
  private static let longest = 40

  /// What was typed, in a length that a line can hold.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// Names of persons, the first three of many.
  static func names(_ people: [PersonSummary]) -> String {
    let names = people.prefix(3).map { "'\(shown($0.name))'" }.joined(separator: ", ")
    return people.count > 3 ? "\(names) and \(people.count - 3) more" : names
  }

  /// A word with a colon that reads like a filter there is none of.
  static func unknownFilter(_ key: String) -> String {
    let known = SearchQuery.Filter.Kind.allCases.map(\.rawValue)
    let near = known.map { (name: $0, distance: EditDistance.between(key.lowercased(), $0)) }
      .min { $0.distance < $1.distance }
    let remedy =
      if let near, near.distance <= (near.name.count < 6 ? 1 : 2) {
        "did you mean \(near.name):?"
      } else {
        "the filters are \(known.map { "\($0):" }.joined(separator: ", "))"
      }
    return "'\(shown(key)):' is no filter and was looked for as a word; \(remedy)"
  }

  /// The bounds of a period that has no day, or nil when a day may lie between them.
  static func emptyPeriod(_ filters: [SearchQuery.Filter]) -> String? {
    func bounds(_ kind: SearchQuery.Filter.Kind) -> [(filter: SearchQuery.Filter, days: DateBounds)] {
      filters.filter { $0.kind == kind && !$0.isExcluded }.compactMap { filter in
        DateBounds(filter.value).map { (filter, $0) }
      }
    }
    guard let from = bounds(.from).max(by: { $0.days.lower < $1.days.lower }),
      let to = bounds(.to).min(by: { $0.days.upper < $1.days.upper }), from.days.lower > to.days.upper
    else { return nil }
    return
      "from:\(shown(from.filter.value)) lies after to:\(shown(to.filter.value)), so nothing can be found; exchange them"
  }
}
