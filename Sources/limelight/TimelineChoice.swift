import Foundation
import Storage
import Terminal

/// Finds the person or the story that an argument of `limelight timeline` means.
struct TimelineChoice {
  let archive: Archive
  let followUp: FollowUp
  /// The day whose knowledge the head tells; nil for today's.
  var asOf: String?

  /// Whose timeline, and its head; nil when nobody or more than one may be meant, which is then explained on standard error.
  func subject(_ typed: String) throws -> (subject: TimelineSubject, heading: TimelineHeading)? {
    if let number = StoryNumber.read(typed) {
      if let story = try archive.story(number) { return (.story(story.id), try heading(story)) }
      // Somebody may be called so.
      guard try archive.people(named: typed).kind == .exact else {
        StandardError.line(
          "The archive has no story S\(number). List them with: \(followUp.command("stories"))")
        return nil
      }
    }
    if PersonChoice.number(typed) == nil, try archive.people(named: typed).kind == .none {
      if let story = try story(about: typed) { return story }
      StandardError.line(
        "Neither a person nor a story is found for '\(Typed.shown(typed))'. List them with: \(followUp.command("people")) and: \(followUp.command("stories"))"
      )
      return nil
    }
    let choice = PersonChoice(archive: archive, command: "timeline", followUp: followUp)
    return try choice.person(typed).map { (.person($0.id), try heading($0)) }
  }

  private func heading(_ person: PersonSummary) throws -> TimelineHeading {
    TimelineHeading(try asOf.map { try archive.person(person, asOf: $0) } ?? person)
  }

  private func heading(_ story: StorySummary) throws -> TimelineHeading {
    TimelineHeading(try asOf.map { try archive.story(story, asOf: $0) } ?? story)
  }

  /// The story whose articles the words find; of several the one whose title has them all, else they are listed.
  private func story(about words: String) throws -> (subject: TimelineSubject, heading: TimelineHeading)? {
    let found = try archive.stories(about: words, limit: 10)
    guard let first = found.first else { return nil }
    let titled = found.filter { $0.isTitled(words) }
    if let only = found.count == 1 ? first : titled.count == 1 ? titled.first : nil {
      return (.story(only.id), try heading(only))
    }
    StandardError.line("'\(Typed.shown(words))' may mean one of these stories; ask again with the number:")
    let width = TerminalSize.columns(of: STDERR_FILENO, environment: ProcessInfo.processInfo.environment)
    let items = (titled.isEmpty ? found : titled).map { StoriesLayout.Item(story: $0, articles: []) }
    for line in StoriesLayout().lines(items, width: width) { StandardError.line(line) }
    throw ExitStatus.nothingFound
  }
}
