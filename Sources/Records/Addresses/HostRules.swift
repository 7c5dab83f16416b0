/// What of a host tells one site from another.
enum HostRules {
  /// The host in lower case without what stands before the site's own name, with a port that is not the scheme's; nil when there is none.
  static func canonical(_ authority: Substring, _ twins: inout Set<CanonicalURL.Twin>) -> String? {
    // Whoever has an `@` before the host logs in there.
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    var host = place.lowercased()
    var port = ""
    if let colon = host.lastIndex(of: ":"),
      host[colon...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    {
      let number = host[colon...]
      if number != ":", number != ":80", number != ":443" { port = String(number) }
      host = String(host[..<colon])
    }
    while host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    var labels = host.split(separator: ".", omittingEmptySubsequences: false)
    // `www.m.lamp.example`, `amp.www.lamp.example`
    for _ in 0..<3 {
      guard let first = labels.first, isSite(labels.dropFirst()) else { break }
      switch first {
      case "www", "www2", "www3": break
      case "amp": twins.insert(.amp)
      case "m", "mobile": twins.insert(.mobile)
      default: return labels.joined(separator: ".") + port
      }
      labels.removeFirst()
    }
    return labels.joined(separator: ".") + port
  }

  /// Second labels under which countries register sites, so that `m.co.uk` is a site and no page for telephones.
  private static let registries: Set<Substring> = [
    "co", "com", "org", "net", "gov", "ac", "edu", "ne", "or", "go",
  ]

  /// Whether labels are enough to be a site's name.
  private static func isSite(_ labels: ArraySlice<Substring>) -> Bool {
    guard labels.count >= 2, let first = labels.first, let last = labels.last else { return false }
    return labels.count > 2 || last.utf8.count > 2 || !registries.contains(first)
  }
}
