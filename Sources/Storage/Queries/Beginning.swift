/// How a text begins, to stand for a headline that it has not.
enum Beginning {
  /// Of the article named `a`: what ``shown(_:)`` is given.
  static let column = "coalesce(a.deck, substr(a.body, 1, 400))"

  /// Letters of a text that are shown.
  private static let length = 100

  /// The first words, and an ellipsis where more follow; nil for a text without any.
  static func shown(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.count <= length { return words.isEmpty ? nil : words }
    let cut = words.prefix(length)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
  }
}
