import Storage
import Terminal

/// What a timeline is of, as every format tells it at its head.
struct TimelineHeading: Equatable {
  /// `person 12`, `story 7`: the same however often the archive is asked.
  let identity: String
  /// The person's name or the story's title.
  let title: String
  /// Whose relative a person known by one name is.
  var note: String?
  /// The story's leading people; none for a person.
  var people: [String] = []
  /// How many articles, over which days.
  var facts: [String]

  /// A person's heading.
  init(_ person: PersonSummary) {
    identity = "person \(person.id)"
    title = person.name
    note = person.note
    facts = ["named in \(Figures.count(person.articles, "article"))"]
  }

  /// A story's heading.
  init(_ story: StorySummary) {
    identity = "story \(story.id)"
    title = story.title
    people = story.people.map(\.name)
    facts = ["story S\(story.id)"]
    if let first = story.firstDay, let last = story.lastDay {
      facts.append(first == last ? first : "\(first) to \(last)")
    }
    let copies =
      story.copies > 0 ? ", \(Figures.count(story.copies, "copy", plural: "copies")) among them" : ""
    facts.append(Figures.count(story.articles, "article") + copies)
  }

  /// A heading made by hand.
  init(identity: String, title: String, people: [String] = [], facts: [String] = []) {
    self.identity = identity
    self.title = title
    self.people = people
    self.facts = facts
  }

  /// The facts, with what was asked for. Of a timeline that was not read to its end nobody knows how many entries it has.
  mutating func add(_ timeline: Timeline, asOf day: String?) {
    add(entries: timeline.hasMore ? nil : timeline.count, asOf: day)
  }

  /// The facts, with how many entries there are, when that is known.
  mutating func add(entries: Int?, asOf day: String?) {
    let parts = [
      entries.map { Figures.count($0, "entry", plural: "entries") }, day.map { "as known on \($0)" },
    ].compactMap(\.self)
    if !parts.isEmpty { facts.append(parts.joined(separator: ", ")) }
  }

  /// Everything but the title, in lines of text.
  var lines: [String] {
    [note, people.isEmpty ? nil : people.joined(separator: ", "), facts.joined(separator: " · ")]
      .compactMap { $0?.isEmpty == false ? $0 : nil }
  }
}
