/// Finds where persons are named: the tagger's spans, mended at their edges and carried to the unclear places.
struct MentionFinder {
  private let document: Document
  private let context: NameContext
  private var taken: [Bool]

  /// The spans of names in reading order, without titles, possessives and quotation marks around them.
  static func find(in document: Document) -> [Range<Int>] {
    let model = NameModel.embedded
    let context = NameContext(document, statistics: model.statistics)
    var finder = MentionFinder(document, context)
    return finder.find(NameTagger(model: model).tag(context))
  }

  private init(_ document: Document, _ context: NameContext) {
    self.document = document
    self.context = context
    taken = [Bool](repeating: false, count: document.tokens.count)
  }

  private mutating func find(_ tagged: [Range<Int>]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for span in tagged {
      guard let mended = mend(span) else { continue }
      if let last = spans.last, let joined = join(last, mended) {
        spans[spans.count - 1] = joined
      } else if mended.lowerBound >= spans.last?.upperBound ?? 0 {
        spans.append(mended)
      }
    }
    spans = NameVote.reconsider(spans, in: document, context)
    for span in spans { for index in span { taken[index] = true } }
    spans += repeats(of: spans)
    return spans.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Takes titles and marks off the edges, and takes in what belongs to the name beyond them.
  private func mend(_ span: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var start = span.lowerBound
    var end = span.upperBound
    func isEdge(_ token: Token) -> Bool { token.kind != .word }
    while start < end, isEdge(tokens[start]) { start += 1 }
    while end > start, isEdge(tokens[end - 1]) { end -= 1 }
    while end - start > 1, Titles.dropped.contains(tokens[start]) { start += 1 }
    guard start < end else { return nil }
    if end - start == 1, Titles.isNoName(tokens[start]) { return nil }
    if start > 0, Titles.kept.contains(tokens[start - 1]), tokens[start - 1].isCapitalized,
      tokens[start].shape.contains(.spaceBefore),
      document.sentence(of: start - 1) == document.sentence(of: start)
    {
      start -= 1
    }
    if end < tokens.count, Titles.suffixes.contains(tokens[end]), tokens[end].isCapitalized { end += 1 }
    // `J.` and `Jr.` keep their period; a name that the tokenizer closed with one does not.
    return start..<end
  }

  /// One name of two spans with a particle or a quoted nickname between them.
  private func join(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    let gap = first.upperBound..<second.lowerBound
    guard gap.count > 0, gap.count <= 5,
      document.sentence(of: first.lowerBound) == document.sentence(of: second.lowerBound)
    else { return nil }
    if gap.allSatisfy({
      tokens[$0].kind == .word && Titles.particles.contains(tokens[$0]) && !tokens[$0].isCapitalized
    }),
      !(gap.count == 1 && tokens[gap.lowerBound].end - tokens[gap.lowerBound].start == 1)
    {
      return first.lowerBound..<second.upperBound
    }
    let opens = tokens[gap.lowerBound].kind
    let closes = tokens[gap.upperBound - 1].kind
    let isQuoted = (opens == .doubleQuote || opens == .singleQuote) && opens == closes && gap.count >= 3
    guard isQuoted, first.count == 1, gap.dropFirst().dropLast().allSatisfy({ tokens[$0].isCapitalized }),
      tokens[gap.lowerBound].shape.contains(.spaceBefore),
      tokens[gap.upperBound - 1].shape.contains(.spaceAfter)
    else { return nil }
    return first.lowerBound..<second.upperBound
  }

  /// Places where a name found elsewhere stands unmarked: a full name in any case, a part of one when capitalised.
  private func repeats(of spans: [Range<Int>]) -> [Range<Int>] {
    let tokens = document.tokens
    var full: [UInt64: [Range<Int>]] = [:]
    var parts: Set<UInt64> = []
    for span in spans {
      let words = span.filter { tokens[$0].kind == .word }
      guard words.count > 1 else {
        // A lone name counts when it is written like one and never as a common word.
        if context.usage[span.lowerBound] & 1 == 0,
          tokens[span.lowerBound].end - tokens[span.lowerBound].start > 2
        {
          parts.insert(tokens[span.lowerBound].key)
        }
        continue
      }
      if words.count == span.count { full[tokens[span.lowerBound].key, default: []].append(span) }
      for index in [words.first, words.last].compactMap({ $0 })
      where !Titles.kept.contains(tokens[index]) && !Titles.suffixes.contains(tokens[index])
        && context.usage[index] & 1 == 0
        && tokens[index].end - tokens[index].start > 2
      {
        parts.insert(tokens[index].key)
      }
    }
    var found: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard !taken[index], tokens[index].kind == .word else { continue }
      if let match = full[tokens[index].key]?.first(where: { span in
        span.count > 1 && index + span.count <= tokens.count
          && span.indices.allSatisfy {
            !taken[index + $0 - span.lowerBound] && tokens[$0].key == tokens[index + $0 - span.lowerBound].key
          }
      }) {
        found.append(index..<index + match.count)
        index += match.count - 1
      } else if parts.contains(tokens[index].key), tokens[index].isCapitalized, standsAlone(index) {
        found.append(index..<index + 1)
      }
    }
    return found
  }

  /// Whether no other capitalised word that is no name touches the token in its sentence.
  private func standsAlone(_ index: Int) -> Bool {
    let tokens = document.tokens
    let sentence = document.sentences[document.sentence(of: index)]
    if context.casings[document.sentence(of: index)] != .normal { return true }
    func isOther(_ at: Int, sideBySide: Bool) -> Bool {
      guard sentence.contains(at), sideBySide, tokens[at].kind == .word, tokens[at].isCapitalized, !taken[at]
      else { return false }
      return !tokens[at].shape.contains(.sentenceStart) && context.usage[at] & 1 == 0
    }
    return !isOther(index - 1, sideBySide: tokens[index].shape.contains(.spaceBefore))
      && !isOther(index + 1, sideBySide: tokens[index].shape.contains(.spaceAfter))
  }
}
