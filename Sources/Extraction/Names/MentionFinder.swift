internal import Records

/// Finds where persons are named: the tagger's spans, mended at their edges and carried to the unclear places.
struct MentionFinder {
  let document: Document
  let context: NameContext
  let cues: WordCues
  var taken: [Bool]

  /// A name and what found it.
  struct Found {
    var tokens: Range<Int>
    var rule: Rule
  }

  /// The names in reading order, none overlapping, without titles, possessives and quotation marks around them.
  static func find(in document: Document, _ cues: WordCues) -> [Found] {
    let model = NameModel.embedded
    let context = NameContext(document, statistics: model.statistics)
    var finder = MentionFinder(document, context, cues)
    return finder.find(NameTagger(model: model).tag(context))
  }

  private init(_ document: Document, _ context: NameContext, _ cues: WordCues) {
    self.document = document
    self.context = context
    self.cues = cues
    taken = [Bool](repeating: false, count: document.tokens.count)
  }

  private mutating func find(_ tagged: [Range<Int>]) -> [Found] {
    var spans: [Range<Int>] = []
    for span in tagged {
      guard let mended = mend(beforeSlash(span)) else { continue }
      if let last = spans.last, let joined = join(last, mended) {
        spans[spans.count - 1] = joined
      } else if mended.lowerBound >= spans.last?.upperBound ?? 0 {
        spans.append(mended)
      }
    }
    spans = NameVote.reconsider(HeadlineNames.trim(spans, in: document, context), in: document, context)
    var found = mark(spans, .nameTagger)
    found += mark(nicknamed(), .nicknameInMarks)
    found += mark(titled(beside: found.map(\.tokens)), .titleAlone)
    found += mark(kin() + christened(), .kinName)
    found += mark(listed(beside: found.map(\.tokens)), .nameInList)
    found += mark(repeats(of: found.map(\.tokens)), .repeatedName)
    return MentionFinder.disjoint(found)
  }

  private mutating func mark(_ spans: [Range<Int>], _ rule: Rule) -> [Found] {
    for span in spans { for index in span { taken[index] = true } }
    return spans.map { Found(tokens: $0, rule: rule) }
  }

  /// In reading order, and of two that overlap the one that begins first: `Duke of Roe` before `Roe`.
  private static func disjoint(_ found: [Found]) -> [Found] {
    var kept: [Found] = []
    kept.reserveCapacity(found.count)
    let ordered = found.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    for item in ordered where item.tokens.lowerBound >= kept.last?.tokens.upperBound ?? 0 {
      kept.append(item)
    }
    return kept
  }

