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

  /// What parts a title from a name, and whether sections of the site stand before the name behind the same mark.
  private static let separators: [StaticString] = [
    " | ", " - ", " – ", " — ", " « ", " » ", " :: ", " * ", " · ", " • ", " / ", "|", " ‹ ", " › ", " ~ ",
  ]

  /// The title without the names of the site and of its sections; if `exact`, only where they are written as the site writes them.
  func cut(_ title: String, exact: Bool = false) -> String {
    var rest = Array(title.utf8)[...]
    // `… - National | Gazette.example` has two names, few titles have three.
    for _ in 0..<4 {
      guard let next = cutLast(rest, exact: exact) ?? cutFirst(rest) else { break }
      rest = next
      while rest.last == 0x20 { rest.removeLast() }
      while rest.first == 0x20 { rest.removeFirst() }
    }
    return rest.count == title.utf8.count ? title : String(decoding: rest, as: UTF8.self)
  }

  private func cutLast(_ title: ArraySlice<UInt8>, exact: Bool) -> ArraySlice<UInt8>? {
    var best: (range: Range<Int>, separator: StaticString)?
    for separator in PageTitle.separators {
      guard let range = ByteSearch.last(separator, in: title) else { continue }
      if best.map({ $0.range.lowerBound < range.lowerBound }) ?? true { best = (range, separator) }
    }
    guard let best, best.range.lowerBound > title.startIndex,
      isSite(String(decoding: title[best.range.upperBound...], as: UTF8.self), exact: exact)
    else { return nil }
    let rest = title[..<best.range.lowerBound]
    return title[best.range].contains(0x7C) ? PageTitle.cutSections(rest, best.separator) : rest
  }

  private func cutFirst(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var best: Range<Int>?
    for separator in PageTitle.separators + [": "] {
      guard let range = ByteSearch.first(separator, in: title) else { continue }
      if best.map({ $0.lowerBound > range.lowerBound }) ?? true { best = range }
    }
    guard let best, best.upperBound < title.endIndex,
      isSite(String(decoding: title[..<best.lowerBound], as: UTF8.self), exact: true)
    else { return nil }
    return title[best.upperBound...]
  }

  /// Cuts `| Royal | News` before the site's name: one or two words behind the same bar, as long as a title stays.
  private static func cutSections(_ title: ArraySlice<UInt8>, _ separator: StaticString) -> ArraySlice<UInt8>
  {
    var rest = title
    while let range = ByteSearch.last(separator, in: rest) {
      let section = rest[range.upperBound...].split(separator: 0x20).count
      let before = rest[..<range.lowerBound]
      guard section <= 2, before.count(where: { $0 == 0x20 }) >= 2 else { break }
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
