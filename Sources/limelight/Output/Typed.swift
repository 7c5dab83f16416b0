import Terminal

/// What a person typed, as messages repeat it.
enum Typed {
  /// Enough to recognise it by, in columns.
  private static let widest = 60

  /// The text cleaned and, where it is long, cut.
  static func shown(_ text: String) -> String {
    // A character may be built of any number of scalars, so their number is bounded too.
    let scalars = String(text.unicodeScalars.prefix(8 * widest))
    return DisplayWidth.truncated(Sanitizer.clean(scalars), to: widest)
  }
}
