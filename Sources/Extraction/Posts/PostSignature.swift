/// Who signed an embedded post, when and where, as the page prints it under the words.
struct PostSignature {
  /// All of it: `— Ava Lund (@avalund) December 8, 2016`.
  var tokens: Range<Int>
  var platform: String?
  /// Tokens of the name; empty when only the handle is given.
  var name: Range<Int>
  var handle: Range<Int>?
  var date: String?
  var place = Place.closing

  /// Where the words of the post stand.
  enum Place {
    /// Before it, in its paragraph or the one before.
    case behind
    /// Before it, in its paragraph, or in those from `View this post on Instagram` on.
    case closing
    /// Behind it.
    case heading
  }
}

/// Reads signatures of embedded posts.
struct PostSignatureReader {
  let document: Document
  let dates: SignatureDates

  private static var by: UInt64 { WordKey.literal("by") }
  private static var from: UInt64 { WordKey.literal("from") }
  private static let sharing = WordSet("shared posted added")
  private static let kinds = WordSet("post photo video story reel")
  private static let nameReach = 9

  /// Whether a token may be the mark of a signature.
  @inline(__always)
  static func isMark(_ token: Token) -> Bool { token.kind == .handle || token.isWord && token.key == by }

  /// The signature that an index is the mark of: a handle, or the `by` of `posted by`.
  func signature(at index: Int, in paragraph: Range<Int>, from free: Int) -> PostSignature? {
    let token = document.tokens[index]
    if token.kind == .handle { return bracketed(index, paragraph, free) ?? bare(index, paragraph, free) }
    guard token.key == PostSignatureReader.by, index > free else { return nil }
    return named(index, paragraph, free)
  }

  private func byte(_ index: Int) -> UInt8 { document.bytes[Int(document.tokens[index].start)] }

  /// `— Name (@handle) December 8, 2016`, `A post shared by Name (@handle) on Sep 30, 2021`
  private func bracketed(_ index: Int, _ paragraph: Range<Int>, _ free: Int) -> PostSignature? {
    guard index - 1 >= free, byte(index - 1) == 0x28, index + 1 < paragraph.upperBound,
      byte(index + 1) == 0x29
    else { return nil }
    var start = index - 2
    let limit = max(free, index - PostSignatureReader.nameReach)
    while start >= limit, !isDash(start), document.tokens[start].key != PostSignatureReader.by { start -= 1 }
    guard start >= limit else { return nil }
    let name = start + 1..<index - 1
    // `--`
    while start > limit, isDash(start), isDash(start - 1),
      document.tokens[start - 1].end == document.tokens[start].start
    {
      start -= 1
    }
    if document.tokens[start].key == PostSignatureReader.by {
      return shared(by: start, name: name, handle: index, end: index + 2, paragraph, free)
    }
    guard let (date, end) = dates.date(at: index + 2, limit: paragraph.upperBound) else { return nil }
    return PostSignature(
      tokens: start..<end, platform: network(of: index), name: name, handle: index..<index + 1, date: date,
      place: .behind)
  }

  /// `A video posted by @handle on …`, `Post by @handle View on Threads`
  private func bare(_ index: Int, _ paragraph: Range<Int>, _ free: Int) -> PostSignature? {
    guard index - 2 >= free, document.tokens[index - 1].key == PostSignatureReader.by else { return nil }
    if let found = shared(
      by: index - 1, name: index..<index, handle: index, end: index + 1, paragraph, free)
    {
      return found
    }
    guard document.tokens[index - 2].key == WordKey.literal("post"),
      let network = (index + 1..<index + 4).clamped(to: paragraph).last(where: {
        document.tokens[$0].key == WordKey.literal("threads")
      })
    else { return nil }
    return PostSignature(
      tokens: index - 2..<network + 1, platform: "Threads", name: index..<index, handle: index..<index + 1)
  }

  /// `A post shared by …`: Instagram's own words.
  private func shared(
    by: Int, name: Range<Int>, handle: Int, end: Int, _ paragraph: Range<Int>, _ free: Int
  ) -> PostSignature? {
    guard by - 2 >= free, PostSignatureReader.sharing.contains(document.tokens[by - 1]),
      PostSignatureReader.kinds.contains(document.tokens[by - 2])
    else { return nil }
    let told = dates.date(at: end, limit: paragraph.upperBound)
    return PostSignature(
      tokens: max(free, by - 3)..<(told?.end ?? end), platform: "Instagram", name: name,
      handle: handle..<handle + 1, date: told?.value, place: .closing)
  }

  /// `Posted by Name on Saturday, December 10, 2016` is Facebook's, `Posted by u/name` Reddit's.
  private func named(_ by: Int, _ paragraph: Range<Int>, _ free: Int) -> PostSignature? {
    let first = document.tokens[by - 1]
    guard first.key == WordKey.literal("posted"), first.isCapitalized, by + 1 < paragraph.upperBound else {
      return nil
    }
    if document.tokens[by + 1].key == WordKey.literal("u"), by + 3 < paragraph.upperBound,
      byte(by + 2) == 0x2F
    {
      var end = by + 4
      // `salty_fan`, `salty-fan`
      while end < paragraph.upperBound, !document.tokens[end].shape.contains(.spaceBefore),
        document.tokens[end].isWord || document.tokens[end].kind == .number || byte(end) == 0x5F
          || byte(end) == 0x2D
      {
        end += 1
      }
      return PostSignature(
        tokens: by - 1..<end, platform: "Reddit", name: by + 3..<by + 3, handle: by + 3..<end, place: .heading
      )
    }
    let reach = (by + 2..<by + PostSignatureReader.nameReach).clamped(to: paragraph)
    guard let on = reach.first(where: { document.tokens[$0].key == WordKey.literal("on") }) else {
      return nil
    }
    guard let (date, end) = dates.date(at: on, limit: paragraph.upperBound) else { return nil }
    return PostSignature(
      tokens: by - 1..<end, platform: "Facebook", name: by + 1..<on, handle: nil, date: date)
  }

  /// Bluesky's handles are domains.
  private func network(of handle: Int) -> String {
    let token = document.tokens[handle]
    let suffix = document.bytes[Int(token.start)..<Int(token.end)].suffix(12)
    return suffix.elementsEqual(".bsky.social".utf8) ? "Bluesky" : "Twitter"
  }

  private func isDash(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .punctuation else { return false }
    let last = document.bytes[Int(token.end) - 1]
    return byte(index) == 0x2D || byte(index) == 0xE2 && last >= 0x90 && last <= 0x95
  }
}
