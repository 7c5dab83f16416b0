/// A search as a person types it, understood as far as possible: `"red carpet" gown -veil OR tux* person:"Anya Fox" from:2017-03`.
///
/// Words, "phrases", `prefix*`, `-not`, `OR`; filters `person:`, `speaker:`, `from:`, `to:`, `date:`, `platform:`, `publisher:`, their
/// values quoted when they hold spaces. `OR` joins its two neighbours; everything else must hold together. `from:` and `to:` bound the
/// day of publication, `date:` also finds articles that tell of that time. Nothing a person types is an error: ``notes`` tells what was
/// ignored and why.
public struct SearchQuery: Sendable, Equatable {
  /// A word or a phrase.
  struct Term: Sendable, Equatable {
    var text: String
    var isPrefix = false

    /// The term alone as an FTS5 `MATCH` expression: quoted, so that nothing in it means anything to FTS5.
    var expression: String {
      "\"" + text.replacing("\"", with: "\"\"") + "\"" + (isPrefix ? " *" : "")
    }
  }

  /// A condition other than words.
  struct Filter: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
      case person, speaker, from, to, date, platform, publisher
    }

    var kind: Kind
    var value: String
    var isExcluded = false
  }

  /// What was typed.
  public let source: String
  /// One sentence for each part that could not be understood.
  public internal(set) var notes: [String] = []
  /// Each inner list holds alternatives, of which one must occur.
  var required: [[Term]] = []
  /// None of these may occur.
  var excluded: [Term] = []
  var filters: [Filter] = []

  /// Understands a search; never fails.
  public init(_ source: String) {
    self.source = source
    var parser = SearchParser(source)
    parser.parse(into: &self)
  }

  /// What must occur, as an FTS5 `MATCH` expression; nil when no word must.
  var matchExpression: String? {
    guard !required.isEmpty else { return nil }
    let all = required.map { SearchQuery.anyOf($0) }.joined(separator: " AND ")
    guard let none = exclusion else { return all }
    return "(\(all)) NOT (\(none))"
  }

  /// What may not occur, as an FTS5 `MATCH` expression.
  var exclusion: String? { excluded.isEmpty ? nil : SearchQuery.anyOf(excluded) }

  private static func anyOf(_ terms: [Term]) -> String {
    let words = terms.map(\.expression)
    return words.count == 1 ? words[0] : "(" + words.joined(separator: " OR ") + ")"
  }
}
