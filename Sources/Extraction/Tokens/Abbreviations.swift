/// Words whose period belongs to them and does not end a sentence by itself.
enum Abbreviations {
  private static let keys = WordSet(
    """
    mr mrs ms dr prof rev fr sr jr st gen col lt sgt capt maj cmdr sen rep gov pres hon messrs mt ft
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc ltd co corp vs dept est approx ave blvd calif conn fla mass mich minn wash ont que tenn ariz ala ark colo ill ind okla ore
    """)
  /// Abbreviations that may well close a sentence; the next word decides.
  private static let closing = WordSet(
    "inc. ltd. co. corp. jr. sr. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.")

  static func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= 8 else { return false }
    var hash = WordKey.seed
    for byte in word { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
    // `sun.` and `mar.` are words too; only the capitalised ones are abbreviations.
    guard let first = word.first, first >= 0x41 && first <= 0x5A || hash == versus else { return false }
    return keys.contains(hash)
  }

  private static var versus: UInt64 { WordKey.literal("vs") }

  static func mayClose(_ token: Token) -> Bool { closing.contains(token.key) }
}
