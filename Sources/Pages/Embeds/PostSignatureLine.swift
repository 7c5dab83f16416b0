internal import Records
internal import Wording

/// The line that signs an embedded post: `— Name (@handle) November 20, 2019`, `A post shared by Name (@handle) on Nov 20, 2019`,
/// `by u/name in r/place`, `Posted by Name on Sunday, November 20, 2019`.
struct PostSignatureLine: Equatable {
  var name: String?
  /// Without `@`.
  var handle: String?
  var day: CalendarDay?
  /// Words of the post on the same line, before the signature.
  var before = ""

  /// Nil for a line that signs nothing.
  init?(_ line: String, platform: String) {
    guard line.utf8.count <= 1000 else { return nil }
    switch platform {
    case "Reddit":
      guard let handle = PostSignatureLine.redditor(line) else { return nil }
      self.handle = handle
    case "Threads":
      guard let at = line.firstIndex(of: "@"), Line(line).wordCount <= 8, !line.contains("(") else {
        if !readBracketed(line) { return nil }
        break
      }
      handle = PostSignatureLine.handle(line[line.index(after: at)...])
      if handle == nil { return nil }
    case "Facebook":
      guard readBracketed(line) || readPosted(line) else { return nil }
    default:
      guard readBracketed(line) else { return nil }
    }
  }

  /// `… Name (@handle) day`
  private mutating func readBracketed(_ line: String) -> Bool {
    guard let open = line.ranges(of: "(@").last, let close = line[open.upperBound...].firstIndex(of: ")"),
      let handle = PostSignatureLine.handle(line[open.upperBound..<close])
    else { return false }
    let tail = String(line[line.index(after: close)...])
    let found = DateReader.day(in: Line(tail.lowercased()).folded)
    // Behind a signature stand a day and a clock, nothing else.
    guard Line(tail).wordCount <= 12, found != nil || Line(tail).wordCount <= 2 else { return false }
    let head = line[..<open.lowerBound]
    if let dash = PostSignatureLine.dash(in: head) {
      before = PostSignatureLine.trim(head[..<dash.lowerBound])
      name = PostSignatureLine.trim(head[dash.upperBound...])
    } else if let by = PostSignatureLine.opening(in: head) {
      name = PostSignatureLine.trim(head[by...])
    } else if Line(String(head)).wordCount <= 6 {
      name = PostSignatureLine.trim(head)
    } else {
      return false
    }
    if name?.isEmpty ?? false { name = nil }
    self.handle = handle
    day = found?.day
    return true
  }

  /// `Posted by Name on Sunday, November 20, 2019`
  private mutating func readPosted(_ line: String) -> Bool {
    let folded = Line(line.lowercased())
    guard
      folded.begins(with: "posted by") || folded.begins(with: "publiée par")
        || folded.begins(with: "gepostet von")
        || folded.begins(with: "publicado por") || folded.begins(with: "pubblicato da")
    else { return false }
    let words = line.split(separator: " ").dropFirst(2)
    let rest = words.joined(separator: " ")
    day = DateReader.day(in: Line(rest.lowercased()).folded)?.day
    let end = words.lastIndex { ["on", "am", "le", "el", "em", "il"].contains($0) } ?? words.endIndex
    let name = words[..<end].joined(separator: " ")
    self.name = name.isEmpty ? nil : name
    return !name.isEmpty
  }

  /// `by u/name in r/place`, `from discussion in place`
  private static func redditor(_ line: String) -> String? {
    for word in line.split(separator: " ") {
      for mark in ["/u/", "u/"] where word.hasPrefix(mark) { return handle(word.dropFirst(mark.count)) }
    }
    return nil
  }

  /// The dash before the name, the last that a name stands behind.
  private static func dash(in head: Substring) -> Range<Substring.Index>? {
    for mark in ["— ", "—", "– ", "-- ", "― "] {
      if let found = head.ranges(of: mark).last { return found }
    }
    return head.hasPrefix("- ") ? head.startIndex..<head.index(head.startIndex, offsetBy: 2) : nil
  }

  /// Where the name begins behind the last `by` of the line in the networks' languages.
  private static func opening(in head: Substring) -> Substring.Index? {
    var words = head.split(separator: " ")
    guard words.count >= 3 else { return nil }
    // A name may hold such a word itself, but not right behind another one of the opening.
    words.removeFirst()
    let place =
      words.prefix(6).firstIndex {
        ["by", "von", "par", "por", "da", "di", "door", "av", "af", "przez"].contains($0.lowercased())
      } ?? words.prefix(5).firstIndex { $0 == "de" }
    return place.map { words[$0].endIndex }
  }

  /// A user name: letters, digits, `_`, `.`, `-`.
  private static func handle(_ text: Substring) -> String? {
    let handle = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
    return handle.isEmpty || handle.utf8.count > 100
      ? nil : String(handle.dropLast(handle.last == "." ? 1 : 0))
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
