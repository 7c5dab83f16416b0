import Records
import Storage
import Terminal

/// An article for a reader: head, body with the names in bold, and lists of what was found.
struct ArticlePage {
  let article: StoredArticle
  let width: Int
  /// What tells the facts, to be shown with them; empty where that was not asked for.
  var facts: [ArticleFact] = []

  private var text: Article { article.record.article }
  private var findings: Findings { article.record.findings }
  private let inset = StyledText("  ")

  var lines: [StyledText] {
    head + body + section("People", people) + section("Quotes", quotes) + section("Statements", statements)
      + section("Posts", posts) + section("Dates", dates) + section("Family and partners", relations)
      + section("Captions", text.captions.flatMap { item(StyledText($0)) })
      + section("Set aside", text.removed.flatMap { item(StyledText($0, .dim)) })
      + section("Copies", copies) + section("Older texts", revisions)
  }

  private var head: [StyledText] {
    var lines = (text.headline.map { StyledText($0, .bold) } ?? StyledText("(no headline)", .dim)).wrapped(
      to: width)
    if let deck = text.deck { lines += StyledText(deck, .italic).wrapped(to: width) }
    var facts = [text.published ?? "date unknown"]
    if let modified = text.modified { facts.append("changed \(modified)") }
    if let publisher = text.publisher { facts.append(publisher) }
    if !text.bylines.isEmpty { facts.append("by " + text.bylines.joined(separator: ", ")) }
    facts.append(text.url ?? text.source.path)
    facts.append("article \(article.id)" + (article.revision > 1 ? ", revision \(article.revision)" : ""))
    if let story = article.story { facts.append("story S\(story)") }
    if let twin { facts.append(twin) }
    lines += StyledText(facts.joined(separator: " · "), .dim).wrapped(to: width)
    if let original = article.copyOf {
      lines.append(original.source(width: width, after: StyledText("copy of")))
    }
    if let missing { lines += StyledText(missing, .yellow).wrapped(to: width) }
    return lines + [StyledText()]
  }

  /// What kind of page it is, where it is not the article's own.
  private var twin: String? {
    let address =
      text.source.identity.flatMap { CanonicalURL(identity: $0) } ?? text.url.flatMap { CanonicalURL($0) }
    return switch address?.twin {
    case .amp: "AMP page"
    case .print: "page for printers"
    case .mobile: "page for telephones"
    case .archived: "archived page"
    case nil: nil
    }
  }

  private var missing: String? {
    switch text.partial {
    case .paywall: "only the beginning: the rest is for subscribers"
    case .summary: "only a summary: the input carries no more"
    case nil: nil
    }
  }

  private var copies: [StyledText] { article.copies.map { inset + $0.source(width: width - inset.columns) } }

  /// Paragraphs parted by blank lines, the people's names in bold.
  private var body: [StyledText] {
    let mentions = findings.people.flatMap(\.mentions).filter { $0.span.field == .body }
    let names = mentions.map(\.span).sorted { $0.start < $1.start }
    let scalars = Array(text.body.unicodeScalars)
    var styled = StyledText()
    var position = 0
    for name in names where name.start >= position && name.end <= scalars.count {
      styled += StyledText(scalars[position..<name.start], [])
      styled += StyledText(scalars[name.start..<name.end], .bold)
      position = name.end
    }
    styled += StyledText(scalars[position...], [])
    return styled.wrapped(to: min(width, Self.longestLine))
  }

  /// Longer lines of running text are hard to read, however wide the terminal.
  private static let longestLine = 100

  private var people: [StyledText] { facts.isEmpty ? peopleTable : explainedPeople }

  private var explainedPeople: [StyledText] {
    findings.people.flatMap { person in
      let found = facts.filter { $0.person == person.name && [.mention, .age, .role].contains($0.kind) }
      let gender = person.gender == .unknown ? "" : ", \(person.gender.rawValue)"
      return item(
        StyledText(person.name, .bold)
          + StyledText("\(gender), \(Figures.count(person.mentions.count, "mention"))", .dim))
        + found.flatMap {
          told($0, about: $0.kind == .mention ? nil : "\($0.kind.rawValue) \($0.value ?? "")")
        }
    }
  }

