public import Markup
internal import Records
internal import Wording

/// Reads what a page says about its article: JSON-LD, OpenGraph and other `meta` names, microdata, microformats, the page's
/// address, and what the reader sees near the headline.
public enum MetadataReader {
  /// The metadata of a parsed page; `url` is the address it was fetched from, as far as known.
  ///
  /// Sources are looked at in the order of their trust, and those that cost most only where the others say nothing.
  public static func read(_ document: HTMLDocument, url: String?) -> PageMetadata {
    Reading(document, url: url).metadata()
  }
}

/// The sources of one page.
private struct Reading {
  let tree: MarkupTree
  let survey: PageSurvey
  let linked: LinkedArticle
  let url: String?
  let address: String?
  let site: PageTitle

  /// The longest summaries have some sixty words.
  private static let deckLimit = 500

  init(_ document: HTMLDocument, url: String?) {
    tree = document.tree
    survey = PageSurvey(document.tree)
    self.url = url
    let declared = ([survey.canonical] + survey.texts(.address).map(\.text)).compactMap { $0 }
    let base = url ?? declared.first { $0.hasPrefix("http") }
    let addresses = declared.compactMap { PageAddress.absolute($0, base: base) }
    let titles = survey.headings.map(\.text) + survey.texts(.headline).map(\.text)
    linked = LinkedArticle(
      LinkedData(document.linkedData), titles: titles, addresses: addresses + [url].compactMap { $0 })
    address = addresses.first ?? linked.address.flatMap { PageAddress.absolute($0, base: base) } ?? url
    let names = [linked.publisher] + survey.texts(.publisher).map(\.text)
    site = PageTitle(names: names.compactMap { $0 }, url: address ?? url)
  }

  func metadata() -> PageMetadata {
    var metadata = PageMetadata()
    let headline = headline()
    let heading = headline?.heading.map { survey.headings[$0].node }
    metadata.headline = headline?.headline
    metadata.deck = deck(metadata.headline)
    metadata.publisher = publisher()
    metadata.canonicalURL = address
    metadata.language = language()
    metadata.authors = authors(heading)
    metadata.isForSubscribers =
      linked.isForSubscribers || survey.texts(.tier).contains { $0.text == "locked" }
    metadata.text = linked.body
    let days = days(heading)
    let published = days.choosePublished()
    metadata.published = published?.day.iso
    metadata.publishedAt = published?.time
    metadata.modified = days.chooseModified(after: published?.day)?.iso
    return metadata
  }

  private func headline() -> (headline: String, heading: Int?)? {
    let declared = survey.texts(.headline)
    return HeadlineChoice(
      headings: survey.headings.map(\.text), linked: linked.headline,
      openGraph: declared.first { $0.rank == .openGraph }?.text,
      named: declared.filter { $0.rank != .openGraph }.map(\.text), title: survey.title, site: site
    ).choose()
  }

  /// The summary; one that breaks off, or says the headline again, is none.
  private func deck(_ headline: String?) -> String? {
    let found = [linked.deck] + survey.texts(.deck).map(\.text)
    return found.compactMap { $0 }.first { deck in
      // Some systems put the whole text there.
      guard deck.utf8.count <= Reading.deckLimit else { return false }
      let isCut = deck.hasSuffix("…") || deck.hasSuffix("...") || deck.hasSuffix("[…]")
      return !isCut && Line(deck).wordCount >= 4
        && headline.map { PageText.squeezed($0) != PageText.squeezed(deck) } ?? true
    }
  }

  /// The site's name; of two spellings the one with more capitals and blanks, `Evening Lamp` for `eveninglamp`.
  private func publisher() -> String? {
    let declared = survey.texts(.publisher).filter { $0.rank != .weak }.map(\.text)
    let names = declared.prefix(1) + [linked.publisher].compactMap { $0 } + declared.dropFirst()
    let found = names.filter { !$0.contains("://") && !$0.hasPrefix("@") && $0.utf8.count <= 100 }
    guard let first = found.first else { return nil }
    let squeezed = PageText.squeezed(first)
    func care(_ name: String) -> Int { name.count { $0.isUppercase || $0 == " " } }
    let best = found.filter { PageText.squeezed($0) == squeezed }.max { care($0) < care($1) } ?? first
    // `The Lamp | News, Sport, Weather`: a motto behind the name.
    return best.split(separator: " | ").first.map(String.init) ?? best
  }

  private func language() -> String? {
    let found = [survey.language, linked.language] + survey.texts(.language).map(\.text)
    return found.lazy.compactMap { $0 }.compactMap { tag -> String? in
      let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
      return code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? code : nil
    }.first
  }

  private func authors(_ heading: Int?) -> [String] {
    let declared = survey.texts(.author)
    let byline = VisibleByline(tree: tree, heading: heading)
    func names(_ rank: MetaName.Rank) -> [AuthorNames.Name] {
      declared.filter { $0.rank == rank }.flatMap { AuthorNames.read($0.text, .declared) }
    }
    let linked: [() -> [AuthorNames.Name]] = linked.authors.map { authors in
      { authors.flatMap { AuthorNames.read($0.name, $0.isPerson ? .person : .declared) } }
    }
    return AuthorChoice(site: site).choose(
      declared: linked + [{ names(.openGraph) }, { names(.named) }],
      visible: [{ byline.marked() }, { byline.written() }, { names(.weak) }])
  }

  private func days(_ heading: Int?) -> DayChoice {
    let day = address.flatMap(PageAddress.day) ?? url.flatMap(PageAddress.day)
    let declared = survey.texts(.published)
    func moment(_ text: String) -> PageMoment? { PageMoment.read(text) { order($0, $1, near: day) } }
    let strong = declared.filter { $0.rank != .weak }.map(\.text)
    let own = linked.isPublishedByPage ? nil : linked.published
    let ofPage = linked.isPublishedByPage ? linked.published : nil
    return DayChoice(
      published: ([own] + strong).compactMap { $0 }.compactMap(moment),
      weak: ([ofPage, linked.created] + declared.filter { $0.rank == .weak }.map(\.text)).compactMap { $0 }
        .compactMap(moment),
      modified: ([linked.modified] + survey.texts(.modified).map(\.text)).compactMap { $0 }.compactMap(
        moment),
      address: day, visible: { VisibleDay(tree: tree, heading: heading, read: moment).published() })
  }

  /// Which of two readings of `01/10/2021` is meant: the one near the day in the address, else as the page's country writes.
  private func order(_ dayFirst: CalendarDay, _ monthFirst: CalendarDay, near day: CalendarDay?)
    -> PageMoment.Order
  {
    if let day {
      return abs(dayFirst.ordinal - day.ordinal) <= abs(monthFirst.ordinal - day.ordinal)
        ? .dayFirst : .monthFirst
    }
    let tags = ([survey.language] + survey.texts(.language).map(\.text)).compactMap { $0?.lowercased() }
    if let region = tags.first(where: { $0.utf8.count == 5 }) {
      return region.hasSuffix("us") && region.hasPrefix("en") ? .monthFirst : .dayFirst
    }
    return tags.first?.hasPrefix("en") ?? false ? .monthFirst : .dayFirst
  }
}
