package import Records

/// Reads the lines that name an article's authors.
package enum BylineParser {
  /// What a byline says.
  package struct Byline: Equatable {
    package var authors: [String]
    package var day: CalendarDay?
    /// Whether the line says more than the names.
    package var hasMore: Bool
  }

  /// The byline a whole line makes up, `By Jane Roe and Ann Poe | Published Oct. 1, 2021`; nil for any other line.
  ///
  /// After the opening word there must be capitalised names of one to four words each, then nothing, a separator
  /// (`|`, `•`, `-`, `/`, `for`), or a day.
  package static func parse(_ line: Line) -> Byline? {
    guard line.wordCount >= 2, line.wordCount <= 24, !line.isWrapped,
      let opening = openings.first(where: { line.begins(with: $0) })
    else { return nil }
    let isPlain = opening.utf8CodeUnitCount > 4 || line.begins(with: "by")
    var written = line.text.dropFirst(opening.utf8CodeUnitCount)
    while let first = written.first, first == " " || first == ":" { written.removeFirst() }
    let names = String(written.prefix(while: { !"|•·–—/".contains($0) }))
    let tail = written.dropFirst(names.count)
    guard let (authors, remainder) = authors(names), isPlain || authors.allSatisfy({ $0.contains(" ") })
    else {
      return nil
    }
    let trailing = remainder + tail
    guard isMetadata(trailing, startsFresh: !tail.isEmpty && remainder.isEmpty) else { return nil }
    let rest = Line(trailing)
    return Byline(authors: authors, day: DateReader.day(in: rest.folded)?.day, hasMore: rest.wordCount > 0)
  }

  /// The longest first: each language's word for `by`.
  private static let openings: [StaticString] = [
    "written by", "posted by", "reported by", "story by", "words by", "article by", "text by", "by", "von",
    "par",
    "por", "di", "door", "escrito por", "écrit par", "scritto da",
  ]

  /// Splits `Jane Roe, Ann Poe and Joe Doe for the Gazette` into names and what follows them.
  private static func authors(_ text: String) -> (authors: [String], rest: String)? {
    let words = text.split(separator: " ")
    var authors: [String] = []
    var name: [Substring] = []
    var index = 0
    func close() -> Bool {
      guard (1...4).contains(name.count) else { return false }
      authors.append(name.joined(separator: " "))
      name = []
      return true
    }
    while index < words.count {
      let word = words[index]
      let bare = word.hasSuffix(",") ? word.dropLast() : word
      if joiners.contains(String(word)) {
        if !name.isEmpty, !close() { return nil }
      } else if isName(bare), !isMonth(bare, before: index + 1 < words.count ? words[index + 1] : nil) {
        name.append(bare)
        if bare.count < word.count {
          if !close() { return nil }
        }
      } else if particles.contains(String(bare)), !name.isEmpty {
        name.append(bare)
      } else {
        break
      }
      index += 1
    }
    if !name.isEmpty, !close() { return nil }
    return authors.isEmpty ? nil : (authors, words[index...].joined(separator: " "))
  }

  private static let joiners: Set<String> = ["and", "And", "&", "with", "und", "et", "y", "e", "en"]
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "da", "di", "la", "le", "bin", "al",
  ]

  /// Whether a word is a month of a day, `Oct. 1`: alone, it may be someone's name.
  private static func isMonth(_ word: Substring, before next: Substring?) -> Bool {
    guard let next, next.first?.isNumber ?? false else { return false }
    return DateReader.month(named: word.lowercased().filter { $0 != "." }) != nil
  }

  /// Whether a word can stand in a name: a capital letter first, letters, hyphens, apostrophes and an initial's period.
  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
    if labels.contains(word.lowercased()) { return false }
    let scalars = word.unicodeScalars
    guard scalars.allSatisfy({ $0.properties.isAlphabetic || "-'’.".unicodeScalars.contains($0) }) else {
      return false
    }
    return word.hasSuffix(".") ? word.count <= 3 : true
  }

  private static let labels: Set<String> = [
    "published", "updated", "posted", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// Whether what follows the names is what bylines carry: nothing, a day, a desk or a publication.
  private static func isMetadata(_ text: String, startsFresh: Bool) -> Bool {
    let line = Line(text)
    guard line.wordCount > 0 else { return true }
    if startsFresh { return line.wordCount <= 14 && line.ending != .period }
    if DateReader.day(in: line.folded) != nil { return line.wordCount <= 10 }
    return ["for", "of", "published", "updated", "posted", "on", "staff", "in"].contains {
      line.begins(with: $0)
    }
      && line.wordCount <= 6 && !line.isTerminated && line.capitalized + 1 >= line.wordCount - 1
  }
}
