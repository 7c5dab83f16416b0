/// Finds posts that were embedded in the page and stand in the plain text, with their signature
/// (`words — Name (@handle) December 8, 2016`) or told by their form (`@handle: words`, `words pic.twitter.com/…`).
struct EmbeddedPosts {
  let context: SpeechContext
  let dates: [DateExpression]

  private var document: Document { context.document }
  private var cast: Cast { context.cast }

  /// In reading order.
  func find() -> [PostDraft] {
    var found: [PostDraft] = []
    let reader = PostSignatureReader(document: document, dates: SignatureDates(document, dates: dates))
    for (paragraph, range) in document.paragraphs.enumerated() {
      if let whole = whole(range, paragraph) {
        found.append(whole)
        continue
      }
      var free = range.lowerBound
      var picture: Int?
      for index in range {
        let token = document.tokens[index]
        if token.kind == .url, picture == nil, isPicture(token), !context.isQuoted(index) { picture = index }
        guard PostSignatureReader.isMark(token), index >= free,
          let signature = reader.signature(at: index, in: range, from: free)
        else { continue }
        found.append(draft(signature, paragraph, from: free))
        free = signature.tokens.upperBound
        picture = nil
      }
      if let picture { found.append(pictured(picture, paragraph, from: free)) }
    }
    return found
  }

  private func draft(_ signature: PostSignature, _ paragraph: Int, from free: Int) -> PostDraft {
    var draft = PostDraft(author: PostAuthor(), tokens: signature.tokens, paragraph: paragraph)
    draft.platform = signature.platform
    draft.isEmbedded = true
    draft.date = signature.date
    draft.handle = signature.handle.map { name(of: $0) }
    let byHandle = signature.handle.flatMap { cast.mentions(in: $0).first }
    if let member = (cast.mentions(in: signature.name).first ?? byHandle)?.member {
      draft.author.member = member
    } else if !signature.name.isEmpty {
      draft.author.displayName = document.text(signature.name)
    }
    if let text = text(before: signature, from: free, paragraph: paragraph) { draft.take(text, in: document) }
    return draft
  }

  /// The words before a signature with their line breaks, else the paragraph before.
  private func text(before signature: PostSignature, from free: Int, paragraph: Int) -> Range<Int>? {
    let end = signature.tokens.lowerBound
    guard signature.place != .heading else { return nil }
    if free < end {
      let start = min(end, free + (invitation(at: free..<end) ?? 0))
      return start < end ? wordsOfPost(in: start..<end) : nil
    }
    guard paragraph > 0, free == document.paragraphs[paragraph].lowerBound else { return nil }
    if signature.place == .behind { return document.paragraphs[paragraph - 1] }
    // The whole caption stands between the invitation and the signature.
    for before in (paragraph - EmbeddedPosts.captionReach..<paragraph).clamped(to: 0..<paragraph).reversed() {
      guard document.paragraphFields[before] == document.paragraphFields[paragraph] else { break }
      let block = document.paragraphs[before]
      guard let length = invitation(at: block) else { continue }
      let start = block.lowerBound + length
      return start < end ? start..<end : nil
    }
    // Pages are cleaned of the invitation; then the paragraph must look like a caption.
    let isNear = document.paragraphFields[paragraph - 1] == document.paragraphFields[paragraph]
    let last = document.paragraphs[paragraph - 1]
    return isNear && looksPosted(last) ? last : nil
  }

  /// Whether a paragraph has the hashtags or pictures that a newsroom does not write.
  private func looksPosted(_ block: Range<Int>) -> Bool {
    var isMarked = false
    for index in block {
      let token = context.token(index)
      if token.kind == .doubleQuote { return false }
      let isPictograph = token.kind == .symbol && document.bytes[Int(token.start)] >= 0xF0
      if token.kind == .hashtag || isPictograph { isMarked = true }
    }
    return isMarked
  }

