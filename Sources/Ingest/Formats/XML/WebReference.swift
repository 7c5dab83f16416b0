/// Resolves references in feeds against the address they stand under (RFC 3986, section 5, without dot segments).
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
    guard let slash = path.lastIndex(of: "/") else { return origin + "/" + reference }
    return origin + path[...slash] + reference
  }

  private static func hasScheme(_ reference: String) -> Bool {
    guard let colon = reference.firstIndex(of: ":") else { return false }
    let scheme = reference[..<colon]
    return scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
