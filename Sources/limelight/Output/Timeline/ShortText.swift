import Terminal

/// Text as a title, where its whole stands elsewhere.
enum ShortText {
  /// What feed readers and calendars show of a title.
  private static let longest = 100

  /// The text in one line, cut after a word where it is too long.
  static func of(_ text: String) -> String {
    // A character may be built of any number of scalars, so their number is bounded too.
    let clean = Sanitizer.clean(String(text.unicodeScalars.prefix(8 * longest))).trimmed
    let isCut = text.unicodeScalars.count > 8 * longest
    if clean.count <= longest, !isCut { return clean }
    let cut = clean.prefix(longest - 1)
    let atWord = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return (atWord.count > longest / 2 ? atWord : cut) + "…"
  }
}
