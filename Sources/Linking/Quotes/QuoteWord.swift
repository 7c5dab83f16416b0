/// A word of a quote as it is compared: without case, accents, apostrophes and hyphens.
package struct QuoteWord: Sendable, Equatable {
  /// Hash of its folded letters.
  package var key: UInt64
  /// Which letters it has, one bit each.
  var letters: UInt32
  /// Folded bytes, at most 255.
  var length: UInt8
  /// The first of them; 0 where a digit is among them, since other numbers are other words.
  var initial: UInt8
  /// Whether it tells something, as words of no ``StopWords`` do.
  var isContent: Bool
  /// Whether it stands in brackets, as what an editor put in does.
  package var isBracketed: Bool

  /// Whether two words may be one that is spelled in two ways, has another ending or is masked: `realise` and `realize`, `f**king`.
  ///
  /// Without their letters this can only be guessed: the same first letter, as good as the same others, about as long.
  func isAlike(_ other: QuoteWord) -> Bool {
    let shorter = min(length, other.length)
    let difference = max(length, other.length) - shorter
    return initial == other.initial && initial > 0 && shorter >= 4 && difference <= (shorter + 1) / 3
      && (letters ^ other.letters).nonzeroBitCount <= (shorter >= 6 || difference > 1 ? 2 : 1)
  }
}
