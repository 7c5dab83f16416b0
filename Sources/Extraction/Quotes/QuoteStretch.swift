/// The words between one pair of quotation marks.
package struct QuoteStretch: Sendable {
  /// Tokens between the marks.
  package var content: Range<Int>
  /// The opening mark; nil when the stretch goes on from the paragraph before without a mark.
  var open: Int?
  /// The closing mark; nil when the paragraph ends first.
  var close: Int?
  var paragraph: Int
  /// Whether its marks are single ones.
  package var isSingle: Bool

  /// Its tokens with the marks.
  package var tokens: Range<Int> {
    (open ?? content.lowerBound)..<(close.map { $0 + 1 } ?? content.upperBound)
  }
}
