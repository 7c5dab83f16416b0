/// A search as a person types it, understood as far as possible: `"red carpet" gown -veil OR tux* person:"Anya Fox" from:2017-03`.
///
/// Words, "phrases", `prefix*`, `-not`, `OR`; filters `person:`, `speaker:`, `from:`, `to:`, `date:`, `platform:`, `publisher:`, their
/// values quoted when they hold spaces. Nothing a person types is an error: ``notes`` tells what was ignored and why.
public struct SearchQuery: Sendable, Equatable {
  /// What was typed.
  public let source: String
  /// One sentence for each part that could not be understood.
  public internal(set) var notes: [String] = []

  /// Understands a search; never fails.
  public init(_ source: String) { self.source = source }
}
