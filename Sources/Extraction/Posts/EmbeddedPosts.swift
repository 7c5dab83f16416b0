/// Finds posts that were embedded in the page and stand in the plain text with their signature:
/// `words — Name (@handle) December 8, 2016`, `A post shared by Name (@handle) on Sep 30, 2021 at 5:10pm PDT`.
struct EmbeddedPosts {
  let document: Document
  let cast: Cast

  private static let by = WordKey.of("by")
  private static let sharing = WordSet("shared posted")
  private static let nameReach = 9

  func find() -> [PostDraft] {
    var found: [PostDraft] = []
    for (paragraph, range) in document.paragraphs.enumerated() {
      var free = range.lowerBound
      for index in range where document.tokens[index].kind == .handle {
        guard let draft = draft(at: index, in: paragraph, range: range, from: free) else { continue }
        free = draft.tokens.upperBound
        found.append(draft)
      }
    }
    return found
  }

  private func byte(_ index: Int) -> UInt8 { document.bytes[Int(document.tokens[index].start)] }

  private func draft(at index: Int, in paragraph: Int, range: Range<Int>, from free: Int) -> PostDraft? {
    guard index - 1 >= range.lowerBound, byte(index - 1) == 0x28, index + 1 < range.upperBound,
      byte(index + 1) == 0x29
    else { return nil }
    var start = index - 2
    let limit = max(free, index - EmbeddedPosts.nameReach)
    while start >= limit, !isDash(start), document.tokens[start].key != EmbeddedPosts.by { start -= 1 }
    guard start >= limit else { return nil }
    let isShared = document.tokens[start].key == EmbeddedPosts.by
    let (date, end) = SignatureDate.parse(document, from: index + 2, limit: range.upperBound)
    var textEnd = start
    if isShared {
      guard start - 1 >= free, EmbeddedPosts.sharing.contains(document.tokens[start - 1]) else { return nil }
      textEnd = max(free, start - 3)  // `A post shared`
    } else if date == nil {
      return nil
    }
    let name = start + 1..<index - 1
    var draft = PostDraft(
      platform: isShared ? "Instagram" : "Twitter", author: PostAuthor(), tokens: start..<max(end, index + 2),
      paragraph: paragraph)
    draft.isEmbedded = true
    draft.handle = String(document.text(index..<index + 1).dropFirst())
    draft.date = date
    if let member = (cast.mentions(in: name).first ?? cast.mentions(in: index..<index + 1).first)?.member {
      draft.author.member = member
    } else if !name.isEmpty {
      draft.author.displayName = document.text(name)
    }
    if let text = text(endingAt: textEnd, from: free, paragraph: paragraph, isShared: isShared) {
      draft.texts = [text]
      draft.tokens = text.lowerBound..<draft.tokens.upperBound
      for token in text where document.tokens[token].kind == .url {
        draft.url = document.text(token..<token + 1)
      }
    }
    return draft
  }

  private func isDash(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .punctuation, token.shape.contains(.spaceBefore) || index > 0 else { return false }
    let last = document.bytes[Int(token.end) - 1]
    return byte(index) == 0x2D || byte(index) == 0xE2 && last >= 0x90 && last <= 0x95
  }

  /// The words before a signature: its own line, else the paragraph before.
  private func text(endingAt end: Int, from free: Int, paragraph: Int, isShared: Bool) -> Range<Int>? {
    var start = end
    while start > free, !breaks(between: start - 1, and: start) || start == end { start -= 1 }
    if start < end { return start..<end }
    guard !isShared, paragraph > 0, free == document.paragraphs[paragraph].lowerBound else { return nil }
    return document.paragraphs[paragraph - 1]
  }

  private func breaks(between left: Int, and right: Int) -> Bool {
    document.bytes[Int(document.tokens[left].end)..<Int(document.tokens[right].start)].contains(0x0A)
  }
}

/// The date of a signature: `December 8, 2016`, `Sep 30, 2021 at 5:10pm PDT`, `8 December 2016`.
enum SignatureDate {
  private static let months: [UInt64: Int] = {
    var months: [UInt64: Int] = [:]
    let names =
      "january february march april may june july august september october november december".split(
        separator: " ")
    for (index, name) in names.enumerated() {
      months[WordKey.of(name)] = index + 1
      months[WordKey.of(name.prefix(3))] = index + 1
      months[WordKey.of(name.prefix(3) + ".")] = index + 1
    }
    months[WordKey.of("sept")] = 9
    months[WordKey.of("sept.")] = 9
    return months
  }()

  /// EDTF of the date within the next tokens, and the token after it.
  static func parse(_ document: Document, from start: Int, limit: Int) -> (value: String?, end: Int) {
    var month: Int?
    var numbers: [Int] = []
    var end = start
    for index in start..<min(limit, start + 6) {
      let token = document.tokens[index]
      if let number = months[token.key] {
        month = number
        end = index + 1
      } else if token.kind == .number, let number = Int(document.text(index..<index + 1)) {
        numbers.append(number)
        end = index + 1
        if number > 1000 { break }
      } else if token.isWord, month != nil || token.key != WordKey.of("on") {
        break
      }
    }
    guard let month, let year = numbers.first(where: { $0 > 1900 && $0 < 10_000 }),
      let day = numbers.first(where: { $0 >= 1 && $0 <= 31 })
    else { return (nil, start) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ("\(year)-\(two(month))-\(two(day))", end)
  }
}
