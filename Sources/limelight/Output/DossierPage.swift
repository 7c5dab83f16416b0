import Records
import Storage
import Terminal

/// A person's dossier for a reader.
struct DossierPage {
  let dossier: Dossier
  let width: Int
  let followUp: FollowUp
  /// How the day is called for which the age is told.
  var day = "today"
  /// On how many things the articles disagree; nil where they were not compared, to which the page then leads.
  var conflicts: Int? = 0

  private let inset = StyledText("  ")

  /// How to ask for the person: by name, or by number where the name alone may mean others too.
  private var ask: String { dossier.person.note == nil ? dossier.person.name : String(dossier.person.id) }

  var lines: [StyledText] {
    head + disagreements
      + section(dossier.names.allSatisfy(\.evidence.isEmpty) ? "Also called" : "Names", names)
      + section("Roles", roles) + section("Age", ages) + section("Family and partners", ties)
      + section("Quotes (\(Figures.grouped(dossier.quotes)))", quotes)
      + section("Posts (\(Figures.grouped(dossier.posts)))", posts) + section("Stories", stories)
      + section("Articles", articles)
      + section("Appearances", appearances) + section("Named together with", companions)
  }

  private var head: [StyledText] {
    let person = dossier.person
    let title =
      StyledText(person.name, .bold)
      + StyledText(
        [person.note, "person \(person.id)"].compactMap(\.self).reduce("") { $0 + ", " + $1 }, .dim)
    var lines = title.wrapped(to: width)
    if !dossier.roles.isEmpty { lines += counts(dossier.roles).wrapped(to: width) }
    var facts = "named in \(Figures.count(person.articles, "article"))"
    if let first = dossier.firstSeen, let last = dossier.lastSeen {
      facts += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    if person.gender != .unknown { facts = "\(person.gender.rawValue), \(facts)" }
    return lines + StyledText(facts, .dim).wrapped(to: width)
  }

  /// How to see on what the articles disagree.
  private var disagreements: [StyledText] {
    if conflicts == 0 { return [] }
    let first =
      conflicts.map { "\(Figures.count($0, "conflict")) between articles: " } ?? "what articles disagree on: "
    return followUp.lines(["person", ask, "--conflicts"], width: width, first: first, rest: "    ")
      .map { StyledText($0, conflicts == nil ? .dim : .yellow) }
  }

  /// The name's other forms; every form when the articles are to be shown.
  private var names: [StyledText] {
    if dossier.names.contains(where: { !$0.evidence.isEmpty }) { return explained(dossier.names) }
    let others = dossier.names.filter { $0.text != dossier.person.name }
    return others.isEmpty ? [] : counts(others).wrapped(to: width, first: inset, rest: inset)
  }

  /// The roles once more, with the sentences that tell of them.
  private var roles: [StyledText] {
    dossier.roles.contains { !$0.evidence.isEmpty } ? explained(dossier.roles) : []
  }

  private func explained(_ items: [Dossier.Count]) -> [StyledText] {
    items.flatMap { item in
      counts([item]).wrapped(to: width, first: inset, rest: inset)
        + item.evidence.lines(width: width, inset: inset + inset)
    }
  }

  private func counts(_ items: [Dossier.Count]) -> StyledText {
    items.map { StyledText($0.text) + StyledText(" (\(Figures.grouped($0.articles)))", .dim) }
      .joined(separator: StyledText(", "))
  }

  private var ages: [StyledText] {
    let death = dossier.death.map { death in dossier.age?.line(of: death) ?? death.line }
    let line = death ?? dossier.age?.line(on: day)
    return (line?.wrapped(to: width, first: inset, rest: inset) ?? [])
      + dossier.ages.flatMap { told in
        let line = inset + told.article.source(width: width - 2, after: StyledText("\(told.age) "))
        return [line] + told.evidence.lines(width: width, inset: inset + inset)
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
      if !tie.evidence.isEmpty { return lines + tie.evidence.lines(width: width, inset: inset + inset) }
      if let sentence = tie.place.sentence {
        lines += StyledText(sentence).wrapped(to: width, first: deeper, rest: deeper)
      }
      return lines + [deeper + tie.place.article.source(width: width - deeper.columns)]
    }
  }

  private var quotes: [StyledText] {
    let shown = dossier.recentQuotes.enumerated().flatMap { index, item in
      indented(QuotesLayout().lines(item, width: width - 2, showsSpeaker: false))
        + told(dossier.quoteEvidence, index)
    }
    return shown + more(dossier.quotes - dossier.recentQuotes.count, ["quotes", ask])
  }

  private var posts: [StyledText] {
    let shown = dossier.recentPosts.enumerated().flatMap { index, item in
      indented(PostsLayout().lines(item, width: width - 2, showsAuthor: false))
        + told(dossier.postEvidence, index)
    }
    return shown + more(dossier.posts - dossier.recentPosts.count, ["posts", ask])
  }

  private func told(_ evidence: [Attestation], _ index: Int) -> [StyledText] {
    evidence.indices.contains(index) ? evidence[index].lines(width: width, inset: inset + inset) : []
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

  private var stories: [StyledText] {
    indented(
      StoriesLayout().lines(dossier.stories.map { .init(story: $0) }, width: width - 2, showsPeople: false))
  }

  private var appearances: [StyledText] {
    PeriodChart(periods: dossier.appearances).lines(width: width - 2).map { inset + $0 }
  }

  private var companions: [StyledText] {
    let listed = dossier.companions.map { Dossier.Count(text: $0.person.name, articles: $0.articles) }
    return listed.isEmpty ? [] : counts(listed).wrapped(to: width, first: inset, rest: inset)
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
