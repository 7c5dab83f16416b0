/// A calendar expression of a document.
package struct DateExpression: Sendable {
  /// Tokens of the expression, without a leading preposition.
  package var tokens: Range<Int>
  /// EDTF value; nil when it cannot be resolved.
  package var value: String?
}
