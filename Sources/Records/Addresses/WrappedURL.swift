/// Addresses that hold another one: of archived pages, and of AMP pages in a cache.
enum WrappedURL {
  /// The address inside an address, both without their schemes but the inner one with `//`; nil where there is none.
  ///
  /// - `web.archive.org/web/20190102030405id_/https://lamp.example/a` (the Wayback Machine)
  /// - `lamp-example.cdn.ampproject.org/c/s/lamp.example/a` (AMP Cache URL format, amp.dev; `c` document or `v` viewer, `s` for https)
  /// - `www.google.com/amp/s/lamp.example/a` (AMP viewers of search engines)
  static func inside(_ address: Substring) -> (address: Substring, twin: CanonicalURL.Twin)? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    let host = parts[0].lowercased()
    let path = address[parts[1].startIndex...]
    if host == "web.archive.org", parts[1] == "web", parts.count == 4, isTime(parts[2]) {
      return (withSlashes(parts[3]), .archived)
    }
    if host.hasSuffix(".cdn.ampproject.org"), parts[1] == "c" || parts[1] == "v" {
      return (withSlashes(behind(parts[1], in: path)), .amp)
    }
    let labels = host.split(separator: ".")
    let isSearch = labels.contains("google") || labels.contains("bing")
    if isSearch, parts[1] == "amp", parts.count == 4 || parts[2].contains(".") {
      return (withSlashes(behind(parts[1], in: path)), .amp)
    }
    return nil
  }

  /// A time stamp of an archived page with its flags: `20190102030405`, `2019`, `20190102030405id_`.
  private static func isTime(_ part: Substring) -> Bool {
    let digits = part.utf8.prefix { (0x30...0x39).contains($0) }.count
    return digits >= 4 && part.utf8.dropFirst(digits).allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) }
  }

  /// What comes behind a path's first part, without the `s` that stands for https.
  private static func behind(_ part: Substring, in path: Substring) -> Substring {
    let rest = path[part.endIndex...].dropFirst()
    return rest.hasPrefix("s/") ? rest.dropFirst(2) : rest
  }

  /// An address with `//` before its host, whatever scheme it had; archives may have lost one of the scheme's slashes.
  private static func withSlashes(_ address: Substring) -> Substring {
    var rest = address
    for scheme in ["https:", "http:"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    // Another scheme is not for this to judge.
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix(":/") { return rest }
    return "//" + rest.drop { $0 == "/" }
  }
}
