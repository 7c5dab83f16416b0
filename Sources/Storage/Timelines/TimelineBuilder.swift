internal import Linking
internal import Records

/// Makes entries of what articles tell, a day after another: the same event told by several articles is one.
///
/// Entries are in the order of their dates' first day, month or year as text, so that a year comes before its months and a month before
/// its days; on one day what happened comes before what was said, posted and published.
struct TimelineBuilder {
  /// The entries so far.
  private(set) var events: [Timeline.Event] = []
  /// Words that all tellings share, as the name of the person whose timeline it is: they say nothing of what happened.
  private let shared: WordSignature
  private let articles: TellingArticles
  private let texts: TellingTexts
  /// Places of the quotes and posts among the entries, by their words, with the last day on which each was told.
  private var utterances: [Utterance: [(place: Int, last: CalendarDay?)]] = [:]
  /// Places of the entries whose tellings are not in order.
  private var unsettled: Set<Int> = []

  /// A quote or post, known by its words.
  struct Utterance: Hashable {
    var kind: TimelineEntry.Kind
    var speaker: Int64
    var words: UInt64
  }

  init(_ articles: TellingArticles, _ texts: TellingTexts, shared: WordSignature = WordSignature()) {
    self.articles = articles
    self.texts = texts
    self.shared = shared
  }

  /// Shares of words, beyond chance, above which two events of one day may be one.
  private static func threshold(_ kind: TimelineEntry.Kind) -> Double {
    switch kind {
    case .publication: 0.5
    case .date: 0.45
    case .quote, .post: 0.6
    }
  }

  /// Adds all tellings of a day, kind by kind in the order of their ranks and speaker by speaker; the days come in order.
  mutating func add(_ tellings: [Timeline.Telling]) throws {
    var start = 0
    while start < tellings.count {
      let (kind, speaker) = (tellings[start].kind, tellings[start].speaker)
      var end = start + 1
      while end < tellings.count, tellings[end].kind == kind, tellings[end].speaker == speaker { end += 1 }
      try add(ofOneKind: tellings[start..<end])
      start = end
    }
  }

  private mutating func add(ofOneKind tellings: ArraySlice<Timeline.Telling>) throws {
    guard let first = tellings.first else { return }
    if tellings.count == 1 {
      return try append(Timeline.Event(kind: first.kind, day: first.day, tellings: [first]))
    }
    var grouping = EventGrouping(threshold: TimelineBuilder.threshold(first.kind))
    for index in tellings.indices {
      let words = tellings[index].words
      let own = words.subtracting(shared)
      // A headline may be nothing but the name.
      try grouping.add(index, own.count > 0 ? own : words) { try isSame(tellings[$0], tellings[index]) }
    }
    for members in grouping.members {
      let own = try inOrderOfTelling(members.map { tellings[$0] })
      try append(Timeline.Event(kind: first.kind, day: first.day, tellings: own))
    }
  }

  /// Whether two tellings of one day that may be one are, by their words.
  private func isSame(_ one: Timeline.Telling, _ other: Timeline.Telling) throws -> Bool {
    if one.article == other.article, one.kind == other.kind, one.number == other.number { return true }
    // Copies need not be read.
    if one.words == other.words, one.words.count >= TimelineBuilder.longUtterance,
      try articles.facts(one.article).original == articles.facts(other.article).original,
      one.article != other.article
    {
      return true
    }
    guard texts.mayCompare(one, other) else {
      return one.words == other.words && one.words.count >= TimelineBuilder.longUtterance
    }
    let (first, second) = (try texts.likeness(one), try texts.likeness(other))
    guard one.kind == .publication else { return first.tellsSame(as: second) }
    if first.hasSameWords(as: second) { return true }
    return try articles.facts(one.article).original == articles.facts(other.article).original
  }

  /// Words from which on a quote or post is taken for the same one however much later it is repeated.
  private static let longUtterance = 6
  /// Words of those that are taken for the same one when they are repeated soon.
  private static let shortUtterance = 3
  /// Days after which a short one is news again.
  private static let soonDays = 30

  /// By what a quote or post is known that is long enough; nil for anything else.
  private static func utterance(_ telling: Timeline.Telling) -> Utterance? {
    guard telling.kind == .quote || telling.kind == .post, telling.words.count >= shortUtterance else {
      return nil
    }
    return Utterance(kind: telling.kind, speaker: telling.speaker, words: telling.words.bits)
  }

  /// A quote or post that is repeated later without its date, as background, is one with the first.
  private mutating func append(_ event: Timeline.Event) throws {
    guard let first = event.tellings.first else { return }
    if let place = try home(of: first) { return addRepeats(event.tellings, to: place) }
    if let utterance = TimelineBuilder.utterance(first) {
      utterances[utterance, default: []].append((events.count, CalendarDay(iso: event.day)))
    }
    events.append(event)
  }

  /// The entry that a quote or post repeats.
  mutating func home(of telling: Timeline.Telling) throws -> Int? {
    guard let utterance = TimelineBuilder.utterance(telling), let known = utterances[utterance] else {
      return nil
    }
    let day = CalendarDay(iso: telling.day)
    for (index, (place, last)) in known.enumerated() {
      if telling.words.count < TimelineBuilder.longUtterance {
        guard let day, let last, day.ordinal - last.ordinal <= TimelineBuilder.soonDays else { continue }
      }
      guard try isRepeated(place, by: telling) else { continue }
      utterances[utterance]?[index].last = day
      return place
    }
    return nil
  }

