/// An expression that points to a calendar date.
public struct DateMention: Sendable, Equatable {
  /// The words as written, without a leading preposition.
  public var text: String
  /// EDTF (ISO 8601-2) value; nil when it cannot be resolved.
  public var value: String?
  /// Where it stands.
  public var span: Span

  /// Takes the values of the properties of the same names.
  public init(text: String, value: String?, span: Span) {
    self.text = text
    self.value = value
    self.span = span
  }
}
