/// Words whose period belongs to them and does not end a sentence by itself.
enum Abbreviations {
  private static let titles =
    "mr mrs ms dr prof rev fr sr jr st gen col lt sgt capt maj cmdr sen rep gov pres hon messrs mt ft"
  private static let months = "jan feb mar apr jun jul aug sep sept oct nov dec"
  private static let days = "mon tue tues wed thu thur thurs fri sat sun"
  private static let others =
    "inc ltd co corp vs dept est approx ave blvd calif conn fla mass mich minn wash ont que tenn ariz ala ark colo ill ind okla ore"

  private static let keys = WordSet("\(titles) \(months) \(days) \(others)")
  /// Abbreviations that may well close a sentence; the next word decides.
  private static let closing = WordSet(
    "inc. ltd. co. corp. jr. sr. \(months.split(separator: " ").map { $0 + "." }.joined(separator: " "))")

  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 8 else { return false }
    var hash = WordKey.seed
    for byte in word { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
    // `sun.` and `mar.` are words too; only the capitalised ones are abbreviations.
    guard let first = word.first, first >= 0x41 && first <= 0x5A || hash == versus else { return false }
    return keys.contains(hash)
  }

  private static let versus = WordKey.of("vs")

  static func mayClose(_ token: Token) -> Bool { closing.contains(token.key) }
}
