internal import Records

/// A post while it is gathered from the sentences that tell of it.
struct PostDraft {
  var platform: String?
  var author: PostAuthor
  var handle: String?
  /// Stretches or embedded text, in reading order.
  var texts: [Range<Int>] = []
  var date: String?
  var url: String?
  var tokens: Range<Int>
  var paragraph: Int
  var isEmbedded = false
  /// The bytes of its words where the page's markup tells the post.
  var declared: Range<Int>?
  /// Stretches in which the article repeats its words.
  var repeated: [Range<Int>] = []
  /// Told with a verb that goes on (`she continued`).
  var continues = false
  /// Its words stand with a verb that posts by itself (`tweeted`, `captioned`).
  var hasOwnVerb = false
  /// Told as one more: `also`, `a second tweet`.
  var isAnother = false
  /// Told with what opens a post: a platform, a photo, `tweeted`.
  var opens = false

  /// Takes what another sentence tells of the same post.
  mutating func goOn(with draft: PostDraft) {
    if author.member == nil || author.isDescribed && texts.isEmpty, draft.author.member != nil {
      author = draft.author
    }
    platform = platform ?? draft.platform
    handle = handle ?? draft.handle
    date = date ?? draft.date
    texts += draft.texts
    hasOwnVerb = hasOwnVerb || draft.hasOwnVerb
    tokens = tokens.lowerBound..<max(tokens.upperBound, draft.tokens.upperBound)
    paragraph = draft.paragraph
  }

  /// The post as the record tells it.
  ///
  /// - Parameter quotes: index of the quote that each stretch belongs to, by the stretch's first token.
  func post(in document: Document, cast: Cast, quotes: [Int: [Int]]) -> SocialPost {
    let told =
      declared.map { [document.text(bytes: $0)] } ?? distinctTexts(in: document).map { document.text($0) }
    var name = author.member.map { cast.members[$0].name } ?? author.displayName
    var handle = handle
    // An account that nobody is said to own is no name.
    if author.member == nil, let account = name, account.hasPrefix("@") {
      name = nil
      handle = handle ?? String(account.dropFirst())
    }
    return SocialPost(
      platform: platform, author: name, handle: handle,
      text: told.isEmpty ? nil : told.joined(separator: " … "), date: date, url: url,
      hashtags: tags(.hashtag, in: document),
      mentions: tags(.handle, in: document),
      quotes: Array(Set(wordStarts.flatMap { quotes[$0] ?? [] })).sorted(),
      span: declared.map { document.span(ofBytes: $0) } ?? document.span(extent(in: document)))
  }

  /// Where quotes that are its words may begin: with a stretch, and anywhere in words that the page's markup gives it.
  private var wordStarts: [Int] {
    (texts + repeated).map(\.lowerBound) + (declared == nil ? [] : texts.flatMap { Array($0) })
  }

  /// What tells the post, with its words.
  private func extent(in document: Document) -> Range<Int> {
    let field = document.paragraphFields[document.paragraph(of: tokens.lowerBound)]
    return texts.reduce(tokens) { whole, text in
      guard !text.isEmpty, document.paragraphFields[document.paragraph(of: text.lowerBound)] == field else {
        return whole
      }
      return min(whole.lowerBound, text.lowerBound)..<max(whole.upperBound, text.upperBound)
    }
  }

  /// The stretches without those that only repeat an earlier one.
  private func distinctTexts(in document: Document) -> [Range<Int>] {
    var seen: Set<[UInt64]> = []
    return texts.filter { text in
      let words = document.tokens[text].filter { $0.kind != .punctuation }.map(\.key)
      return words.isEmpty || seen.insert(words).inserted
    }
  }

  /// Hashtags or handles of the words, each once, in the spelling that comes first.
  private func tags(_ kind: Token.Kind, in document: Document) -> [String] {
    var seen: Set<UInt64> = []
    var found: [String] = []
    for index in texts.joined() where document.tokens[index].kind == kind {
      // Not the end of an e-mail address.
      let token = document.tokens[index]
      guard hasLetter(token, in: document),
        index == 0 || token.shape.contains(.spaceBefore) || !document.tokens[index - 1].isWord,
        seen.insert(token.key).inserted
      else { continue }
      found.append(String(document.text(index..<index + 1).dropFirst()))
    }
    return found
  }

  /// `#1` is a rank, no hashtag.
  private func hasLetter(_ token: Token, in document: Document) -> Bool {
    document.text(bytes: token.range).unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
