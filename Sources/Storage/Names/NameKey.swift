/// A name in the form in which persons are compared: folded words, without titles and nicknames, the suffix kept apart.
struct NameKey: Equatable {
  /// Folded words, titles and suffix left out.
  let words: [String]
  /// `jr`, `sr`, `ii`, `iii`, `iv` or `v`; a father is not his son.
  let suffix: String?

  init(_ name: String) {
    var words = Folding.words(NameKey.withoutNickname(name))
    if let last = words.last, words.count > 1, NameKey.degrees.contains(last) { words.removeLast() }
    var suffix: String?
    if let last = words.last, words.count > 2, let known = NameKey.suffixes[last] {
      suffix = known
      words.removeLast()
    }
    while words.count > 2, NameKey.titles.contains(words[0]) { words.removeFirst() }
    self.words = NameKey.joiningInitials(words)
    self.suffix = suffix
  }

  /// Whether it is more than a given name or a stage name of one word.
  var isFull: Bool { words.count > 1 }

  /// `anya fox`, `ben fox jr`.
  var text: String {
    var text = words.first ?? ""
    for word in words.dropFirst() { text += " " + word }
    if let suffix { text += " " + suffix }
    return text
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev",
    "reverend", "pastor",
    "senator", "sen", "rep", "congressman", "congresswoman", "governor", "gov", "mayor", "president", "judge",
    "justice", "captain", "capt", "sgt", "sergeant", "lt", "detective", "officer", "chef", "coach",
  ]
  private static let suffixes = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "v": "v",
  ]
  private static let degrees: Set<String> = ["phd", "md", "esq", "obe", "cbe", "mbe"]

  /// `Mara "Pip" Lund` without the nickname, where a name of two words is left.
  private static func withoutNickname(_ name: String) -> String {
    var bytes = name
    guard bytes.withUTF8({ $0.contains { $0 == 0x22 || $0 == 0x28 || $0 >= 0x80 } }) else { return name }
    var kept = ""
    var isInside = false
    for character in name {
      switch character {
      case "\"": isInside.toggle()
      case "“", "(": isInside = true
      case "”", ")": isInside = false
      default: if !isInside { kept.append(character) }
      }
    }
    return !isInside && Folding.words(kept).count > 1 ? kept : name
  }

  /// `j k rowan` as `jk rowan`, since `J.K.` and `J. K.` are one.
  private static func joiningInitials(_ words: [String]) -> [String] {
    guard words.contains(where: { $0.utf8.count == 1 }) else { return words }
    var joined: [String] = []
    var lastIsInitial = false
    for word in words {
      let isInitial = word.utf8.count == 1
      if isInitial, lastIsInitial, let last = joined.popLast() {
        joined.append(last + word)
      } else {
        joined.append(word)
      }
      lastIsInitial = isInitial
    }
    return joined
  }
}