  /// The sentence that tells a fact, after words that say which fact where that is not plain.
  private func told(_ fact: ArticleFact, about: String? = nil) -> [StyledText] {
    let deeper = inset + inset
    return
      (about.map { StyledText($0, .green).wrapped(to: width, first: deeper, rest: deeper + inset) } ?? [])
      + fact.evidence.lines(width: width, inset: deeper, showsArticle: false)
  }

  /// The sentence of the fact of a kind, by its place among them.
  private func told(_ kind: ArticleFact.Kind, _ index: Int) -> [StyledText] {
    facts.isEmpty ? [] : facts.filter { $0.kind == kind }.dropFirst(index).prefix(1).flatMap { told($0) }
  }

  private var peopleTable: [StyledText] {
    var table = Table([.init(""), .init("", minimum: 12), .init("", minimum: 12)])
    for (index, person) in findings.people.enumerated() {
      let id = article.people.indices.contains(index) ? article.people[index].id : nil
      var facts = [Figures.count(person.mentions.count, "mention")]
      if let age = person.age { facts.append("age \(age)") }
      facts += person.roles
      table.add([
        StyledText("  " + (id.map { "(\($0))" } ?? ""), .dim), StyledText(person.name, .bold),
        StyledText(facts.joined(separator: ", ")),
      ])
    }
    return table.lines(width: width)
  }

  private var quotes: [StyledText] {
    let posted = Set(findings.posts.flatMap(\.quotes))
    return findings.quotes.enumerated().flatMap { index, quote in
      speech(
        "“\(quote.segments.joined(separator: "” … “"))”", by: quote.speaker ?? quote.speakerText,
        facts: [
          posted.contains(index) ? "posted" : quote.medium == .written ? "in writing" : nil, quote.venue,
          quote.date,
        ])
        + told(.quote, index)
    }
  }

  private var statements: [StyledText] {
    findings.statements.enumerated().flatMap { index, statement in
      speech(
        statement.text, by: statement.speaker ?? statement.speakerText,
        facts: [statement.venue, statement.date]) + told(.statement, index)
    }
  }

  private var posts: [StyledText] {
    findings.posts.enumerated().flatMap { index, post in
      speech(
        post.text.map { "“\($0)”" } ?? "(no words given)", by: post.author ?? post.handle.map { "@" + $0 },
        facts: [post.platform, post.date, post.url]) + told(.post, index)
    }
  }

  private func speech(_ words: String, by speaker: String?, facts: [String?]) -> [StyledText] {
    let told = facts.compactMap(\.self)
    let tail = StyledText(([""] + told).joined(separator: ", "), .dim)
    return item(StyledText(speaker ?? "unknown", .bold) + tail + StyledText(": ") + StyledText(words))
  }

  private var dates: [StyledText] {
    if !facts.isEmpty {
      return findings.dates.enumerated().flatMap { index, date in
        item(StyledText(date.value ?? "?", .cyan) + StyledText("  " + date.text)) + told(.date, index)
      }
    }
    var table = Table([.init("", minimum: 12), .init("", minimum: 12)])
    for date in findings.dates {
      table.add([StyledText("  " + (date.value ?? "?"), .cyan), StyledText(date.text)])
    }
    return table.lines(width: width)
  }

  private var relations: [StyledText] {
    findings.relations.enumerated().flatMap { index, relation in
      item(
        StyledText(relation.other, .bold) + StyledText(", \(relation.kind.rawValue) of ")
          + StyledText(relation.person, .bold)) + told(.relation, index)
    }
  }

  private var revisions: [StyledText] {
    article.revisions.flatMap { revision in
      item(
        StyledText("revision \(revision.number), \(revision.importedAt): ")
          + StyledText(revision.article.headline ?? revision.article.source.path))
    }
  }

  private func item(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: width, first: inset, rest: StyledText("    "))
  }

  private func section(_ title: String, _ lines: [StyledText]) -> [StyledText] {
    lines.isEmpty ? [] : [StyledText(), StyledText(title, [.bold, .underlined])] + lines
  }
}

extension StyledText {
  /// A stretch of an article's text, its line breaks kept.
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>, _ look: Look) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(String(view), look, newlines: .kept)
  }
}
