/// One form for all the web addresses under which a site shows the same article, and which kind of twin an address is.
///
/// `https://www.lamp.example/a/amp/?utm_source=x` and `http://lamp.example/a` are both `//lamp.example/a`, the first of them an AMP twin.
/// What goes: the scheme, `www.`, `m.`, `mobile.` and `amp.` before the host, default ports, user names, the fragment, parameters that
/// tell where a reader came from (``QueryRules``), the first page's number, `index.html`, slashes at the end, and what an archive or an AMP cache
/// puts before an address. What stays is written as RFC 3986, section 6.2.2, has it, the parameters in order of their names.
public struct CanonicalURL: Sendable, Equatable {
  /// Another way in which a site, or somebody else, shows an article: the same text, written out otherwise.
  public enum Twin: String, Sendable, CaseIterable {
    /// An AMP page (amp.dev), of the site itself or in a cache.
    case amp
    /// A page for printers.
    case print
    /// A page for telephones, on a host of its own.
    case mobile
    /// As an archive of the web keeps it.
    case archived
  }

  /// The address without its scheme: `//lamp.example/a?id=1`.
  public let text: String
  /// Which twin the address is; nil for the article's own.
  public let twin: Twin?

  /// Longer addresses are no article's, in bytes.
  private static let longest = 4096
  /// Addresses within addresses that are taken out of each other.
  private static let deepest = 4

  /// Reads an address; nil where it is no article's: of another scheme, too long, of a site as a whole, or for a script to tell (`#!`).
  public init?(_ address: String) {
    guard address.utf8.count <= CanonicalURL.longest else { return nil }
    var rest = Substring(address).trimmingBlanks
    var twins: Set<Twin> = []
    for _ in 0..<CanonicalURL.deepest {
      guard let unscheme = CanonicalURL.withoutScheme(rest) else { return nil }
      rest = unscheme
      guard let (inner, twin) = WrappedURL.inside(rest) else { break }
      twins.insert(twin)
      rest = inner
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      if rest[mark...].hasPrefix("#!") { return nil }
      rest = rest[..<mark]
    }
    var query = Substring()
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    guard let host = HostRules.canonical(rest[..<slash], &twins) else { return nil }
    let path = PathRules.canonical(rest[slash...], &twins)
    let parameters = QueryRules.canonical(query, &twins)
    guard !path.isEmpty || !parameters.isEmpty else { return nil }
    text = "//" + host + (path.isEmpty ? "/" : path) + (parameters.isEmpty ? "" : "?" + parameters)
    twin = [.archived, .amp, .print, .mobile].first { twins.contains($0) }
  }

  private init(_ text: String, _ twin: Twin?) {
    self.text = text
    self.twin = twin
  }

  /// Takes back what ``identity`` gave; nil for anything else.
  public init?(identity: String) {
    guard identity.hasPrefix("//") else { return nil }
    let parts = identity.split(separator: "#", maxSplits: 1)
    guard let text = parts.first else { return nil }
    self.init(String(text), parts.count > 1 ? Twin(rawValue: String(parts[1])) : nil)
  }

  /// The address of a page that names an article's address as its own, but shows the article in another way.
  ///
  /// That is told by the address from which the page was fetched or, for AMP, by the page; the article's own page is what was fetched from
  /// the very address that it names.
  public init?(canonical: String, fetchedFrom fetched: String?, isAMP: Bool) {
    guard let named = CanonicalURL(canonical) else { return nil }
    let fetched = fetched.flatMap { CanonicalURL($0) }
    let isOwn = fetched?.text == named.text
    self.init(named.text, named.twin ?? fetched?.twin ?? (isAMP && !isOwn ? .amp : nil))
  }

  /// What the archive knows the article by: ``text``, for a twin followed by `#` and its kind.
  public var identity: String { twin.map { text + "#" + $0.rawValue } ?? text }

  /// What follows `http://`, `https://` or `//`; nil for another scheme.
  private static func withoutScheme(_ address: Substring) -> Substring? {
    for scheme in ["https://", "http://", "//"] where address.utf8.count > scheme.utf8.count {
      let end = address.utf8.index(address.startIndex, offsetBy: scheme.utf8.count)
      if address[..<end].lowercased() == scheme { return address[end...] }
    }
    return nil
  }
}

extension Substring {
  /// Without blanks and line breaks at either end.
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while let first = rest.utf8.first, first <= 0x20 {
      rest = rest[rest.utf8.index(after: rest.startIndex)...]
    }
    while let last = rest.utf8.last, last <= 0x20 { rest = rest[..<rest.utf8.index(before: rest.endIndex)] }
    return rest
  }
}
