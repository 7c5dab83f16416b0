import Storage
import Terminal

/// Finds the person or the story that an argument of `limelight timeline` means.
struct TimelineChoice {
  let archive: Archive
  let followUp: FollowUp

  /// Whose timeline, and its head; nil when nobody or more than one may be meant, which is then explained on standard error.
  func subject(_ typed: String) throws -> (subject: TimelineSubject, heading: TimelineHeading)? {
    if let number = Self.storyNumber(typed) {
      if let story = try archive.story(number) { return (.story(story.id), TimelineHeading(story)) }
      // Somebody may be called so.
      guard try archive.people(named: typed).kind == .exact else {
        StandardError.line(
          "The archive has no story S\(number). List them with: \(followUp.command("stories"))")
        return nil
      }
    }
    // TODO lead: where `archive.people(named: typed).kind` is `.none` and `PersonChoice.number(typed)` nil, search the titles of stories here.
    let choice = PersonChoice(archive: archive, command: "timeline", followUp: followUp)
    return try choice.person(typed).map { (.person($0.id), TimelineHeading($0)) }
  }

  /// The number in `S12` or `s12`, as stories are numbered everywhere.
  static func storyNumber(_ typed: String) -> Int64? {
    guard typed.hasPrefix("S") || typed.hasPrefix("s") else { return nil }
    let digits = typed.dropFirst()
    return digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? Int64(digits) : nil
  }
}

extension Archive {
  // TODO lead: the real one reads the story.
  func story(_ id: Int64) throws -> StorySummary? { nil }
}
