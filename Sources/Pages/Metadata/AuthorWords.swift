internal import Records
internal import Wording

/// The words around names in fields and lines about authors.
enum AuthorWords {
  /// Whether a word can stand in a name: a capital letter, or one of a script without capitals, first; no digits.
  static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic,
      !first.properties.isLowercase
        || word.unicodeScalars.dropFirst().contains(where: { $0.properties.isUppercase })
    else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.isDiacritic || "-'’‘`.ʻ".unicodeScalars.contains($0)
        || $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .spacingMark
    }
  }

  /// Whether words make up a name: name words and particles, at least one name word.
  static func looksLikeName(_ words: [Substring]) -> Bool {
    guard (1...6).contains(words.count), words.contains(where: isNameWord) else { return false }
    return words.allSatisfy { isNameWord($0) || particles.contains($0.lowercased()) }
  }

  /// An e-mail address, a user name with `@`, a web address or a `#tag`.
  static func isAddress(_ word: Substring) -> Bool {
    word.utf8.contains(0x40) || word.utf8.contains(0x2F) && word.utf8.contains(0x3A) || word.hasPrefix("www.")
      || word.hasPrefix("#") || word.hasSuffix(".com")
  }

  /// Without `By`, `Written by`, `Von` and a label before the names.
  static func withoutOpening(_ words: [Substring]) -> [Substring] {
    var words = words[...]
    // `Analysis by Jane Roe`
    if let by = words.prefix(5).lastIndex(where: { $0.lowercased() == "by" }) { words = words[(by + 1)...] }
    while let first = words.first {
      let bare = first.lowercased().filter { $0 != ":" }
      if first.hasSuffix(":") || (labels.contains(bare) && words.count > 1) {
        words.removeFirst()
      } else if openings.contains(bare), words.count >= 3 || isDesk(Array(words.dropFirst())) {
        // Before one word it is a name: `Di Webster`, `De Souza`.
        words.removeFirst()
      } else {
        break
      }
    }
    return Array(words)
  }

  /// Without the place, the publication, the job and the day behind a name: `Jane Roe in Paris`, `Jane Roe for the Gazette`,
  /// `Jane Roe Staff Writer`.
  static func withoutTail(_ words: [Substring]) -> [Substring] {
    var end = words.count
    for (index, word) in words.enumerated().dropFirst() {
      let bare = word.lowercased()
      // `Max Read`, `Dana On`
      if index == 1, words.count == 2, isNameWord(word) { break }
      if index >= 2,
        weekdays.contains(bare) || agencies.contains(words[index...].joined(separator: " ").lowercased())
      {
        end = index
        break
      }
      if prepositions.contains(bare) || stamps.contains(bare) || word.first?.isNumber ?? false {
        end = index
        break
      }
    }
    // `Jane Roe Oct 1`
    if end < words.count, end > 2, words[end].first?.isNumber ?? false, isMonth(words[end - 1]) { end -= 1 }
    let whole = Array(words[..<end])
    var rest = whole
    while rest.count > 2, let last = rest.last, isTitle(last, of: whole, isLast: rest.count == whole.count) {
      rest.removeLast()
    }
    // `Gazette Staff Reporter` is no name with a title, but a desk.
    return isDesk(rest) ? whole : rest
  }

  /// `PhD`, `Reporter`: behind a whole name. Of ranks that are surnames, too, only those before a job.
  private static func isTitle(_ word: Substring, of name: [Substring], isLast: Bool) -> Bool {
    let bare = bare(word)
    return isDegree(word, of: name) || jobs.contains(bare)
      || ranks.contains(bare) && !(isLast && namesakes.contains(bare))
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," }
  }

  /// Whether a word is written as a degree is: `MA`, `M.A.`, `PhD`, but not `Ma`, nor `MA` in a name all of capitals.
  private static func isDegree(_ word: Substring, of name: [Substring]) -> Bool {
    let bare = bare(word)
    guard degrees.contains(bare) else { return false }
    if word.dropLast().contains(".") { return true }
    guard word.count(where: \.isUppercase) > 1 else { return false }
    return !namesakes.contains(bare) || name.contains { $0.contains(where: \.isLowercase) }
  }

  private static func isMonth(_ word: Substring) -> Bool {
    DateReader.month(named: word.lowercased().filter { $0 != "." }) != nil
  }

  /// Whether words are a day or a part of one: `November 18`, `Nov.`, `Monday`, `Published 6 February`.
  static func isDay(_ words: [Substring]) -> Bool {
    guard let first = words.first?.lowercased().filter({ $0 != "." }) else { return false }
    let digits = words.filter { $0.first?.isNumber ?? false }.count
    if weekdays.contains(first) { return words.count == 1 || digits > 0 }
    guard words.contains(where: isMonth) else { return false }
    if words.count == 1 { return true }
    // Behind a name it is the name's tail.
    return digits > 0
      && words.prefix(2).contains {
        $0.first?.isNumber ?? false || isMonth($0) || stamps.contains($0.lowercased())
          || weekdays.contains($0.lowercased())
      }
  }

  /// Whether words end with a job, as the second of two pieces does: `CNN Editor-at-large`, `Senior Writer`.
  static func endsWithJob(_ words: [Substring]) -> Bool {
    guard let last = words.last?.lowercased().filter({ $0 != "." }) else { return false }
    return jobs.contains(last) || words.count == 1 && degrees.contains(last) || last.hasPrefix("editor-")
  }

  /// Whether words are nothing but a job: `Staff Writer`, `Senior Royal Correspondent`.
  static func isJob(_ words: [Substring]) -> Bool {
    guard let last = words.last?.lowercased().filter({ $0 != "." }) else { return true }
    return jobs.contains(last) || words.count == 1 && degrees.contains(last) || last.hasPrefix("editor-")
      || words.contains { jobs.contains($0.lowercased()) }
        && words.contains { ranks.contains($0.lowercased()) }
  }

  /// Whether words name a desk, an agency or a publication.
  static func isDesk(_ words: [Substring]) -> Bool {
    let folded = words.map { $0.lowercased().filter { $0 != "." && $0 != "'" && $0 != "’" } }
    let whole = folded.joined(separator: " ")
    if agencies.contains(whole) || folded.first == "the" { return true }
    if whole.utf8.contains(where: { $0 == 0x2E }) && words.count == 1 && whole.hasSuffix(".com") {
      return true
    }
    return folded.contains { word in
      collectives.contains(word) || word.split(separator: "-").contains { collectives.contains(String($0)) }
    }
  }

  /// Whether two words that name a desk may as well be a person's: `Bill Press`, `Emily Post`.
  static func mayBePerson(_ words: [Substring]) -> Bool {
    guard words.count == 2, words.allSatisfy(isNameWord), let last = words.last else { return false }
    let whole = words.joined(separator: " ").lowercased()
    return surnames.contains(last.lowercased()) && !isDesk([words[0]]) && !agencies.contains(whole)
  }

  /// Whether words are a name all in small letters.
  static func isSmallName(_ words: [Substring]) -> Bool {
    (2...3).contains(words.count) && !isDesk(words) && !isJob(words)
      && words.allSatisfy { word in
        word.count > 1 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
          && !nobody.contains(String(word))
          && !ranks.contains(String(word)) && !labels.contains(String(word))
      }
  }

  /// Whether a text stands for no author at all.
  static func isNobody(_ text: String) -> Bool {
    let squeezed = String(decoding: PageText.squeezed(text), as: UTF8.self)
    return squeezed.count < 2 || nobody.contains(squeezed)
  }

  /// `jane-roe` or `jane.roe` as a name.
  static func spelled(_ login: String) -> String {
    login.split { "-._".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: " ")
  }

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "da", "di", "la", "le", "bin", "al", "del", "dos", "das", "do", "du",
    "el",
    "ibn", "ter", "ten", "zu", "af", "av", "y", "e", "bint", "st.",
  ]
  private static let openings: Set<String> = [
    "von", "par", "por", "di", "door", "av", "af", "oleh", "de", "from",
  ]
  private static let labels: Set<String> = [
    "author", "authors", "autor", "auteur", "autore", "written", "posted", "reported", "story", "words",
    "article", "text", "published", "byline", "exclusive", "updated", "redazione", "publié", "escrito",
    "scritto",
    "reporting", "analysis", "opinion", "sobre", "about", "comment",
  ]
  private static let prepositions: Set<String> = [
    "in", "for", "at", "of", "from", "on", "is", "was", "has", "à", "über",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
  ]
  private static let stamps: Set<String> = [
    "published", "updated", "posted", "contact", "email", "follow", "read", "view", "min", "minutes",
    "comments",
  ]
  private static let degrees: Set<String> = [
    "phd", "md", "ms", "jd", "mba", "esq", "rd", "rdn", "ma", "msc", "bsc", "mph", "rn", "dvm", "cpa",
  ]
  private static let jobs: Set<String> = [
    "writer", "reporter", "editor", "correspondent", "journalist", "contributor", "columnist", "critic",
    "producer", "photographer", "author", "blogger", "intern", "freelancer", "analyst", "editor-in-chief",
    "contributors", "producers", "redakteur", "redakteurin", "periodista", "journaliste", "giornalista",
    "presenter", "commentator", "fellow", "professor", "director", "manager", "specialist",
  ]
  private static let ranks: Set<String> = [
    "staff", "senior", "chief", "deputy", "associate", "assistant", "managing", "contributing", "special",
    "freelance", "guest", "lead", "executive", "royal", "political", "showbiz", "entertainment", "sports",
    "news", "digital", "foreign", "national", "health", "science", "business", "crime", "junior", "night",
    "features", "culture", "tv", "live", "trainee", "head",
  ]
  /// Ranks and degrees that are surnames, too.
  private static let namesakes: Set<String> = ["head", "guest", "royal", "night", "chief", "lead", "ma"]
  /// Of the words of desks, those that are surnames, too.
  private static let surnames: Set<String> = ["press", "post", "daily", "board", "club", "wire"]
  private static let agencies: Set<String> = [
    "associated press", "ap", "reuters", "afp", "agence france-presse", "agence france presse", "dpa", "pa",
    "press association", "bloomberg", "upi", "efe", "ansa", "cnn", "bbc", "apa", "ani", "pti", "ians",
    "xinhua",
    "tass", "kyodo", "yonhap", "canadian press", "getty images", "cp", "aap", "ntb", "tt", "ritzau", "sapa",
    "nan",
  ]
  private static let collectives: Set<String> = [
    "staff", "staffs", "team", "desk", "newsroom", "newsdesk", "redaktion", "redazione", "redacción",
    "redaccion",
    "rédaction", "redactie", "redação", "redacao", "editors", "reporters", "writers", "agency", "agencies",
    "news",
    "media", "press", "magazine", "online", "wire", "service", "services", "editorial", "bureau", "network",
    "correspondents", "group", "institute", "foundation", "university", "inc", "ltd", "llc", "gazette",
    "tribune",
    "times", "journal", "radio", "tv", "television", "communications", "department", "ministry", "office",
    "ministries", "council", "association", "company", "studio", "studios", "board", "committee", "club",
    "daily",
    "weekly", "newspaper", "newspapers", "post", "blog", "digital", "contributors", "today", "review",
    "report",
    "agence", "agencia", "agenzia", "agentur", "nachrichten", "publishing", "entertainment", "promotion",
  ]
  private static let nobody: Set<String> = [
    "admin", "administrator", "webadmin", "webmaster", "author", "authors", "editor", "unknown", "anonymous",
    "guest", "user", "null", "undefined", "none", "na", "staff", "team", "root", "test", "wordpress",
    "wpadmin",
    "superuser", "publisher", "siteadmin", "contributor", "by", "name", "true", "false", "facebook",
    "twitter",
    "imagegettyimages", "default", "noauthor", "redirect", "comments", "about", "home", "login", "share",
  ]
}
