/// Second halves of compounds that stand free of the name before them: `Roe-inspired`, `Roe-era`.
enum Compounds {
  private static let tails = WordSet(
    """
    inspired style styled type like related led loving era obsessed approved owned backed produced directed starring penned
    themed esque ian ish less fronted hosted created designed
    """)

  /// Whether the word that begins at an offset is such a half.
  static func parts(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int, limit: Int) -> Bool {
    var end = start
    var hash = WordKey.seed
    while end < limit, CharacterClass.isASCIIWord(bytes[end]) {
      guard bytes[end] >= 0x61 else { return false }
      hash = WordKey.step(hash, bytes[end])
      end += 1
    }
    return tails.contains(hash)
  }
}
