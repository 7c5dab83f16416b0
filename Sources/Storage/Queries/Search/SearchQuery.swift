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

    /// Whether it is of several words, so that it counts where each of them stands.
    var isPhrase: Bool { Folding.words(text).count > 1 }

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

  /// What to mark in a text that matches: ``matchExpression``, but with the text's own words in the place of beginnings of words, for which
  /// FTS5 would gather the rows of all words that begin so.
  func expression(marking text: () throws -> String) rethrows -> String? {
    guard required.contains(where: { $0.contains(where: \.isPrefix) }) else { return matchExpression }
    // As they stand there: how FTS5 folds them is its matter.
    let words = Set(try text().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    var spelled = SearchQuery("")
    spelled.excluded = excluded
    spelled.required = required.map { terms in
      terms.flatMap { term -> [Term] in
        let beginning = Folding.words(term.text)
        guard term.isPrefix, beginning.count == 1 else { return [term] }
        let meant = words.filter { Folding.words($0).first?.hasPrefix(beginning[0]) ?? false }
        return meant.isEmpty ? [term] : meant.sorted().map { Term(text: $0) }
      }
    }
    return spelled.matchExpression
  }

  /// What may not occur, as an FTS5 `MATCH` expression.
  var exclusion: String? { excluded.isEmpty ? nil : SearchQuery.anyOf(excluded) }

  private static func anyOf(_ terms: [Term]) -> String {
    let words = terms.map(\.expression)
    return words.count == 1 ? words[0] : "(" + words.joined(separator: " OR ") + ")"
  }
}