  /// Names written `Rosalind "Birdie" Roe` that the tagger missed.
  private func nicknamed() -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    for index in cues.doubleQuotes {
      guard index > 0, !taken[index], !taken[index - 1], tokens[index].shape.contains(.spaceBefore),
        isNameLike(index - 1, given: 2)
      else { continue }
      var close = index + 1
      while close < tokens.count, close <= index + 3, tokens[close].kind == .word, tokens[close].isCapitalized
      { close += 1 }
      guard close > index + 1, close + 1 < tokens.count, tokens[close].kind == .doubleQuote,
        !tokens[close].shape.contains(.spaceBefore),
        tokens[close].shape.contains(.spaceAfter), tokens[close + 1].kind == .word,
        tokens[close + 1].isCapitalized,
        tokens[close + 1].shape.contains(.hasLower), !taken[close + 1]
      else { continue }
      found.append(index - 1..<close + 2)
    }
    return found
  }

  /// Given names right after a noun of kinship: `her son Otis`, `their children Luna, 5, and Otis, 3`, `twins Hazel and Otis`.
  private mutating func kin() -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    for index in cues.kin where index + 1 < tokens.count {
      guard let noun = KinNouns.nouns[tokens[index]] else { continue }
      var next = index + 1
      let isParted = tokens[next].key == ListLink.comma
      if isParted, next + 1 < tokens.count { next += 1 }
      while let end = kinName(at: next, isParted: isParted) {
        if !taken[next] {
          found.append(next..<end)
          for word in next..<end { taken[word] = true }
        }
        guard noun.isPlural, end + 1 < tokens.count,
          tokens[end].key == ListLink.comma || ListLink.and.contains(tokens[end])
        else { break }
        next = end + 1
        if tokens[next].kind == .number, next + 1 < tokens.count { next += 1 }
        while next + 1 < tokens.count,
          tokens[next].key == ListLink.comma || ListLink.and.contains(tokens[next])
        { next += 1 }
      }
    }
    return found
  }

  /// The end of the name of a relative: of one that is found already, of a word people are called by, or, close behind the noun, of
  /// any capitalised word that the text never writes small.
  private func kinName(at index: Int, isParted: Bool) -> Int? {
    let tokens = document.tokens
    guard index < tokens.count else { return nil }
    var end = index
    while end < tokens.count, taken[end], end == index || tokens[end].kind == .word, end < index + 3 {
      end += 1
    }
    if end > index { return end }
    guard index + 1 >= tokens.count || !isOtherCapital(index + 1) else { return nil }
    if isNameLike(index, given: 2) { return index + 1 }
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalized, token.shape.contains(.hasLower),
      context.usage[index] & 1 == 0,
      !token.shape.contains(.sentenceStart), token.end - token.start > 2, !Titles.calendar.contains(token),
      !NotPeople.organisations.contains(token), context.casings[document.sentence(of: index)] == .normal,
      context.statistics[index].given > 0 || index + 1 < tokens.count && tokens[index + 1].kind != .possessive
    else { return nil }
    // After a comma only what closes like a list: `her son, Otis, 3` and not `with her mother, Paris welcomed`.
    guard
      !isParted
        || index + 1 < tokens.count
          && (tokens[index + 1].kind == .punctuation
            || ListLink.and.contains(tokens[index + 1]))
    else { return nil }
    return index + 1
  }

  func isOtherCapital(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && document.tokens[index].isCapitalized
  }

  /// A capitalised word that people are often called by, and that is no common word of this text.
  func isNameLike(_ index: Int, given least: UInt8) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalized && token.shape.contains(.hasLower)
      && context.statistics[index].given >= least
      && context.usage[index] & 1 == 0 && !Titles.calendar.contains(token)
  }

  /// Places where a name found elsewhere stands unmarked: a full name in any case, a part of one when capitalised.
  private mutating func repeats(of spans: [Range<Int>]) -> [Range<Int>] {
    let full = repeatedFullNames(spans)
    _ = mark(full, .repeatedName)
    let tokens = document.tokens
    // Words that the text also writes small, outside of names, are common words.
    var isCommon = [Bool](repeating: false, count: document.typeCount)
    for (index, token) in tokens.enumerated() where token.kind == .word && !token.isCapitalized {
      if !taken[index] { isCommon[Int(token.type)] = true }
    }
    var isPart = [Bool](repeating: false, count: document.typeCount)
    var parts = KeyNumbers()
    func add(_ index: Int?) {
      guard let index else { return }
      let token = tokens[index]
      guard !isPart[Int(token.type)], !isCommon[Int(token.type)], token.end - token.start > 2,
        !Titles.kept.contains(token), !Titles.suffixes.contains(token)
      else { return }
      isPart[Int(token.type)] = true
      parts.set(0, for: token.key)
    }
    for span in spans {
      add(span.first { tokens[$0].kind == .word })
      add(span.last { tokens[$0].kind == .word })
    }
    var found = full
    for (index, token) in tokens.enumerated() where token.isCapitalized && token.kind == .word {
      if !taken[index], isPart[Int(token.type)] || isDiminutive(token, of: parts), standsAlone(index),
        !isFamily(index..<index + 1)
      {
        found.append(index..<index + 1)
      }
    }
    return found
  }

  private static let verbs = WordSet("will drew sue")

  /// `Bill` where the text names a William; not what opens a sentence as a verb.
  private func isDiminutive(_ token: Token, of parts: KeyNumbers) -> Bool {
    !MentionFinder.verbs.contains(token)
      && Diminutives.full(of: token.key).contains { parts[$0] != nil }
  }

  /// Names of two words or more that stand somewhere in another case.
  private func repeatedFullNames(_ spans: [Range<Int>]) -> [Range<Int>] {
    let tokens = document.tokens
    // By the first two words, so that many people of one given name cost no more than one.
    func pair(_ index: Int) -> UInt64 { tokens[index].key &* 31 &+ tokens[index + 1].key }
    // The first name of each pair, and behind each name the next of its pair.
    var firsts = KeyNumbers()
    var names: [(span: Range<Int>, next: Int)] = []
    var opens = [Bool](repeating: false, count: document.typeCount)
    for span in spans where span.count > 1 && span.allSatisfy({ tokens[$0].kind == .word }) {
      opens[Int(tokens[span.lowerBound].type)] = true
      var last = -1
      var name = firsts[pair(span.lowerBound)] ?? -1
      while name >= 0,
        names[name].span.count != span.count || !isWritten(names[name].span, at: span.lowerBound)
      { (last, name) = (name, names[name].next) }
      guard name < 0 else { continue }
      if last < 0 {
        firsts.set(names.count, for: pair(span.lowerBound))
      } else {
        names[last].next = names.count
      }
      names.append((span, -1))
    }
    var found: [Range<Int>] = []
    var index = 0
    while index + 1 < tokens.count {
      var name = taken[index] || !opens[Int(tokens[index].type)] ? -1 : firsts[pair(index)] ?? -1
      while name >= 0 {
        let span = names[name].span
        if isWritten(span, at: index), !taken[index..<index + span.count].contains(true) { break }
        name = names[name].next
      }
      guard name >= 0 else {
        index += 1
        continue
      }
      let start = index
      index += names[name].span.count
      let hasSuffix =
        index < tokens.count && !taken[index] && Titles.suffixes.contains(tokens[index])
        && tokens[index].isCapitalized
      found.append(start..<(hasSuffix ? index + 1 : index))
    }
    return found
  }

  /// Whether the words of a span stand at another place, too.
  private func isWritten(_ span: Range<Int>, at start: Int) -> Bool {
    let tokens = document.tokens
    guard start + span.count <= tokens.count else { return false }
    for offset in 0..<span.count where tokens[span.lowerBound + offset].type != tokens[start + offset].type {
      return false
    }
    return true
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
