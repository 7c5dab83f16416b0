internal import Markup

/// Chooses an article's authors among what the page's sources name.
struct AuthorChoice {
  /// The site's own names.
  let site: PageTitle

  /// The authors in the best source that names persons; else the desk or agency, else the user name, of the best source that
  /// has one.
  ///
  /// Sources are given the best first; those that cost most, what the reader sees, are only asked when what the page declares
  /// names no person, and count for persons only where it names the site itself.
  func choose(declared: [() -> [AuthorNames.Name]], visible: [() -> [AuthorNames.Name]]) -> [String] {
    var desks: [String] = []
    var logins: [String] = []
    var isSite = false
    for (index, source) in (declared + visible).enumerated() {
      let all = source()
      let names = all.filter { !site.isSite($0.text, exact: $0.kind != .desk) }
      let persons = AuthorChoice.folded(names.filter { $0.kind == .person }.map(\.text))
      if !persons.isEmpty { return persons }
      if index < declared.count, names.count < all.count { isSite = true }
      if isSite, index >= declared.count { continue }
      if desks.isEmpty { desks = AuthorChoice.folded(names.filter { $0.kind == .desk }.map(\.text)) }
      if logins.isEmpty { logins = names.filter { $0.kind == .login }.map(\.text) }
    }
    return desks.isEmpty ? Array(logins.prefix(1)) : desks
  }

  /// Names without those that name the same person in other letters, or with a middle name less.
  static func folded(_ names: [String]) -> [String] {
    var kept: [(name: String, words: [ArraySlice<UInt8>])] = []
    for name in names {
      let words = PageText.words(name)
      guard let index = kept.firstIndex(where: { isSame($0.words, words) }) else {
        kept.append((name, words))
        continue
      }
      // The fuller form, and the one that is not all capitals.
      let isShouted = !kept[index].name.contains(where: \.isLowercase) && name.contains(where: \.isLowercase)
      if words.count > kept[index].words.count || words.count == kept[index].words.count && isShouted {
        kept[index] = (name, words)
      }
    }
    return kept.map(\.name)
  }

  /// The same words, or the same first and last with nothing, or an initial, between in one of them.
  private static func isSame(_ one: [ArraySlice<UInt8>], _ other: [ArraySlice<UInt8>]) -> Bool {
    if one == other { return true }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count == 2 && long.count == 3 && short.first == long.first && short.last == long.last
  }
}
