import Foundation

/// Texts compared as a reader compares them: case, accents, quotation marks, dashes and spacing count for nothing.
package enum Folding {
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      switch scalar {
      case "’", "‘": folded.append("'")
      case "“", "”": folded.append("\"")
      case "—", "–": folded.append("-")
      default: folded.append(scalar)
      }
    }
    return flattened(String(folded).lowercased())
  }

  /// Runs of white space become one space; none at either end.
  package static func flattened(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of the folded text, without apostrophes.
  package static func words(_ text: String) -> [String] {
    fold(text).replacing("'", with: "").unicodeScalars
      .split { !isWordScalar($0) }
      .map { String($0) }
  }

  /// What stays of a name: its folded words, without a possessive.
  package static func nameKey(_ name: String) -> String {
    words(name.replacing(/['’]s\b/, with: "")).joined(separator: " ")
  }

  /// The share of words that two passages have in common: multiset Jaccard, from 0 to 1.
  package static func overlap(_ left: String, _ right: String) -> Double {
    let left = counts(words(left))
    let right = counts(words(right))
    let keys = Set(left.keys).union(right.keys)
    let shared = keys.reduce(0) { $0 + min(left[$1] ?? 0, right[$1] ?? 0) }
    let all = keys.reduce(0) { $0 + max(left[$1] ?? 0, right[$1] ?? 0) }
    return left.isEmpty || right.isEmpty ? 0 : Double(shared) / Double(all)
  }

  /// A date expression without leading prepositions, article and outer punctuation.
  package static func dateText(_ text: String) -> String {
    let lead = /^(?:(?:in|on|at|by|since|during|from|until|of|the|early on|back in|as of)\s+)+/.ignoresCase()
    return fold(flattened(text).replacing(lead, with: ""))
      .trimmingCharacters(in: CharacterSet(charactersIn: " ,."))
  }

  /// How often each element occurs.
  package static func counts(_ elements: [String]) -> [String: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Letters, digits, numbers and the underscore.
  package static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
