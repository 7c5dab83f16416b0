internal import Wording

/// Titles with the site's name before or behind them.
struct PageTitle {
  /// Names of the site, squeezed, and the labels of its host.
  private let sites: [[UInt8]]
  private let hosts: [[UInt8]]

  init(names: [String], url: String?) {
    sites = names.map(PageText.squeezed).filter { !$0.isEmpty }
    hosts =
      url.flatMap(PublisherName.host).map { host in
        let labels = host.split(separator: ".").map { PageText.squeezed(String($0)) }
        return labels.filter { $0.count > 3 } + [PageText.squeezed(host)]
      } ?? []
  }

  /// What parts a title from a name; before a colon only at the title's beginning.
  private static let separators = [
    " | ", " - ", " – ", " — ", " « ", " » ", " :: ", " * ", " · ", " • ", " / ", "|", " ‹ ", " › ", " ~ ",
  ]

  /// The title without the names of the site and of its sections.
  func cut(_ title: String) -> String {
    var rest = title
    // `… - National | Gazette.example` has two names, few titles have three.
    for _ in 0..<4 {
      guard let next = cutLast(rest) ?? cutFirst(rest) else { break }
      rest = next
    }
    return rest
  }

  private func cutLast(_ title: String) -> String? {
    var best: (range: Range<String.Index>, separator: String)?
    for separator in PageTitle.separators {
      guard let range = title.ranges(of: separator).last else { continue }
      if best.map({ $0.range.lowerBound < range.lowerBound }) ?? true { best = (range, separator) }
    }
    guard let best else { return nil }
    let rest = String(title[..<best.range.lowerBound])
    guard !rest.isEmpty, isSite(String(title[best.range.upperBound...])) else { return nil }
    return PageTitle.cutSections(rest, best.separator)
  }

  private func cutFirst(_ title: String) -> String? {
    var best: Range<String.Index>?
    for separator in PageTitle.separators + [": "] {
      guard let range = title.firstRange(of: separator) else { continue }
      if best.map({ $0.lowerBound > range.lowerBound }) ?? true { best = range }
    }
    guard let best, best.upperBound < title.endIndex, isSite(String(title[..<best.lowerBound]), exact: true)
    else { return nil }
    return String(title[best.upperBound...])
  }

  /// Cuts `| Royal | News` before the site's name: one or two words behind the same bar, as long as a title stays.
  private static func cutSections(_ title: String, _ separator: String) -> String {
    var rest = title
    guard separator.contains("|") else { return rest }
    while let range = rest.ranges(of: separator).last {
      let section = PageText.words(String(rest[range.upperBound...]))
      let before = String(rest[..<range.lowerBound])
      guard section.count <= 2, PageText.words(before).count >= 3 else { break }
      rest = before
    }
    return rest
  }

  /// Whether some words are the site's name or its host: in the same letters, or, unless `exact`, with a word more or less.
  func isSite(_ words: String, exact: Bool = false) -> Bool {
    let words = PageText.squeezed(words)
    guard words.count >= 2 else { return false }
    if hosts.contains(words) || sites.contains(words) { return true }
    guard !exact else { return false }
    return (sites + hosts).contains { site in
      let (short, long) = site.count < words.count ? (site, words) : (words, site)
      return short.count >= 4 && (long.count <= short.count + 16 || long.count == site.count)
        && (long.starts(with: short) || long.suffix(short.count).elementsEqual(short))
    }
  }
}
