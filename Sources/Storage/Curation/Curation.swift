/// Something a person decided about the archive's people or stories.
public struct Curation: Sendable, Equatable {
  /// What was decided.
  public enum Action: String, Sendable {
    /// Two or more persons are one.
    case merge
    /// In some articles the person is another one of the same name.
    case split
    /// The person is shown under another name.
    case rename
    /// A name that leads to the person.
    case alias
    /// Two or more stories are one.
    case storyMerge = "story-merge"
    /// Some articles of a story are another one.
    case storySplit = "story-split"
    /// The story has another title.
    case storyRename = "story-rename"
  }

  /// Number of the decision, from 1 in the order of time.
  public var id: Int64
  /// ISO 8601 time.
  public var time: String
  /// Who decided.
  public var who: String
  /// What was decided.
  public var action: Action
  /// One line: `Liz Roe (#12) merged into Beth Roe (#3)`.
  public var summary: String
  /// Numbers of the persons it is about.
  public var people: [Int64]
  /// Numbers of the stories it is about.
  public var stories: [Int64]
  /// ISO 8601 time at which it was taken back; nil while it counts.
  public var undoneAt: String?
  /// Who took it back.
  public var undoneBy: String?
}

/// Who decides, and when.
public struct Decider: Sendable, Equatable {
  /// The name that goes into the log.
  public var who: String
  /// ISO 8601 time, `2026-03-01T09:30:00Z`.
  public var time: String

  /// Takes the values of the properties of the same names.
  public init(who: String, time: String) {
    self.who = who
    self.time = time
  }
}
