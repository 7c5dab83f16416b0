internal import Records

/// Counts `@handles` as mentions of the person whose name they spell, after whose name they stand in brackets, or whose
/// account the text says they are.
enum HandleMentions {
  private static var bracket: UInt64 { WordKey.literal("(") }

  static func add(_ handles: [Int], to cast: inout Cast, in document: Document) {
    guard !handles.isEmpty, !cast.members.isEmpty else { return }
    var spelled: [String: Int] = [:]
    for (index, member) in cast.members.enumerated() {
      let words = letters(member.name).split(separator: " ")
      if words.count > 1 || words.first?.count ?? 0 > 4 { spelled[words.joined()] = index }
      if let first = words.first?.first, let last = words.last, words.count > 1 {
        spelled["\(first)\(last)"] = index
      }
    }
    // Whose a handle is may be told behind its first use.
    var owners: [UInt64: Int] = [:]
    for index in handles where owners[document.tokens[index].key] == nil {
      let name = letters(document.text(bytes: document.tokens[index].range)).replacing(" ", with: "")
      owners[document.tokens[index].key] =
        spelled[name] ?? bracketed(index, cast, document) ?? account(index, cast, document)
    }
    let added = handles.compactMap { index in
      owners[document.tokens[index].key].map {
        Cast.NamedMention(tokens: index..<index + 1, member: $0, rule: .handle)
      }
    }
    guard !added.isEmpty else { return }
    cast.mentions = (cast.mentions + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in cast.members.indices { cast.members[index].mentions = [] }
    for (index, mention) in cast.mentions.enumerated() { cast.members[mention.member].mentions.append(index) }
  }

  /// `Name (@handle)`.
  private static func bracketed(_ index: Int, _ cast: Cast, _ document: Document) -> Int? {
    guard index >= 2, document.tokens[index - 1].key == bracket else { return nil }
    return cast.mentions(in: max(0, index - 6)..<index).last { $0.tokens.upperBound == index - 1 }?.member
  }

  private static let accounts = WordSet("account accounts page handle profile username")
  /// How far before a handle its owner is looked for, in tokens.
  private static let reach = 24

  /// `Lund posted on her Instagram account, @avalund`, `Lund, who tweets as @avalund`, `who goes by @avalund`: the nearest
  /// who is named before in the sentence and may be meant by `her`.
  private static func account(_ index: Int, _ cast: Cast, _ document: Document) -> Int? {
    let sentence = document.sentences[document.sentence(of: index)]
    let before = (index - reach..<index).clamped(to: sentence)
    let near = before.suffix(4)
    let saysSo = near.contains { accounts.contains(document.tokens[$0]) } || tweetsAs(near, document)
    guard saysSo else { return nil }
    let gender = before.suffix(8).compactMap { Possessives.owners[document.tokens[$0]] }.last ?? .unknown
    return cast.mentions(in: before).last { cast.agrees($0.member, gender) }?.member
  }
  private static let tweeting = WordSet("tweets tweeting posts posting goes going known")
  private static let asWord = WordSet("as under at by")

  private static func tweetsAs(_ near: Range<Int>, _ document: Document) -> Bool {
    guard let last = near.last, near.count > 1 else { return false }
    return asWord.contains(document.tokens[last]) && tweeting.contains(document.tokens[last - 1])
  }

  private static func letters(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in Fold.withoutAccents(text).lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar == " " {
      kept.append(scalar)
    }
    return String(kept)
  }
}
