internal import Markup

/// What JSON-LD says about the page's article.
struct LinkedArticle {
  /// An author as JSON-LD names one.
  struct Author {
    let name: String
    /// Whether it says that this is a person.
    let isPerson: Bool
  }

  private(set) var headline: String?
  private(set) var deck: String?
  /// Each node's authors, the best node first.
  private(set) var authors: [[Author]] = []
  private(set) var publisher: String?
  private(set) var address: String?
  private(set) var published: String?
  /// When the day above is only that of the page around the article.
  private(set) var isPublishedByPage = false
  private(set) var created: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var isForSubscribers = false
  /// The article's text, as it is written there.
  private(set) var body: String?

  /// No more authors are taken of a node: papers with hundreds are no news.
  private static let authorLimit = 30
  /// Content systems describe an article two or three times.
  private static let nodeLimit = 5

  /// Reads the nodes of the article: those whose headline is one of the page's titles or whose address is the page's own come
  /// first, and where there are such, other articles on the page do not count.
  init(_ data: LinkedData, titles: [String], addresses: [String]) {
    let articles = data.nodes.filter { $0.type == .article }.map(\.place)
    let others = data.nodes.filter { $0.type == .review }.map(\.place)
    let pages = data.nodes.filter { $0.type == .page }.map(\.place)
    var chosen = articles.isEmpty ? others : articles
    if chosen.count > 1 {
      let titles = Set(titles.map(PageText.squeezed))
      let addresses = Set(addresses.map(PageAddress.path))
      let own = chosen.filter {
        let headline = data.text("headline", of: $0) ?? data.text("name", of: $0)
        return headline.map { titles.contains(PageText.squeezed($0)) } ?? false
          || LinkedArticle.addresses(data, $0).contains { addresses.contains(PageAddress.path($0)) }
      }
      chosen = own.isEmpty ? [chosen[0]] : own
    }
    for place in chosen.prefix(LinkedArticle.nodeLimit) { read(data, place) }
    for place in pages.prefix(3) { readPage(data, place) }
  }

  private static func addresses(_ data: LinkedData, _ place: LinkedData.Place) -> [String] {
    let main = data.member("mainEntityOfPage", of: place)
    return [
      data.text("url", of: place), data.text("@id", of: place), main.flatMap { data.text("@id", of: $0) },
      main.flatMap { data.text($0) },
    ].compactMap { $0 }
  }

  private mutating func read(_ data: LinkedData, _ place: LinkedData.Place) {
    headline = headline ?? data.text("headline", of: place)
    deck = deck ?? data.text("alternativeHeadline", of: place) ?? data.text("description", of: place)
    for name in ["author", "creator"] as [StaticString] {
      let found = readAuthors(data, data.member(name, of: place))
      if !found.isEmpty {
        authors.append(found)
        break
      }
    }
    publisher = publisher ?? name(data, data.member("publisher", of: place))
    address =
      address ?? LinkedArticle.addresses(data, place).first { $0.hasPrefix("http") }
    published = published ?? data.text("datePublished", of: place)
    created = created ?? data.text("dateCreated", of: place)
    modified = modified ?? data.text("dateModified", of: place)
    language = language ?? data.text("inLanguage", of: place)
    if isForSale(data, place) { isForSubscribers = true }
    if body == nil, let text = data.member("articleBody", of: place) {
      body = data.scripts[text.script].text(at: text.value)
    }
  }

  /// What the node of the page around says where the article's says nothing.
  private mutating func readPage(_ data: LinkedData, _ place: LinkedData.Place) {
    if authors.isEmpty {
      let found = readAuthors(data, data.member("author", of: place))
      if !found.isEmpty { authors.append(found) }
    }
    publisher = publisher ?? name(data, data.member("publisher", of: place))
    if published == nil, let day = data.text("datePublished", of: place) {
      published = day
      isPublishedByPage = true
    }
    modified = modified ?? data.text("dateModified", of: place)
    language = language ?? data.text("inLanguage", of: place)
    if isForSale(data, place) { isForSubscribers = true }
  }

  private func readAuthors(_ data: LinkedData, _ value: LinkedData.Place?) -> [Author] {
    guard let value else { return [] }
    return data.elements(value).prefix(LinkedArticle.authorLimit).flatMap { place -> [Author] in
      let node = data.member("name", of: place) == nil ? data.resolve(place) ?? place : place
      let names = data.member("name", of: node).map { data.elements($0) } ?? [node]
      let isPerson = data.isOfType("Person", node)
      return names.compactMap { data.text($0) }.map { Author(name: $0, isPerson: isPerson) }
    }
  }

  private func name(_ data: LinkedData, _ value: LinkedData.Place?) -> String? {
    guard let value, let first = data.elements(value).first else { return nil }
    return data.text(first) ?? data.resolve(first).flatMap { data.text($0) }
  }

  /// `isAccessibleForFree` of the article, or, where it says nothing, of a part of it.
  private func isForSale(_ data: LinkedData, _ place: LinkedData.Place) -> Bool {
    if let free = data.text("isAccessibleForFree", of: place) { return free.lowercased() == "false" }
    guard let parts = data.member("hasPart", of: place) else { return false }
    return data.elements(parts).contains { data.text("isAccessibleForFree", of: $0)?.lowercased() == "false" }
  }
}
