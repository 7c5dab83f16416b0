internal import Records

/// Counts `@handles` as mentions of the person whose name they spell, or after whose name they stand in brackets.
enum HandleMentions {
  private static let bracket = WordKey.of("(")

  static func add(to cast: inout Cast, in document: Document) {
    let handles = document.tokens.indices.filter { document.tokens[$0].kind == .handle }
    guard !handles.isEmpty, !cast.members.isEmpty else { return }
    var spelled: [String: Int] = [:]
    for (index, member) in cast.members.enumerated() {
      let words = letters(member.name).split(separator: " ")
      if words.count > 1 || words.first?.count ?? 0 > 4 { spelled[words.joined()] = index }
      if let first = words.first?.first, let last = words.last, words.count > 1 {
        spelled["\(first)\(last)"] = index
      }
    }
    var added: [Cast.NamedMention] = []
    var owners: [UInt64: Int] = [:]
    for index in handles {
      let name = letters(document.text(bytes: document.tokens[index].range)).replacing(" ", with: "")
      if let member = spelled[name] ?? bracketed(index, cast, document) ?? owners[document.tokens[index].key]
      {
        owners[document.tokens[index].key] = member
        added.append(Cast.NamedMention(tokens: index..<index + 1, member: member, rule: .handle))
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

  private static func letters(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in Fold.withoutAccents(text).lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar == " " {
      kept.append(scalar)
    }
    return String(kept)
  }
}
