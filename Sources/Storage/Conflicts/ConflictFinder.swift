internal import Records

/// Gathers the conflicts of one person.
struct ConflictFinder {
  private let reader: ConflictReader
  /// For each claim, so many places where articles tell it.
  private let evidence: Int
  private let attestations: AttestationReader
  /// The conflicts, in the order of ``Conflicts/items`` once all has been looked for.
  private(set) var found: [Conflict] = []
  /// Whether not all that is told was compared.
  private(set) var isPartial = false
  /// The ages that most articles tell.
  private var ages: AgeClaims.Group?

  init(reader: ConflictReader, evidence: Int) {
    self.reader = reader
    self.evidence = evidence
    attestations = AttestationReader(connection: reader.connection, person: reader.person, limit: 1)
  }

  mutating func findAges() throws {
    let (claims, isPartial) = try reader.ages()
    self.isPartial = isPartial
    var groups = AgeClaims.groups(claims)
    if groups.count > 1 {
      let doubtful = Set(groups.dropFirst().flatMap { $0.claims.map(\.age) })
      groups = AgeClaims.groups(try traced(claims, of: doubtful))
    }
    ages = groups.first
    if groups.count > 1 {
      found.append(
        Conflict(
          kind: .age, other: nil,
          claims: try groups.map { try claim($0.claims.span, of: $0.claims, born: $0.born) }))
    }
    let (deaths, living) = AgeClaims.deaths(claims)
    if deaths.count + (living.isEmpty ? 0 : 1) > 1 {
      var sides = try deaths.map { try claim("died at \($0.age)", of: $0.claims) }
      if !living.isEmpty { sides.append(try claim("alive at \(living.span)", of: living)) }
      found.append(Conflict(kind: .ageAtDeath, other: nil, claims: sides))
    }
  }

  /// The claims with the day on which their sentence was first told, since copies that are dated anew make nobody younger.
  private func traced(_ claims: [AgeClaim], of ages: Set<Int>) throws -> [AgeClaim] {
    struct Telling: Hashable {
      let age: Int
      let sentence: String
    }
    var tellings: [(index: Int, telling: Telling)] = []
    for index in claims.indices where ages.contains(claims[index].age) && !claims[index].isAtDeath {
      if tellings.count == Self.mostTraced { break }
      // Short sentences may be alike by chance.
      guard let sentence = try attestations.age(in: claims[index].article).first?.place.sentence,
        sentence.utf8.count >= Self.leastTraced
      else { continue }
      tellings.append((index, Telling(age: claims[index].age, sentence: sentence)))
    }
    var claims = claims
    for (_, copies) in Dictionary(grouping: tellings, by: \.telling) where copies.count > 1 {
      let first = copies.compactMap { claims[$0.index].day }.min()
      for copy in copies where claims[copy.index].day != nil { claims[copy.index].firstWritten = first }
    }
    return claims
  }

  private static let mostTraced = 100
  private static let leastTraced = 60

  private func claim(_ value: String, of told: [AgeClaim], born: ClosedRange<CalendarDay>? = nil) throws
    -> Conflict.Claim
  {
    try claim(value, born: born, told.map { (article: $0.article, day: $0.day?.iso) }) {
      try attestations.age(in: told[$0].article)
    }
  }

  /// Gives what others are told to be to the person.
  mutating func findTies() throws -> [Int64: Set<Relation.Kind>] {
    let (ties, isPartial) = try reader.ties()
    if isPartial { self.isPartial = true }
    var read: [TieClaims.Tie] = []
    for suspect in TieClaims.suspects(ties) {
      for kind in suspect.kinds {
        guard let (tie, isPartial) = try reader.tie(kind, to: suspect.other) else { continue }
        read.append(tie)
        if isPartial { self.isPartial = true }
      }
    }
    for sides in TieClaims.conflicts(read) where try sides.allSatisfy(isSolid) && !isRemarriage(sides) {
      let claims = try sides.map { tie in
        try claim(tie.kind.rawValue, other: tie.other, tie.told.map { ($0.article, $0.day) }) {
          try attestations.tie(tie.kind, to: tie.other.id, in: tie.told[$0].article)
        }
      }
      let others = Set(sides.map(\.other.id))
      found.append(
        Conflict(
          kind: .relation, other: others.count == 1 ? sides.first?.other : nil,
          claims: Conflict.mostToldFirst(claims)))
    }
    return ties
  }

  private func isSolid(_ tie: TieClaims.Tie) throws -> Bool {
    guard let only = tie.told.first, tie.told.count == 1 else { return true }
    return try reader.namesBoth(tie.kind, to: tie.other.id, in: only.article)
  }

  /// Whether articles that call a couple married after its divorce was told say that the two married again.
  private func isRemarriage(_ sides: [TieClaims.Tie]) throws -> Bool {
    guard let end = sides.first(where: { $0.kind == .exSpouse })?.told.first?.day,
      let marriage = sides.first(where: { $0.kind == .spouse })
    else { return false }
    let reader = AttestationReader(
      connection: reader.connection, person: reader.person, limit: Self.mostOfRemarriage)
    return try marriage.told.filter { ($0.day ?? "") > end }.prefix(Self.mostOfRemarriage).contains { told in
      try reader.tie(.spouse, to: marriage.other.id, in: told.article).contains {
        TieClaims.tellsOfRemarriage(SentenceWords($0.place.sentence ?? ""))
      }
    }
  }

