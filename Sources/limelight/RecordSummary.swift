import Records

/// A record as text for people.
enum RecordSummary {
  static func text(of record: Record) -> String {
    let article = record.article
    let findings = record.findings
    var lines: [String] = []
    lines.append(article.headline ?? article.deck ?? "(no headline)")
    lines.append(([article.published ?? "date unknown", article.publisher, article.source.path] as [String?]).compactMap { $0 }.joined(separator: " · "))
    if let deck = article.deck, article.headline != nil { lines.append(deck) }
    if !article.bylines.isEmpty { lines.append("By " + article.bylines.joined(separator: ", ")) }
    list("People", findings.people.map(person), into: &lines)
    list("Quotes", findings.quotes.map { quote in "\(quote.speaker ?? quote.speakerText ?? "unnamed"): “\(quote.text)”" }, into: &lines)
    list(
      "Posts",
      findings.posts.map { post in
        [post.author ?? "unknown", post.platform.map { "on \($0)" }, post.date, post.text.map { "“\($0)”" }].compactMap { $0 }
          .joined(separator: " ")
      }, into: &lines)
    list("Dates", findings.dates.map { "\($0.text) = \($0.value ?? "?")" }, into: &lines)
    list("Relations", findings.relations.map { "\($0.other) is \($0.person)'s \($0.kind.rawValue)" }, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func person(_ person: Person) -> String {
    var text = person.name
    if let age = person.age { text += ", \(age)" }
    if !person.roles.isEmpty { text += " (" + person.roles.joined(separator: ", ") + ")" }
    return text + " ×\(person.mentions.count)"
  }

  private static func list(_ title: String, _ items: [String], into lines: inout [String]) {
    guard !items.isEmpty else { return }
    lines.append(title)
    for item in items { lines.append("  " + item) }
  }
}
