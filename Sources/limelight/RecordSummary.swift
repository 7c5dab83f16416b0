import Records
import Terminal

/// A record as lines for a reader.
enum RecordSummary {
  /// Headline, source, then what was found, a line each, and an empty line.
  static func lines(of record: Record) -> [StyledText] {
    let article = record.article
    let findings = record.findings
    var lines = [StyledText(article.headline ?? article.deck ?? "(no headline)", .bold)]
    let origin = [article.published ?? "date unknown", article.publisher, article.source.path].compactMap {
      $0
    }
    lines.append(StyledText(origin.joined(separator: " · "), .dim))
    if article.headline != nil, let deck = article.deck { lines.append(StyledText(deck)) }
    if !article.bylines.isEmpty { lines.append(StyledText("By " + article.bylines.joined(separator: ", "))) }
    lines += list("People", findings.people.map(line))
    lines += list("Quotes", findings.quotes.map(line))
    lines += list("Posts", findings.posts.map(line))
    lines += list("Dates", findings.dates.map { "\($0.text) = \($0.value ?? "unknown")" })
    lines += list("Family", findings.relations.map { "\($0.other) is \($0.person)'s \($0.kind.rawValue)" })
    return lines + [StyledText()]
  }

  private static func list(_ title: String, _ items: [String]) -> [StyledText] {
    items.isEmpty ? [] : [StyledText(title, .cyan)] + items.map { StyledText("  ") + StyledText($0) }
  }

  private static func line(_ person: Person) -> String {
    let age = person.age.map { ", \($0)" } ?? ""
    let roles = person.roles.isEmpty ? "" : " (" + person.roles.joined(separator: ", ") + ")"
    return "\(person.name)\(age)\(roles), named \(Figures.count(person.mentions.count, "time"))"
  }

  private static func line(_ quote: Quote) -> String {
    "\(quote.speaker ?? quote.speakerText ?? "unnamed"): “\(quote.text)”"
  }

  private static func line(_ post: SocialPost) -> String {
    let parts = [
      post.author ?? post.handle.map { "@\($0)" } ?? "unnamed", post.platform.map { "on \($0)" }, post.date,
      post.text.map { "“\($0)”" },
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
