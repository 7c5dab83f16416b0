/// Makes one post of what the text describes and what stands embedded near it.
struct PostMerger {
  let context: SpeechContext

  /// So many posts on either side are compared.
  private static let near = 6
  /// An embedded post is told of within so many paragraphs.
  private static let reach = 2

  private var document: Document { context.document }

  /// All posts in reading order; both lists are in it.
  func merge(_ described: [PostDraft], _ embedded: [PostDraft]) -> [PostDraft] {
    var described = described
    var added: [PostDraft] = []
    var next = 0
    for post in embedded {
      while next < described.count, described[next].tokens.lowerBound < post.tokens.lowerBound { next += 1 }
      let near = (next - PostMerger.near..<next + PostMerger.near).clamped(to: described.indices)
      if let at = near.reversed().first(where: { tells(described[$0], of: post) }) {
        if post.declared != nil {
          described[at] = post.taking(described[at])
        } else {
          described[at].take(post)
        }
      } else if !added.suffix(PostMerger.near).contains(where: { repeats($0, post) }) {
        added.append(post)
      }
    }
    var drafts = (described + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for link in PostLinks(context: context).find() { take(link, into: &drafts) }
    return drafts
  }

  /// Whether an embedded post stands in the text twice.
  private func repeats(_ draft: PostDraft, _ post: PostDraft) -> Bool {
    guard draft.handle == post.handle, let one = draft.texts.first, let other = post.texts.first else {
      return false
    }
    return one.count == other.count
      && zip(one, other).allSatisfy { document.tokens[$0].key == document.tokens[$1].key }
  }

  /// Whether a described post is the embedded one near it.
  private func tells(_ draft: PostDraft, of post: PostDraft) -> Bool {
    guard Platforms.agree(draft.platform, post.platform), !draft.isEmbedded,
      abs(draft.paragraph - post.paragraph) <= PostMerger.reach
    else { return false }
    if let text = draft.texts.first, let embedded = post.texts.first { return shares(text, embedded) }
    guard draft.author.member != nil else { return false }
    return draft.author.member == post.author.member
      || post.author.member == nil && (post.texts.isEmpty || post.author.isUnknown)
  }

  /// Whether the first words of the described text are among the other's.
  private func shares(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let words = Set(document.tokens[other.prefix(400)].filter(\.isWord).map(\.key))
    let mine = document.tokens[one.prefix(40)].filter(\.isWord).prefix(12)
    return !mine.isEmpty && mine.filter { words.contains($0.key) }.count * 3 >= mine.count * 2
  }

  /// Gives an address to the post told of last before it.
  private func take(_ link: PostLinks.Link, into drafts: inout [PostDraft]) {
    let paragraph = document.paragraph(of: link.token)
    var low = 0
    var high = drafts.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].tokens.lowerBound < link.token { low = middle + 1 } else { high = middle }
    }
    for at in (low - PostMerger.near..<low).clamped(to: drafts.indices).reversed() {
      guard drafts[at].url == nil, paragraph - drafts[at].paragraph <= PostMerger.reach,
        Platforms.agree(drafts[at].platform, link.platform)
      else { continue }
      drafts[at].platform = drafts[at].platform ?? link.platform
      drafts[at].handle = drafts[at].handle ?? link.handle
      drafts[at].url = document.text(link.token..<link.token + 1)
      return
    }
  }
}

extension PostDraft {
  /// A post that the page's markup tells, with what the text tells of it beside that.
  fileprivate func taking(_ described: PostDraft) -> PostDraft {
    var post = self
    if post.author.isUnknown { post.author = described.author }
    post.handle = handle ?? described.handle
    post.date = date ?? described.date
    post.repeated = described.texts
    return post
  }

  /// Takes what the embedded form of the same post tells.
  fileprivate mutating func take(_ post: PostDraft) {
    isEmbedded = true
    handle = handle ?? post.handle
    date = post.date ?? date
    platform = platform ?? post.platform
    url = post.url ?? url
    if texts.isEmpty { texts = post.texts }
  }
}
