package import Records

/// The words that tell a fact of a person, and the rule that read them.
package struct FactSource: Sendable {
  /// From the first to the last word that says so.
  package var tokens: Range<Int>
  package var rule: Rule

  /// The source as a record tells it.
  func evidence(in document: Document) -> Records.Evidence {
    Records.Evidence(span: document.span(tokens), rule: rule)
  }
}