  private static let mostOfRemarriage = 20

  mutating func findDates(_ ties: [Int64: Set<Relation.Kind>], name: String) throws {
    let (sentences, isPartial) = try reader.datedSentences()
    if isPartial { self.isPartial = true }
    let told = try events(of: sentences + reader.datedSentences(ofPartners: ties, beside: sentences), ties)
    let birth = told[.init(kind: .birth, other: nil)] ?? []
    let ages = ages.flatMap { DateConflicts.contradict($0, birth) ? $0 : nil }
    let disputed = DateConflicts.disputed(told, always: ages == nil ? nil : .birth)
    let taken = Set(disputed.flatMap { $0.sides.flatMap { $0 } }.map(\.key))
    let other = SameTelling.groups(sentences.filter { !taken.contains($0.key) }, name: name).compactMap {
      DateConflicts.disputed(.init(kind: .event, other: nil), $0)
    }
    let dates = try (disputed + other).map { disputed in
      var claims = try disputed.sides.map { try claim(of: $0) }
      if disputed.event.kind == .birth, let ages {
        claims.append(try claim("aged \(ages.claims.span)", of: ages.claims, born: ages.born))
      }
      return Conflict(
        kind: disputed.event.kind, other: try disputed.event.other.flatMap { try reader.reference($0) },
        claims: claims)
    }
    found += dates.sorted { $0.order < $1.order }
  }

  /// The life events that sentences tell, each with its sentences.
  private func events(of sentences: [DatedSentence], _ ties: [Int64: Set<Relation.Kind>]) throws
    -> [LifeEventPeople.Event: [DatedSentence]]
  {
    let people = LifeEventPeople(person: reader.person, ties: ties)
    var dates: [SentenceKey: Int] = [:]
    for told in sentences { dates[SentenceKey(told), default: 0] += 1 }
    var events: [LifeEventPeople.Event: [DatedSentence]] = [:]
    for told in sentences {
      let isOnly = dates[SentenceKey(told)] == 1
      guard let found = LifeEventFinder(sentence: told.words).event(on: told.span, isOnly: isOnly),
        let event = try people.event(
          of: found, in: told.words, naming: reader.mentions(in: told),
          after: { try reader.peopleBefore(told) })
      else { continue }
      events[event, default: []].append(told)
    }
    return events
  }

  private struct SentenceKey: Hashable {
    let article: Int64
    let field: Field
    let start: Int

    init(_ told: DatedSentence) {
      article = told.article
      field = told.span.field
      start = told.start
    }
  }

  private func claim(of side: [DatedSentence]) throws -> Conflict.Claim {
    // Of an article and its copies the first.
    var originals: Set<Int64> = []
    let ordered = side.sorted(by: DatedSentence.isEarlier).filter { originals.insert($0.original).inserted }
    // Words that tell the year tell more than what was worked out for others.
    let value = (side.first { $0.date.tellsYear } ?? side[0]).date.value
    return try claim(value, ordered.map { (article: $0.article, day: $0.published) }) {
      try attestations.date(ordered[$0].number, in: ordered[$0].article)
    }
  }

  /// - Parameters:
  ///   - told: articles that make the claim, earliest first, undated ones last.
  ///   - attest: gives the evidence of one of them by its place.
  private func claim(
    _ value: String, other: PersonReference? = nil, born: ClosedRange<CalendarDay>? = nil,
    _ told: [(article: Int64, day: String?)], attest: (Int) throws -> [Attestation]
  ) throws -> Conflict.Claim {
    var places: [Int] = []
    var seen: Set<Int64> = []
    let last = told.lastIndex { $0.day != nil }
    for place in [0, last ?? 0] + Array(told.indices) where place < told.count && places.count < evidence {
      if seen.insert(told[place].article).inserted { places.append(place) }
    }
    return Conflict.Claim(
      value: value, other: other, born: born, articles: Set(told.map(\.article)).count,
      firstTold: told.first?.day, lastTold: last.flatMap { told[$0].day },
      evidence: try places.flatMap { Array(try attest($0).prefix(1)) })
  }
}

extension Conflict {
  fileprivate static func mostToldFirst(_ claims: [Claim]) -> [Claim] {
    claims.sorted { ($1.articles, $0.value, $0.other?.id ?? 0) < ($0.articles, $1.value, $1.other?.id ?? 0) }
  }

  /// By kind, then by what most articles tell, so that the order does not depend on chance.
  fileprivate var order: (Int, String, Int64, Int64) {
    (
      Kind.allCases.firstIndex(of: kind) ?? 0, claims.first?.value ?? "", other?.id ?? 0,
      claims.first?.evidence.first?.place.article.id ?? 0
    )
  }
}
