/// Finds the publication an article came from.
package enum PublisherName {
  /// A headline without the name of the site behind it, and that name: `Roe Weds Poe | The Gazette`.
  ///
  /// A bar parts a name of up to five capitalised words; a dash, which headlines use too, only one that looks like a
  /// publication's. Nil when there is no such name.
  package static func split(_ headline: String) -> (headline: String, publisher: String)? {
    for (separator, needsProof) in [(" | ", false), (" – ", true), (" — ", true), (" - ", true)] {
      guard headline.utf8.contains(separator.utf8.dropFirst().first ?? 0),
        let range = headline.ranges(of: separator).last
      else { continue }
      let name = String(headline[range.upperBound...])
      let rest = String(headline[..<range.lowerBound])
      let line = Line(name)
      guard (1...5).contains(line.wordCount), Line(rest).wordCount >= 3, line.uncapitalized <= 1,
        name.first?.isLetter ?? false, !line.isTerminated
      else { continue }
      if needsProof, !looksLikePublication(line, name) { continue }
      return (rest, name)
    }
    return nil
  }

  /// The host of a web address without `www.`; nil for text that is no address.
  package static func host(of url: String) -> String? {
    let bytes = Array(url.utf8)[...]
    guard let scheme = ByteSearch.first("://", in: bytes) else { return nil }
    var host = bytes[scheme.upperBound...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let at = host.lastIndex(of: 0x40) { host = host[(at + 1)...] }
    host = host.prefix { $0 != 0x3A }
    let name = String(decoding: host, as: UTF8.self).lowercased()
    let plain = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    return plain.contains(".") && !plain.contains(" ") ? plain : nil
  }

  /// Whether a line is nothing but a web address.
  package static func isAddress(_ line: Line) -> Bool {
    (line.folded.starts(with: Array("http://".utf8)) || line.folded.starts(with: Array("https://".utf8)))
      && !line.folded.contains(0x20) && host(of: line.text) != nil
  }

  private static func looksLikePublication(_ line: Line, _ name: String) -> Bool {
    let words = line.folded.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if words.count == 1, let dot = name.lastIndex(of: "."), dot > name.startIndex {
      return (2...4).contains(name.distance(from: dot, to: name.endIndex) - 1)
    }
    return words.count > 1 && (words.first == "the" || words.last.map(mastheads.contains) ?? false)
  }

  private static let mastheads: Set<String> = [
    "news", "magazine", "times", "post", "daily", "weekly", "gazette", "herald", "tribune", "journal", "tv",
    "online",
    "mail", "mirror", "chronicle", "observer", "express", "telegraph", "press", "record", "standard", "star",
    "sun",
  ]
}