  /// A caption has no more paragraphs than that.
  private static let captionReach = 12
  private static var view: UInt64 { WordKey.literal("view") }
  private static var this: UInt64 { WordKey.literal("this") }
  private static var on: UInt64 { WordKey.literal("on") }

  /// The length of `View this post on Instagram` where tokens begin with it.
  private func invitation(at range: Range<Int>) -> Int? {
    guard range.count >= 5 else { return nil }
    let start = range.lowerBound
    return context.token(start).key == EmbeddedPosts.view
      && context.token(start + 1).key == EmbeddedPosts.this
      && context.token(start + 3).key == EmbeddedPosts.on && Platforms.at(start + 4, of: context) != nil
      ? 5 : nil
  }

  /// The lines of a block but those that point to the post: `See her tweet below.`, `She wrote:`.
  private func wordsOfPost(in block: Range<Int>) -> Range<Int> {
    var start = block.lowerBound
    var points = false
    for index in block {
      if index > block.lowerBound, breaks(before: index) {
        if points || context.isColon(index - 1) { start = index }
        points = false
      }
      if EmbeddedPosts.pointing.contains(context.token(index)) { points = true }
    }
    return start..<block.upperBound
  }
  private static let pointing = WordSet("below tweet tweets post posts see")

  private func breaks(before index: Int) -> Bool {
    document.bytes[Int(document.tokens[index - 1].end)..<Int(document.tokens[index].start)].contains(0x0A)
  }

  /// A paragraph that is a post: `@handle: words`, `@handle words ♬ original sound`.
  private func whole(_ range: Range<Int>, _ paragraph: Int) -> PostDraft? {
    guard let first = range.first, document.tokens[first].kind == .handle, range.count > 2 else { return nil }
    var text = first + 1..<range.upperBound
    var platform: String?
    if context.isColon(first + 1) {
      text = first + 2..<range.upperBound
    } else if let note = text.first(where: { isNote($0) }) {
      text = first + 1..<note
      platform = "TikTok"
    } else {
      return nil
    }
    guard !text.contains(where: { context.isQuoted($0) }) else { return nil }
    var draft = PostDraft(author: PostAuthor(), tokens: range, paragraph: paragraph)
    draft.platform = platform
    draft.isEmbedded = true
    draft.handle = name(of: first..<first + 1)
    draft.author.member = cast.mentions(in: first..<first + 1).first?.member
    if !text.isEmpty { draft.take(text, in: document) }
    draft.tokens = range
    return draft
  }

  /// `words pic.twitter.com/…` without a signature.
  private func pictured(_ picture: Int, _ paragraph: Int, from free: Int) -> PostDraft {
    let range = document.paragraphs[paragraph]
    let text = wordsOfPost(in: max(free, range.lowerBound)..<picture + 1)
    var draft = PostDraft(author: PostAuthor(), tokens: text, paragraph: paragraph)
    draft.platform = "Twitter"
    draft.isEmbedded = true
    draft.take(text, in: document)
    return draft
  }

  private func isPicture(_ token: Token) -> Bool {
    document.bytes[Int(token.start)..<Int(token.end)].starts(with: "pic.twitter.com/".utf8)
  }

  /// `♬` or `♪`, before the name of a sound.
  private func isNote(_ index: Int) -> Bool {
    let bytes = document.bytes[Int(document.tokens[index].start)..<Int(document.tokens[index].end)]
    return bytes.elementsEqual("♬".utf8) || bytes.elementsEqual("♪".utf8)
  }

  /// A handle without `@`.
  private func name(of handle: Range<Int>) -> String {
    let text = document.text(handle)
    return text.hasPrefix("@") ? String(text.dropFirst()) : text
  }
}

extension PostDraft {
  /// Takes embedded words, and the last address in them as the post's.
  fileprivate mutating func take(_ text: Range<Int>, in document: Document) {
    texts = [text]
    tokens = min(text.lowerBound, tokens.lowerBound)..<max(text.upperBound, tokens.upperBound)
    for token in text where document.tokens[token].kind == .url { url = document.text(token..<token + 1) }
  }
}
