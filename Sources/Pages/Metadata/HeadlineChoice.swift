internal import Wording

/// Chooses the headline as a reader sees it among a page's titles.
///
/// The visible `h1` comes first: editors write it for readers, the others for search and sharing, and those are often cut or carry
/// the site's name. It gives way where all others agree against it, and in live pages, whose `h1` is a running head.
struct HeadlineChoice {
  /// Texts of the `h1` elements.
  let headings: [String]
  let linked: String?
  let openGraph: String?
  /// Of other `meta` names.
  let named: [String]
  /// The `title` element.
  let title: String?
  let site: PageTitle

  /// The headline, and which of the headings it is, or stands for.
  func choose() -> (headline: String, heading: Int?)? {
    let isKnown = { (declared: String) in headings.contains { isSame($0, declared) } }
    let linked = linked.map { site.cut($0, exact: isKnown($0)) }
    let openGraph = openGraph.map { site.cut($0, exact: isKnown($0)) }
    let title = title.map { site.cut($0) }
    let references = [linked, openGraph, title].compactMap { $0 } + named.map { site.cut($0) }
    let heading = best(references)
    guard let heading else {
      let found = whole(linked, openGraph) ?? openGraph ?? named.first.map { site.cut($0) } ?? title
      return found.map { ($0, nil) }
    }
    let seen = site.cut(headings[heading], exact: isDeclared(headings[heading]))
    if let openGraph, let linked, let title, isSame(openGraph, linked), isSame(openGraph, title),
      !isSame(openGraph, seen)
    {
      return (openGraph, heading)
    }
    if let openGraph, isLive(seen), !isLive(openGraph), Line(openGraph).wordCount >= 5 {
      return (openGraph, heading)
    }
    return (seen, heading)
  }

  /// Whether a heading is what the page declares for sharing, letter by letter: then hardly the site's name is in it.
  private func isDeclared(_ heading: String) -> Bool {
    [linked, openGraph].contains { $0.map { isSame($0, heading) } ?? false }
  }

  /// The heading that shares most words with the other titles; without others the first that is not the site's name.
  private func best(_ references: [String]) -> Int? {
    let candidates = headings.indices.filter { !site.isSite(headings[$0], exact: true) }
    if references.isEmpty { return candidates.first }
    let references = references.map { (squeezed: PageText.squeezed($0), words: Set(PageText.words($0))) }
    var best: (index: Int, likeness: Double)?
    for index in candidates {
      let squeezed = PageText.squeezed(headings[index])
      let words = Set(PageText.words(headings[index]))
      guard squeezed.count >= 2 else { continue }
      let likeness =
        references.map { reference -> Double in
          if reference.squeezed == squeezed { return 2 }
          let shorter = min(words.count, reference.words.count)
          // A heading of one word or two is the page's section rather than its title in other words.
          guard shorter >= 3 else { return isPart(squeezed, reference.squeezed) ? 1 : 0 }
          return Double(words.intersection(reference.words).count) / Double(shorter)
        }.max() ?? 0
      if likeness >= 0.4, likeness > best?.likeness ?? 0 { best = (index, likeness) }
    }
    return best?.index
  }

  /// Whether a short heading (in a script without blanks, the whole of it) begins a title and is a good part of it.
  private func isPart(_ heading: [UInt8], _ title: [UInt8]) -> Bool {
    heading.count >= 8 && title.starts(with: heading) && heading.count * 2 >= title.count
  }

  /// The title in linked data, unless it is cut and the other is its whole.
  private func whole(_ linked: String?, _ openGraph: String?) -> String? {
    guard let linked, let openGraph, linked.hasSuffix("…") || linked.hasSuffix("...") else { return linked }
    let stump = PageText.squeezed(linked)
    let other = PageText.squeezed(openGraph)
    return other.count > stump.count && other.starts(with: stump) ? openGraph : linked
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    PageText.squeezed(one) == PageText.squeezed(other)
  }

  /// `Gala LIVE: …`, `Gala live updates: …`
  private func isLive(_ title: String) -> Bool {
    if title.split(whereSeparator: { !$0.isLetter }).contains("LIVE") { return true }
    let words = PageText.words(title).map { String(decoding: $0, as: UTF8.self) }
    return zip(words, words.dropFirst()).contains { $0 == "live" && ["updates", "blog"].contains($1) }
  }
}
