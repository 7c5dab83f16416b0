import Records
import Storage
import Terminal

/// A person's dossier for a reader.
struct DossierPage {
  let dossier: Dossier
  let width: Int
  let followUp: FollowUp

  private let inset = StyledText("  ")

  /// How to ask for the person: by name, or by number where the name alone may mean others too.
  private var ask: String { dossier.person.note == nil ? dossier.person.name : String(dossier.person.id) }

  var lines: [StyledText] {
    head + section("Also called", names) + section("Age", ages) + section("Family and partners", ties)
      + section("Quotes (\(Figures.grouped(dossier.quotes)))", quotes)
      + section("Posts (\(Figures.grouped(dossier.posts)))", posts) + section("Articles", articles)
      + section("Appearances", appearances) + section("Named together with", companions)
  }

  private var head: [StyledText] {
    let person = dossier.person
    let title =
      StyledText(person.name, .bold)
      + StyledText(
        [person.note, "person \(person.id)"].compactMap(\.self).reduce("") { $0 + ", " + $1 }, .dim)
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
    dossier.ages.map { told in
      inset + told.article.source(width: width - 2, after: StyledText("\(told.age) "))
    }
  }

  private var ties: [StyledText] {
    let kinds = dossier.ties.reduce(0) { max($0, $1.kind.rawValue.count) }
    return dossier.ties.flatMap { tie in
      let deeper = StyledText(String(repeating: " ", count: kinds + 4))
      let name =
        StyledText(tie.other.name, .bold)
        + StyledText(tie.articles > 1 ? " (\(Figures.count(tie.articles, "article")))" : "", .dim)
      var lines = name.wrapped(
        to: width, first: inset + StyledText(tie.kind.rawValue, .green).padded(to: kinds) + inset,
        rest: deeper)
      if let sentence = tie.place.sentence {
        lines += StyledText(sentence).wrapped(to: width, first: deeper, rest: deeper)
      }
      return lines + [deeper + tie.place.article.source(width: width - deeper.columns)]
    }
  }

  private var quotes: [StyledText] {
    let shown = dossier.recentQuotes.flatMap {
      indented(QuotesLayout().lines($0, width: width - 2, showsSpeaker: false))
    }
    return shown + more(dossier.quotes - dossier.recentQuotes.count, ["quotes", ask])
  }

  private var posts: [StyledText] {
    let shown = dossier.recentPosts.flatMap {
      indented(PostsLayout().lines($0, width: width - 2, showsAuthor: false))
    }
    return shown + more(dossier.posts - dossier.recentPosts.count, ["posts", ask])
  }

  private var articles: [StyledText] {
    let shown = dossier.recentArticles.flatMap { article in
      let day = StyledText(article.published ?? "undated", .cyan).padded(to: 11)
      return (StyledText("[\(article.id)] ", .dim) + article.title)
        .wrapped(to: width, first: inset + day, rest: StyledText(String(repeating: " ", count: 13)))
    }
    return shown
      + more(
        dossier.person.articles - dossier.recentArticles.count,
        ["search", "person:\"\(dossier.person.name.replacing("\"", with: ""))\""])
  }

  private var appearances: [StyledText] {
    let months = dossier.appearances.map { (label: $0.text, value: $0.articles) }
    let rows = months.count > Self.mostBars ? years(months) : months
    return BarChart.lines(rows, width: width - 2).map { inset + $0 }
  }

  /// Beyond so many months the chart counts years, so that it stays small.
  private static let mostBars = 18

  private func years(_ months: [(label: String, value: Int)]) -> [(label: String, value: Int)] {
    var years: [(label: String, value: Int)] = []
    for month in months {
      let year = String(month.label.prefix(4))
      if let last = years.indices.last, years[last].label == year {
        years[last].value += month.value
      } else {
        years.append((year, month.value))
      }
    }
    return years
  }

  private var companions: [StyledText] {
    let listed = dossier.companions.map { StyledText($0.person.name) + StyledText(" (\($0.articles))", .dim) }
    if listed.isEmpty { return [] }
    return listed.joined(separator: StyledText(", ")).wrapped(to: width, first: inset, rest: inset)
  }

  private func indented(_ lines: [StyledText]) -> [StyledText] { lines.map { inset + $0 } }

  private func more(_ count: Int, _ words: [String]) -> [StyledText] {
    if count <= 0 { return [] }
    let first = "  \(Figures.grouped(count)) more: "
    return followUp.lines(words, width: width, first: first, rest: "    ").map { StyledText($0, .dim) }
  }

  private func section(_ title: String, _ lines: [StyledText]) -> [StyledText] {
    lines.isEmpty ? [] : [StyledText(), StyledText(title, [.bold, .underlined])] + lines
  }
}
