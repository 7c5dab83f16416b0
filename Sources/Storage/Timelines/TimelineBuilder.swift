internal import Linking

/// Makes entries of what articles tell: in order, the same event told by several articles being one.
///
/// Entries are in the order of their dates' first day, month or year as text, so that a year comes before its months and a month before
/// its days; on one day what happened comes before what was said, posted and published.
struct TimelineBuilder {
  var tellings: [Timeline.Telling]
  var published: [Int64: String]
  /// Words that all tellings share, as the name of the person whose timeline it is: they say nothing of what happened.
  var shared = WordSignature()

  /// Shares of words, beyond chance, above which two events of one day are one; tuned by eye on train: at 0.4 dated sentences of one day
  /// and person that tell different things begin to come together.
  private static func threshold(_ kind: TimelineEntry.Kind) -> Double {
    switch kind {
    case .publication: 0.5
    case .date: 0.45
    case .quote, .post: 0.6
    }
  }

  /// The events, in order.
  func events() -> [Timeline.Event] {
    // As integers first: days are short, and there may be a hundred thousand.
    let order = tellings.indices.sorted { TimelineBuilder.isBefore(tellings[$0], tellings[$1]) }
    var events: [Timeline.Event] = []
    var start = 0
    while start < order.count {
      let first = tellings[order[start]]
      var end = start + 1
      while end < order.count, tellings[order[end]].kind == first.kind, tellings[order[end]].day == first.day
      {
        end += 1
      }
      events += group(order[start..<end])
      start = end
    }
    return repeated(events)
  }

  private static func isBefore(_ one: Timeline.Telling, _ other: Timeline.Telling) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.kind != other.kind { return one.kind.rank < other.kind.rank }
    return (one.article, one.number) < (other.article, other.number)
  }

  /// The events of one day and kind.
  private func group(_ range: ArraySlice<Int>) -> [Timeline.Event] {
    let first = tellings[range[range.startIndex]]
    if range.count == 1 { return [Timeline.Event(kind: first.kind, day: first.day, tellings: [first])] }
    var grouping = EventGrouping(threshold: TimelineBuilder.threshold(first.kind))
    for index in range { grouping.add(index, tellings[index].words.subtracting(shared)) }
    return grouping.members.map { members in
      Timeline.Event(
        kind: first.kind, day: first.day, tellings: inOrderOfTelling(members.map { tellings[$0] }))
    }
  }

  private func inOrderOfTelling(_ list: [Timeline.Telling]) -> [Timeline.Telling] {
    if list.count == 1 { return list }
    return list.map { (day: published[$0.article] ?? "9", telling: $0) }
      .sorted {
        ($0.day, $0.telling.article, $0.telling.number) < ($1.day, $1.telling.article, $1.telling.number)
      }
      .map(\.telling)
  }

  /// Words from which on a quote or post is taken for the same one however much later it is repeated.
  private static let longQuote = 6

  /// A quote or post that is repeated later without its date, as background, is one with the first.
  private func repeated(_ events: [Timeline.Event]) -> [Timeline.Event] {
    var firsts: [UInt64: Int] = [:]
    var result: [Timeline.Event] = []
    for event in events {
      guard event.kind == .quote || event.kind == .post, let words = event.tellings.first?.words,
        words.count >= TimelineBuilder.longQuote
      else {
        result.append(event)
        continue
      }
      if let first = firsts[words.bits], result[first].kind == event.kind {
        result[first].tellings = inOrderOfTelling(result[first].tellings + event.tellings)
      } else {
        firsts[words.bits] = result.count
        result.append(event)
      }
    }
    return result
  }
}

extension TimelineEntry.Kind {
  /// Order on one day.
  var rank: Int {
    switch self {
    case .date: 0
    case .quote: 1
    case .post: 2
    case .publication: 3
    }
  }
}
