/// Words somebody said or wrote, between quotation marks.
public struct Quote: Sendable, Equatable {
  /// The segments joined by one space.
  public var text: String
  /// The text between each pair of quotation marks, one or more.
  public var segments: [String]
  /// A ``Person/name`` of the same record; nil for an unnamed source.
  public var speaker: String?
  /// The words that point to the speaker: `Tennant`, `she`, `a source`.
  public var speakerText: String?
  /// The verb or phrase of speech: `said`, `according to`.
  public var cue: String?
  /// Spoken, or written in a post, statement, letter or paper.
  public var medium: Medium
  /// To whom or where it was said: `PEOPLE`, `Instagram`.
  public var venue: String?
  /// EDTF of the day it was said, when the article tells.
  public var date: String?
  /// From the first opening mark to the last closing mark, marks included.
  public var span: Span

  /// How the words were uttered.
  public enum Medium: String, Sendable {
    case spoken, written
  }

  /// Takes the values of the properties of the same names.
  public init(
    text: String, segments: [String], speaker: String? = nil, speakerText: String? = nil,
    cue: String? = nil, medium: Medium = .spoken, venue: String? = nil, date: String? = nil, span: Span
  ) {
    self.text = text
    self.segments = segments
    self.speaker = speaker
    self.speakerText = speakerText
    self.cue = cue
    self.medium = medium
    self.venue = venue
    self.date = date
    self.span = span
  }
}

/// Indirect speech: what somebody is reported to have said, without quotation marks.
public struct Statement: Sendable, Equatable {
  /// The words as written.
  public var text: String
  /// A `Person.name` of the same record; nil for an unnamed source.
  public var speaker: String?
  /// The words that point to the speaker.
  public var speakerText: String?
  /// The verb or phrase of speech.
  public var cue: String?
  /// To whom or where.
  public var venue: String?
  /// EDTF.
  public var date: String?
  /// Where it stands.
  public var span: Span

  /// Takes the values of the properties of the same names.
  public init(
    text: String, speaker: String? = nil, speakerText: String? = nil, cue: String? = nil,
    venue: String? = nil, date: String? = nil, span: Span
  ) {
    self.text = text
    self.speaker = speaker
    self.speakerText = speakerText
    self.cue = cue
    self.venue = venue
    self.date = date
    self.span = span
  }
}
