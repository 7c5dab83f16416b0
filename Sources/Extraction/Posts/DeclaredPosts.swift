internal import Records

/// Reads the posts that a page's markup tells, so that nothing needs to be guessed of the lines that hold their words.
struct DeclaredPosts {
  private let document: Document
  private let cast: Cast
  /// By name in plain words, and by account with `@`; filled where there are posts to find authors for.
  private var members: [String: Int] = [:]

  /// A post whose words the page does not hold, before the token where it stands.
  struct Silent {
    var token: Int
    var post: SocialPost
  }

  init(_ document: Document, cast: Cast) {
    self.document = document
    self.cast = cast
  }

  /// The posts with words, in reading order and none within another; and those without.
  mutating func read(_ embeds: [Embed]) -> (told: [PostDraft], silent: [Silent]) {
    var told: [PostDraft] = []
    var silent: [Silent] = []
    if embeds.isEmpty { return (told, silent) }
    learnMembers()
    var free = 0
    for embed in embeds.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let bytes = document.bytes(ofBody: embed.range)
      let tokens = document.tokens(startingIn: max(free, bytes.lowerBound)..<max(free, bytes.upperBound))
      let member = member(of: embed)
      let name = member.map { cast.members[$0].name } ?? embed.author
      let date = embed.date.flatMap { CalendarDay(iso: $0)?.iso }
      guard let last = tokens.last else {
        let found = document.span(ofBytes: bytes.lowerBound..<bytes.lowerBound)
        // The beginning of an empty body is also the end of what stands before it.
        let place = found.field == .body ? found.start : 0
        silent.append(
          Silent(
            token: tokens.lowerBound,
            post: SocialPost(
              platform: embed.platform, author: name, handle: embed.handle, date: date, url: embed.url,
              span: Span(.body, place, place))))
        continue
      }
      let words = max(free, bytes.lowerBound)..<max(bytes.upperBound, Int(document.tokens[last].end))
      free = words.upperBound
      var draft = PostDraft(
        author: PostAuthor(), tokens: tokens, paragraph: document.paragraph(of: tokens.lowerBound))
      draft.author.member = member
      draft.author.displayName = member == nil ? embed.author : nil
      draft.platform = embed.platform
      draft.handle = embed.handle
      draft.date = date
      draft.url = embed.url
      draft.texts = [tokens]
      draft.isEmbedded = true
      draft.declared = words
      told.append(draft)
    }
    return (told, silent)
  }

  private mutating func learnMembers() {
    for (index, member) in cast.members.enumerated() {
      let name = DeclaredPosts.plain(member.name)
      if members[name] == nil { members[name] = index }
    }
    for mention in cast.mentions where document.tokens[mention.tokens.lowerBound].kind == .handle {
      let account = document.text(mention.tokens).lowercased()
      if members[account] == nil { members[account] = mention.member }
    }
  }

  private func member(of embed: Embed) -> Int? {
    embed.author.flatMap { members[DeclaredPosts.plain($0)] }
      ?? embed.handle.flatMap { members["@" + $0.lowercased()] }
  }

  /// A name's words in lower case, without accents and whatever ornaments people put into display names.
  private static func plain(_ name: String) -> String {
    Fold.withoutAccents(name).lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String($0) }.joined(separator: " ")
  }
}
