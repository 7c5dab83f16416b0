internal import Records

/// Groups dated sentences of a person by the event they tell, and keeps the events on whose date they disagree.
struct DateConflicts {
  /// An event and the sides: sentences that agree, the most told first.
  struct Disputed {
    let event: LifeEventPeople.Event
    let sides: [[DatedSentence]]
  }

  /// What happens again within a life, so that dates more than so many days apart are another time.
  private static let again: [Conflict.Kind: Int] = [.engagement: 366, .split: 366]

  /// The events whose sentences do not all agree.
  ///
  /// - Parameter always: a kind of event that something else contradicts, so that it is disputed even where all sentences agree.
  static func disputed(
    _ told: [LifeEventPeople.Event: [DatedSentence]], always: Conflict.Kind? = nil
  ) -> [Disputed] {
    told.flatMap { event, sentences in
      times(sentences, of: event.kind).compactMap { time in
        disputed(event, time)
          ?? (event.kind == always ? Disputed(event: event, sides: [time]) : nil)
      }
    }
  }

  /// The sides of one event; nil when all sentences agree, or one article alone tells of it.
  static func disputed(_ event: LifeEventPeople.Event, _ sentences: [DatedSentence]) -> Disputed? {
    let sides = sentences.agreeing()
    guard sides.count > 1, Set(sentences.map(\.article)).count > 1 else { return nil }
    return Disputed(event: event, sides: sides)
  }

  /// Whether the ages that most articles tell exclude every date of birth that tells a year.
  static func contradict(_ ages: AgeClaims.Group, _ birth: [DatedSentence]) -> Bool {
    let dated = birth.filter(\.date.tellsYear)
    return !dated.isEmpty && dated.allSatisfy { ages.excludes($0.date.bounds) }
      && Set(birth.map(\.article) + ages.claims.map(\.article)).count > 1
  }

  private static func times(_ sentences: [DatedSentence], of kind: Conflict.Kind) -> [[DatedSentence]] {
    guard let most = again[kind] else { return [sentences] }
    var times: [[DatedSentence]] = []
    for told in sentences.sorted(by: { $0.date.ordinal < $1.date.ordinal }) {
      if let previous = times.last?.last, told.date.ordinal - previous.date.ordinal <= most {
        times[times.count - 1].append(told)
      } else {
        times.append([told])
      }
    }
    return times
  }
}
