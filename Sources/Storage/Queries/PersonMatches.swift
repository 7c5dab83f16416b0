/// The persons a name may mean.
public struct PersonMatches: Sendable, Equatable {
  /// How the name was understood.
  public enum Kind: Sendable {
    /// The whole name, but for case, accents, titles, hyphens and the order of the words (`Fox, Anya`).
    case exact
    /// All the words are words of the name.
    case partial
    /// All the words are words of the name, initials or beginnings of them.
    case begun
    /// Nobody has that name; these are spelled alike.
    case similar
    /// Nobody at all.
    case none
  }

  /// How the name was understood.
  public var kind: Kind
  /// Best first; then by how many articles name them.
  public var people: [PersonSummary]
  /// The one who is meant; nil where several may be, or where what was typed is too far from any name to be sure.
  public var meant: PersonSummary?

  /// Takes persons who match alike: several of them leave open who is meant.
  init(kind: Kind, people: [PersonSummary]) {
    self.kind = kind
    self.people = people
    meant = people.count == 1 ? people.first : nil
  }

  /// Takes persons whose names are more or less near, nearest first; of a name all of whose words are only begun nobody is sure.
  ///
  /// - Parameter words: how many words were typed.
  init(kind: Kind, near: [NearPeople.Match], words: Int) {
    self.kind = near.isEmpty ? .none : kind
    people = near.map(\.person)
    let farthest =
      kind == .begun ? WordSearch.begun * words - 1 : PersonMatches.surest * min(words, 2)
    guard let best = near.first, best.distance <= farthest else { return }
    let isAlone = near.dropFirst().first.map { $0.distance >= best.distance + PersonMatches.gap } ?? true
    meant = isAlone ? best.person : nil
  }

  /// How far a name may be from what was typed, in tenths of a slip a word: raising it shows more people who were not meant.
  private static let surest = 10
  /// How much farther the next must be.
  private static let gap = 7
}
