import Records
import Storage
import Terminal

/// An article for a reader: head, body with the names in bold, and lists of what was found.
struct ArticlePage {
  let article: StoredArticle
  let width: Int

  private var text: Article { article.record.article }
  private var findings: Findings { article.record.findings }
  private let inset = StyledText("  ")

  var lines: [StyledText] {
    head + body + section("People", people) + section("Quotes", quotes) + section("Statements", statements)
      + section("Posts", posts) + section("Dates", dates) + section("Family and partners", relations)
      + section("Captions", text.captions.flatMap { item(StyledText($0)) })
      + section("Set aside", text.removed.flatMap { item(StyledText($0, .dim)) })
      + section("Older texts", revisions)
  }

  private var head: [StyledText] {
    var lines = (text.headline.map { StyledText($0, .bold) } ?? StyledText("(no headline)", .dim)).wrapped(
      to: width)
    if let deck = text.deck { lines += StyledText(deck, .italic).wrapped(to: width) }
    var facts = [text.published ?? "date unknown"]
    if let publisher = text.publisher { facts.append(publisher) }
    if !text.bylines.isEmpty { facts.append("by " + text.bylines.joined(separator: ", ")) }
    facts.append(text.url ?? text.source.path)
    facts.append("article \(article.id)" + (article.revision > 1 ? ", revision \(article.revision)" : ""))
    return lines + StyledText(facts.joined(separator: " · "), .dim).wrapped(to: width) + [StyledText()]
  }

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

  private var people: [StyledText] {
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
    findings.quotes.flatMap { quote in
      speech(
        "“\(quote.segments.joined(separator: "” … “"))”", by: quote.speaker ?? quote.speakerText,
        facts: [quote.medium == .written ? "in writing" : nil, quote.venue, quote.date])
    }
  }

  private var statements: [StyledText] {
    findings.statements.flatMap { statement in
      speech(
        statement.text, by: statement.speaker ?? statement.speakerText,
        facts: [statement.venue, statement.date])
    }
  }

  private var posts: [StyledText] {
    findings.posts.flatMap { post in
      speech(
        post.text.map { "“\($0)”" } ?? "(no words given)", by: post.author ?? post.handle.map { "@" + $0 },
        facts: [post.platform, post.date, post.url])
    }
  }

  private func speech(_ words: String, by speaker: String?, facts: [String?]) -> [StyledText] {
    let told = facts.compactMap(\.self)
    let tail = StyledText(([""] + told).joined(separator: ", "), .dim)
    return item(StyledText(speaker ?? "unknown", .bold) + tail + StyledText(": ") + StyledText(words))
  }

  private var dates: [StyledText] {
    var table = Table([.init("", minimum: 12), .init("", minimum: 12)])
    for date in findings.dates {
      table.add([StyledText("  " + (date.value ?? "?"), .cyan), StyledText(date.text)])
    }
    return table.lines(width: width)
  }

  private var relations: [StyledText] {
    findings.relations.flatMap { relation in
      item(
        StyledText(relation.other, .bold) + StyledText(", \(relation.kind.rawValue) of ")
          + StyledText(relation.person, .bold))
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
