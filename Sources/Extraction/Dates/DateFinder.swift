/// Finds calendar expressions and resolves them against the day of publication.
package enum DateFinder {
  /// The expressions of a document in reading order; they never overlap.
  package static func find(in document: Document) -> [DateExpression] { [] }
}
