/// The part of an article that a span lies in.
public enum Field: Sendable, Hashable {
  /// The title.
  case headline
  /// The summary line.
  case deck
  /// The running text.
  case body
  /// A photo caption, by its index in ``Article/captions``.
  case caption(Int)
}

/// A stretch of an article's text: offsets in Unicode scalars, the end exclusive, into one ``Field``.
public struct Span: Sendable, Hashable {
  /// The part of the article the offsets count in.
  public var field: Field
  /// Unicode scalars before the span, 0 or more.
  public var start: Int
  /// Unicode scalars before the span's end; at least ``start``.
  public var end: Int

  /// Takes the values of the properties of the same names.
  public init(_ field: Field, _ start: Int, _ end: Int) {
    self.field = field
    self.start = start
    self.end = end
  }
}
