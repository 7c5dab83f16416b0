import Records
import Storage
import Terminal

/// A person's dossier for a reader.
struct DossierPage {
  let dossier: Dossier
  let width: Int

  private let inset = StyledText("  ")

  /// How to go on reading.
  private var ask: String { "\"\(dossier.person.name)\"" }

  var lines: [StyledText] {
    head + section("Also called", names) + section("Age", ages) + section("Family and partners", ties)
      + section("Quotes (\(Figures.grouped(dossier.quotes)))", quotes)
      + section("Posts (\(Figures.grouped(dossier.posts)))", posts) + section("Articles", articles)
      + section("Appearances", appearances) + section("Named together with", companions)
  }

  private var head: [StyledText] {
    let person = dossier.person
    let title =
      StyledText(person.name, .bold) + StyledText(person.note.map { "  " + $0 } ?? "", .dim)
      + StyledText("  person \(person.id)", .dim)
    var lines = title.wrapped(to: width)
    if !dossier.roles.isEmpty {
      lines += StyledText(dossier.roles.map(\.text).joined(separator: ", ")).wrapped(to: width)
    }
    var facts = "named in \(Figures.count(person.articles, "article"))"
    if let first = dossier.firstSeen, let last = dossier.lastSeen {
      facts += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    if person.gender != .unknown { facts = "\(person.gender.rawValue), \(facts)" }
    return lines + StyledText(facts, .dim).wrapped(to: width)
  }

  private var names: [StyledText] {
    let others = dossier.names.filter { $0.text != dossier.person.name }
    if others.isEmpty { return [] }
    let listed = others.map { StyledText($0.text) + StyledText(" (\($0.articles))", .dim) }
    return listed.joined(separator: StyledText(", ")).wrapped(to: width, first: inset, rest: inset)
  }

  private var ages: [StyledText] {
    dossier.ages.flatMap { told in
      (StyledText("\(told.age)  ") + told.article.source).wrapped(
        to: width, first: inset, rest: StyledText("      "))
    }
  }

  private var ties: [StyledText] {
    let kinds = dossier.ties.reduce(0) { max($0, $1.kind.rawValue.count) }
    return dossier.ties.flatMap { tie in
      let deeper = StyledText(String(repeating: " ", count: kinds + 4))
      let name =
        StyledText(tie.other.name, .bold)
        + StyledText(tie.articles > 1 ? "  \(Figures.count(tie.articles, "article"))" : "", .dim)
      var lines = name.wrapped(
        to: width, first: inset + StyledText(tie.kind.rawValue, .green).padded(to: kinds) + inset,
        rest: deeper)
      if let sentence = tie.place.sentence {
        lines += StyledText(sentence).wrapped(to: width, first: deeper, rest: deeper)
      }
      return lines + tie.place.article.source.wrapped(to: width, first: deeper, rest: deeper)
    }
  }

  private var quotes: [StyledText] {
    let shown = dossier.recentQuotes.flatMap {
      indented(QuotesLayout().lines($0, width: width - 2, showsSpeaker: false))
    }
    return shown + more(dossier.quotes - dossier.recentQuotes.count, "limelight quotes \(ask)")
  }

  private var posts: [StyledText] {
    let shown = dossier.recentPosts.flatMap {
      indented(PostsLayout().lines($0, width: width - 2, showsAuthor: false))
    }
    return shown + more(dossier.posts - dossier.recentPosts.count, "limelight posts \(ask)")
  }

  private var articles: [StyledText] {
    let shown = dossier.recentArticles.flatMap { article in
      (StyledText(article.published ?? "undated   ", .cyan) + StyledText(" [\(article.id)] ", .dim)
        + article.title)
        .wrapped(to: width, first: inset, rest: StyledText("             "))
    }
    return shown
      + more(dossier.person.articles - dossier.recentArticles.count, "limelight search 'person:\(ask)'")
  }

  private var appearances: [StyledText] {
    let chart = BarChart.lines(dossier.appearances.map { ($0.text, $0.articles) }, width: width - 2)
    return chart.map { inset + $0 }
  }

  private var companions: [StyledText] {
    let listed = dossier.companions.map { StyledText($0.person.name) + StyledText(" (\($0.articles))", .dim) }
    if listed.isEmpty { return [] }
    return listed.joined(separator: StyledText(", ")).wrapped(to: width, first: inset, rest: inset)
  }

  private func indented(_ lines: [StyledText]) -> [StyledText] { lines.map { inset + $0 } }

  private func more(_ count: Int, _ command: String) -> [StyledText] {
    count > 0 ? [inset + StyledText("\(Figures.grouped(count)) more: \(command)", .dim)] : []
  }

  private func section(_ title: String, _ lines: [StyledText]) -> [StyledText] {
    lines.isEmpty ? [] : [StyledText(), StyledText(title, [.bold, .underlined])] + lines
  }
}
