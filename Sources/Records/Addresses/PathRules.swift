/// What of a path tells one article of a site from another.
enum PathRules {
  /// The path without slashes at its end, pages' default names and the parts that ask for a twin; empty for that of the whole site.
  static func canonical(_ path: Substring, _ twins: inout Set<CanonicalURL.Twin>) -> String {
    var parts: [String] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(PercentCoding.canonical(withoutSession(part)))
      }
    }
    if let last = parts.last, defaults.contains(last.lowercased()) { parts.removeLast() }
    if parts.count > 1, let twin = twin(parts[parts.count - 1]) {
      twins.insert(twin)
      parts.removeLast()
    }
    if parts.count > 1, let twin = twin(parts[0]) {
      twins.insert(twin)
      parts.removeFirst()
    }
    if parts.count > 1, whole.contains(parts[parts.count - 1].lowercased()) { parts.removeLast() }
    if let last = parts.last { parts[parts.count - 1] = withoutMark(last, &twins) }
    return parts.map { "/" + $0 }.joined()
  }

  /// Names that a server puts in where a path ends with a slash.
  private static let defaults: Set<String> = [
    "index.html", "index.htm", "index.shtml", "index.xhtml", "index.php", "index.asp", "index.aspx",
    "index.jsp",
    "default.htm", "default.html", "default.asp", "default.aspx",
  ]
  /// Parts that ask for all pages of an article at once.
  private static let whole: Set<String> = ["singlepage", "single-page", "single_page", "onepage", "one-page"]

  /// The twin that the first or the last part of a path asks for.
  private static func twin(_ part: String) -> CanonicalURL.Twin? {
    switch part.lowercased() {
    case "amp", "amp.html", "amp.php", "amphtml": .amp
    case "print", "print.html", "print.php", "printable", "printer", "printer-friendly": .print
    default: nil
    }
  }

  /// A page's name without the mark of a twin: `a.amp.html`, `a.amp`, `a.print.html`.
  private static func withoutMark(_ name: String, _ twins: inout Set<CanonicalURL.Twin>) -> String {
    for (mark, twin) in [("amp", CanonicalURL.Twin.amp), ("print", .print)] {
      for ending in ["html", "htm", "php", "shtml"] {
        guard name.utf8.count > mark.utf8.count + ending.utf8.count + 2,
          name.lowercased().hasSuffix(".\(mark).\(ending)")
        else { continue }
        twins.insert(twin)
        return String(name.dropLast(mark.count + ending.count + 2)) + "." + ending
      }
      guard name.utf8.count > mark.utf8.count + 1, name.lowercased().hasSuffix("." + mark) else { continue }
      twins.insert(twin)
      return String(name.dropLast(mark.count + 1))
    }
    return name
  }

  /// `a.jsp;jsessionid=1F` without the number of a visit.
  private static func withoutSession(_ part: Substring) -> Substring {
    guard let mark = part.firstIndex(of: ";"), part[mark...].lowercased().hasPrefix(";jsessionid=") else {
      return part
    }
    return part[..<mark]
  }
}