  /// The bits of the quotes or posts that are known again when they are repeated.
  func utteredWords(_ kind: TimelineEntry.Kind) -> [Int64] {
    utterances.keys.filter { $0.kind == kind }.map { Int64($0.words) }.sorted()
  }

  /// Tellings of an utterance after which further ones of the same bits are taken for it unread.
  private static let wellKnown = 16

  /// Whether an entry has the words of a quote or post that has its bits.
  private func isRepeated(_ place: Int, by telling: Timeline.Telling) throws -> Bool {
    let tellings = events[place].tellings
    guard let first = tellings.first, tellings.count < TimelineBuilder.wellKnown else { return true }
    return try isSame(first, telling)
  }

  /// Adds further tellings to an entry; ``settle()`` puts them in order.
  mutating func addRepeats(_ tellings: [Timeline.Telling], to place: Int) {
    events[place].tellings += tellings
    unsettled.insert(place)
  }

  /// Puts the tellings of entries in order that got further ones: once for all of them, for some are repeated every day.
  mutating func settle() throws {
    for place in unsettled where place < events.count {
      events[place].tellings = try inOrderOfTelling(events[place].tellings)
    }
    unsettled = []
  }

  /// Quotes beyond which their wordings are not compared, which would take longer than a reader waits.
  private static let mostWordings = 500

  /// Makes quotes of one speaker one that are run in different words, cut or changed, about the same time; the first keeps its place.
  ///
  /// - Parameters:
  ///   - story: the story all are from; nil when they are one person's.
  ///   - text: reads a quote.
  mutating func joinWordings(story: Int64?, text: (Timeline.Telling) throws -> String) throws {
    try settle()
    var bySpeaker: [Int64: [Int]] = [:]
    for (place, event) in events.enumerated() where event.kind == .quote {
      if let speaker = event.tellings.first?.speaker, speaker != 0 || story == nil {
        bySpeaker[speaker, default: []].append(place)
      }
    }
    var gone: Set<Int> = []
    for (_, places) in bySpeaker.sorted(by: { $0.key < $1.key })
    where places.count > 1 && places.count <= TimelineBuilder.mostWordings {
      let firsts = places.compactMap { events[$0].tellings.first }
      let known = try firsts.map { telling in
        SameQuotes.Known(
          day: try articles.facts(telling.article).day.flatMap { CalendarDay(iso: $0)?.ordinal },
          words: telling.words, article: telling.article, story: story)
      }
      for group in try SameQuotes.groups(known, text: { try text(firsts[$0]) }) where group.count > 1 {
        let members = group.map { places[$0] }.sorted()
        let first = try texts.likeness(events[members[0]].tellings[0])
        for other in members.dropFirst() {
          // A word alone parts `I will go` from `I will not go`.
          if try first.contradicts(texts.likeness(events[other].tellings[0])) { continue }
          addRepeats(events[other].tellings, to: members[0])
          gone.insert(other)
        }
      }
    }
    try remove(gone)
  }

  private mutating func remove(_ gone: Set<Int>) throws {
    try settle()
    if !gone.isEmpty { events = events.indices.filter { !gone.contains($0) }.map { events[$0] } }
  }

  /// Entries after one of a month or year that are looked at for its day.
  private static let mostWithin = 500

  /// Makes what is told of a month or a year one with what is told of a day in it in mostly the same words.
  mutating func joinCoarser() throws {
    var gone: Set<Int> = []
    for (place, event) in events.enumerated() where event.kind == .date && event.day.utf8.count < 10 {
      guard let coarse = event.tellings.first else { continue }
      let words = coarse.words.subtracting(shared)
      for other in events.indices[(place + 1)...].prefix(TimelineBuilder.mostWithin) {
        guard events[other].day.hasPrefix(event.day) else { break }
        guard events[other].kind == .date, events[other].day.utf8.count == 10, !gone.contains(other),
          let fine = events[other].tellings.first,
          fine.words.subtracting(shared).likeness(to: words) >= TimelineBuilder.threshold(.date),
          try texts.likeness(coarse).repeats(texts.likeness(fine))
        else { continue }
        addRepeats(event.tellings, to: other)
        gone.insert(place)
        break
      }
    }
    try remove(gone)
  }

  /// Leaves out the entries after so many.
  mutating func cut(to count: Int) {
    events.removeLast(max(0, events.count - count))
    utterances = utterances.mapValues { $0.filter { $0.place < events.count } }.filter { !$0.value.isEmpty }
  }

  /// The article that appeared first comes first; undated ones come last.
  private func inOrderOfTelling(_ list: [Timeline.Telling]) throws -> [Timeline.Telling] {
    if list.count == 1 { return list }
    return try list.map { (day: try articles.facts($0.article).day ?? "~", telling: $0) }.sorted {
      ($0.day, $0.telling.article, $0.telling.number) < ($1.day, $1.telling.article, $1.telling.number)
    }.map(\.telling)
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
