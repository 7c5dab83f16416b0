/// The attributes of HTML that readers of pages ask for; pages are parsed without any others, see ``TagThinner``.
///
/// A capital in a case's name stands for a hyphen and its small letter: `dataTweetId` for `data-tweet-id`.
public enum AttributeKey: UInt8, Sendable, CaseIterable {
  /// Any other attribute.
  case other
  case cite, `class`, content, datetime, hidden, href, id, itemprop, itemscope, itemtype, lang, name
  case property, pubdate, rel, role, src, style, title, value
  case ariaHidden, httpEquiv, xmlLang
  // Where embed codes and players loaded later keep addresses and numbers of posts.
  case dataBlueskyUri, dataEmbedUrl, dataHref, dataInstgrmPermalink, dataLazySrc, dataOriginal, dataShortcode
  case dataSrc, dataTextPostPermalink, dataTweetId, dataTweetid, dataTwitterId, dataUrl, dataVideoId
}

extension AttributeKey {
  /// The attribute of a name in lower case.
  init(named name: String) { self = AttributeKey.byName[name] ?? .other }

  /// The attribute's name, in lower case; of no use for ``other``.
  var attributeName: String {
    if self == .xmlLang { return "xml:lang" }
    return "\(self)".reduce(into: "") { name, letter in
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.attributeName, $0) })
}
