import Records

/// The ties of a text as a set of sentences, a parent told as the child's parent: "Ana Roe child Otis".
struct Ties: Hashable, CustomStringConvertible {
  private let told: Set<String>

  /// The ties that the extractor finds in an article.
  init(in body: String, headline: String? = nil) {
    told = Set(
      findings(body, headline: headline).relations.map { tie in Ties.normal(tie.person, tie.kind, tie.other) }
    )
  }

  /// `ties`: sentences parted by semicolons; empty for none.
  init(_ ties: String) {
    var told: Set<String> = []
    for sentence in ties.split(separator: ";") {
      let words = sentence.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(where: { Relation.Kind(rawValue: $0) != nil }),
        let kind = Relation.Kind(rawValue: words[at])
      else { continue }
      told.insert(
        Ties.normal(
          words[..<at].joined(separator: " "), kind, words[(at + 1)...].joined(separator: " ")))
    }
    self.told = told
  }

  var isEmpty: Bool { told.isEmpty }
  var description: String { told.sorted().joined(separator: "; ") }

  private static func normal(_ person: String, _ kind: Relation.Kind, _ other: String) -> String {
    switch kind {
    case .parent: "\(other) child \(person)"
    case .child: "\(person) child \(other)"
    default: "\(min(person, other)) \(kind.rawValue) \(max(person, other))"
    }
  }
}
