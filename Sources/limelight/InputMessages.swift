import Records
import Terminal

/// What the commands say about inputs while they go through them: every rejection, and the first remarks of many.
struct InputMessages {
  /// How many inputs were refused.
  private(set) var rejections = 0
  private var notes = 0
  private let say: (StyledText) -> Void

  /// More remarks than this say nothing new: an archive without dates has one an article.
  private static let shownNotes = 20

  /// `say` takes a line for standard error.
  init(_ say: @escaping (StyledText) -> Void) { self.say = say }

  /// An input that was refused, and why.
  mutating func rejected(_ input: RejectedInput) {
    rejections += 1
    let place = input.line.map { " line \($0)" } ?? input.offset.map { " byte \($0 + 1)" } ?? ""
    say(StyledText("rejected", .red) + StyledText(" '\(input.path)'\(place) \(input.reason)"))
  }

  /// A remark about an input that was read all the same.
  mutating func note(_ text: String) {
    notes += 1
    if notes <= InputMessages.shownNotes { say(StyledText("note", .yellow) + StyledText(" \(text)")) }
  }

  /// Tells how many remarks were held back.
  func finish() {
    let rest = notes - InputMessages.shownNotes
    if rest > 0 {
      say(StyledText("note", .yellow) + StyledText(" \(Figures.count(rest, "more remark")) like these"))
    }
  }
}
