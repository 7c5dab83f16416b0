internal import Records
internal import Wording

/// Names in the fields and lines that tell who wrote an article.
struct AuthorNames {
  /// What a name names.
  enum Kind {
    case person
    /// A desk, an agency, a publication: named in a person's place.
    case desk
    /// A user name of the content system, which stands for a person when nothing better is known.
    case login
  }

  /// Where a name was found.
  enum Origin {
    /// In what the reader sees.
    case seen
    /// In a field for authors.
    case declared
    /// In such a field, as a person's.
    case person
  }

  /// A name with what it names.
  struct Name: Equatable {
    var text: String
    var kind: Kind
  }

  /// A field longer than this names nobody; more names are no news.
  private static let lengthLimit = 600
  private static let countLimit = 30

  /// The names in a field, cleaned of `By`, titles, addresses and days; those that name nobody (`admin`, `Staff Writer`) left out.
  static func read(_ field: String, _ origin: Origin = .seen) -> [Name] {
    guard field.utf8.count <= lengthLimit else { return [] }
    var names: [Name] = []
    for (index, part) in parts(field).enumerated() where names.count < countLimit {
      let words = part.split(separator: " ")
      if AuthorWords.isDay(words) {
        // `Lund, Nov. 20`: a place stands before a day, not an author.
        if index > 0, let last = names.last, last.kind == .person, !last.text.contains(" ") {
          names.removeLast()
        }
        continue
      }
      // `Jane Roe, Royal Correspondent`
      if !names.isEmpty, AuthorWords.endsWithJob(words) { continue }
      guard let name = name(words, origin), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// The pieces of a field that may be a name each.
  private static func parts(_ field: String) -> [String] {
    var words: [[Substring]] = [[]]
    func close() { if words[words.count - 1].isEmpty == false { words.append([]) } }
    let pieces = spaced(field).split(separator: " ")
    for (index, word) in pieces.enumerated() {
      if breaks.contains(String(word)) {
        close()
      } else if joiners.contains(word.lowercased()), joins(pieces, index, words[words.count - 1]) {
        close()
      } else {
        words[words.count - 1].append(word)
      }
    }
    let parts = words.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    // `Roe, Jane`
    if parts.count == 2, parts.allSatisfy({ AuthorWords.isNameWord(Substring($0)) }) {
      return [parts[1] + " " + parts[0]]
    }
    return parts
  }

  /// The field with blanks around what parts names, and without what stands in brackets.
  private static func spaced(_ field: String) -> String {
    var text = ""
    var depth = 0
    let mayBeAddress = field.contains("://") || field.contains("www.")
    for character in field {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case ",", ";", "|", "•", "·", "\n", "\t", "、", "،": text += " , "
      // `Jane Roe/AP`
      case "/" where !mayBeAddress && text.last?.isLetter ?? false: text += " / "
      default: text.append(character)
      }
    }
    return text
  }

  private static let breaks: Set<String> = [",", "/", "–", "—", "-", "//", "+"]
  private static let joiners: Set<String> = [
    "and", "&", "und", "et", "y", "e", "en", "with", "og", "och", "i",
  ]

  /// Whether a word between two words parts names: always in English and German, elsewhere before a full name only, since
  /// `Ortega y Gasset` is one.
  private static func joins(_ pieces: [Substring], _ index: Int, _ before: [Substring]) -> Bool {
    let word = pieces[index].lowercased()
    if ["and", "&", "und", "with"].contains(word) { return true }
    guard pieces[index].first?.isLowercase ?? false, before.count >= 2, index + 2 < pieces.count else {
      return false
    }
    return AuthorWords.isNameWord(pieces[index + 1]) && AuthorWords.isNameWord(pieces[index + 2])
  }

  private static func name(_ part: [Substring], _ origin: Origin) -> Name? {
    var words = part.filter { !AuthorWords.isAddress($0) }
    words = AuthorWords.withoutOpening(words)
    words = AuthorWords.withoutTail(words)
    guard !words.isEmpty, words.count <= 7 else { return nil }
    let text = words.joined(separator: " ").trimmingName()
    let line = Line(text.lowercased())
    guard line.wordCount > 0, text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      DateReader.day(in: line.folded) == nil, !AuthorWords.isNobody(text)
    else { return nil }
    if origin == .person, AuthorWords.mayBePerson(words) { return Name(text: text, kind: .person) }
    if AuthorWords.isDesk(words) { return Name(text: text, kind: .desk) }
    if AuthorWords.isJob(words) { return nil }
    // Digits stand in no person's name.
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      return words.count == 1 ? Name(text: text, kind: .login) : nil
    }
    if words.count == 1 {
      // `PMJS`
      if (2...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        return Name(text: text, kind: .desk)
      }
      let isPlain = !text.contains(where: \.isUppercase) && text.utf8.allSatisfy { $0 < 0x80 }
      let isParted = text.utf8.contains(0x2D) || text.utf8.contains(0x2E) || text.utf8.contains(0x5F)
      if isPlain || isParted && text.utf8.contains(0x2E) {
        return Name(text: isParted ? AuthorWords.spelled(text) : text, kind: .login)
      }
    }
    if origin != .seen, AuthorWords.isSmallName(words) {
      return Name(
        text: words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "), kind: .person)
    }
    return AuthorWords.looksLikeName(words) ? Name(text: text, kind: .person) : nil
  }
}

extension String {
  /// Without the punctuation that fields leave at the ends of a name.
  func trimmingName() -> String {
    var text = Substring(self)
    while let first = text.first, " ,.;:|-–—·•*\"'“”".contains(first) { text.removeFirst() }
    while let last = text.last, " ,;:|-–—·•*\"“”".contains(last) { text.removeLast() }
    // The period of an initial or of `Jr.` stays.
    if text.last == ".", let word = text.split(separator: " ").last, word.count > 4 { text.removeLast() }
    return String(text)
  }
}
