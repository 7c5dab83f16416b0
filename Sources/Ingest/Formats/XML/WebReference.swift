/// Resolves references in feeds against the address they stand under (RFC 3986, section 5).
enum WebReference {
  /// The address that a reference means; as it is when it is one already, or when there is no base.
  static func resolve(_ reference: String, against base: String?) -> String {
    guard let base, let scheme = base.firstRange(of: "://"), !hasScheme(reference) else { return reference }
    if reference.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + reference }
    let host = base[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let origin = base[..<host.endIndex]
    if reference.hasPrefix("/") { return origin + reference }
    if reference.isEmpty { return base }
    let path = base[host.endIndex...].prefix { $0 != "?" && $0 != "#" }
    if reference.hasPrefix("?") { return origin + path + reference }
    if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
    let own = reference.prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return origin + withoutDots(folder + own) + reference[own.endIndex...]
  }

  /// A path without the segments `.` and `..` (section 5.2.4).
  private static func withoutDots(_ path: Substring) -> String {
    var kept: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for segment in segments {
      if segment == ".." { _ = kept.popLast() } else if segment != "." { kept.append(segment) }
    }
    if segments.last == "." || segments.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }

  private static func hasScheme(_ reference: String) -> Bool {
    guard let colon = reference.firstIndex(of: ":") else { return false }
    let scheme = reference[..<colon]
    return scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
