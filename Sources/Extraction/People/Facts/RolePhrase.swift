internal import Records

/// The words of a role around its noun: `Cravings cookbook author`, `actress and singer`, `editor of The Marquee`.
struct RolePhrase {
  private let document: Document
  private let cast: Cast

  init(_ document: Document, _ cast: Cast) {
    self.document = document
    self.cast = cast
  }

  /// Too little to say by themselves: `star`, `co-host`; they need the work or the field before them.
  private static let bare = WordSet(
    """
    star superstar co-star costar co-host castmate bandmate winner nominee veteran alum personality creator legend icon player
    founder executive newcomer director agent judge host presenter lead athlete
    """)
  private static let weak = WordSet(
    "star superstar co-star costar castmate bandmate winner nominee veteran alum personality legend icon newcomer"
  )
  private static let plurals = WordSet("co-stars")
  private static let kept = WordSet(
    """
    former ex ex- retired transgender talk game show sports cable talent country-pop action drama comedy horror sitcom stand-up
    standup grime punk heavy metal classical gospel reggae folk-rock pop-rock teen network morning daytime primetime radio
    youth adult male female young supporting managing senior deputy associate editor's creative beauty fitness food travel
    wedding interior hair tour screen voice-over video game supporting supermarket tech property media art
    """)
  private static let links = WordSet("of &")
  private static let joins = WordSet("and / & turned")
  private static let heads = WordSet("the a an")
  private static let complements = WordSet("of at for behind")
  private static let endings = ["-winning", "-nominated", "-selling", "-topping", "-born", "-based"].map {
    Array($0.utf8)
  }
  private static let calendar = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today meanwhile last")

  /// The role that ends before a token: `cookbook author` of `the cookbook author Ana Roe`; nil where none does, or where
  /// it says too little.
  func ending(at end: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    guard end > sentence.lowerBound, isNoun(end - 1) else { return nil }
    var start = opening(of: end - 1, sentence)
    guard isEnough(start..<end, sentence) else { return nil }
    // `actress and singer`, `singer/actress`
    let last = start
    while start - 2 >= sentence.lowerBound, RolePhrase.joins.contains(tokens[start - 1]), isNoun(start - 2),
      end - start < 8
    {
      start = opening(of: start - 2, sentence)
    }
    // `Bea Fox, a former anchor and lawyer Ana Roe's daughter`: the first of the two is another's.
    if start < last, start - 2 >= sentence.lowerBound, AgeWords.determiners.contains(tokens[start - 1]),
      AgeWords.comma.contains(tokens[start - 2])
    {
      start = last
    }
    return start..<end
  }

  /// The role that begins at a token, after its article: `cookbook author`, `editor of The Marquee`; nil where none does.
  func beginning(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var at = start
    while at < sentence.upperBound, at < start + 7 {
      guard tokens[at].kind == .word || tokens[at].kind == .possessive, cast.mentions(in: at..<at + 1).isEmpty
      else { return nil }
      let isLast = at + 1 >= sentence.upperBound || !isNoun(at + 1)
      if isNoun(at), isLast {
        guard opening(of: at, sentence) <= start else { return nil }
        let end = joined(at + 1, sentence)
        let whole = start..<complement(end, sentence)
        let follows = whole.upperBound < sentence.upperBound ? tokens[whole.upperBound] : nil
        if let follows,
          follows.kind == .possessive || follows.kind == .word && !RolePhrase.follows.contains(follows)
        {
          return nil
        }
        return isEnough(start..<at + 1, sentence) || whole.upperBound > end ? whole : nil
      }
      at += 1
    }
    return nil
  }

  private static let follows = WordSet(
    "who and but with in from of for on at to as which that by when while since best known behind turned or whose"
  )

  /// The end with ` and singer` taken in.
  private func joined(_ end: Int, _ sentence: Range<Int>) -> Int {
    guard end + 1 < sentence.upperBound, RolePhrase.joins.contains(document.tokens[end]) else { return end }
    for at in end + 1..<min(end + 4, sentence.upperBound) {
      guard document.tokens[at].kind == .word, cast.mentions(in: at..<at + 1).isEmpty else { return end }
      if isNoun(at) {
        return opening(of: at, sentence) <= end + 1
          && (at + 1 >= sentence.upperBound || document.tokens[at + 1].kind != .word
            || RolePhrase.follows.contains(document.tokens[at + 1]))
          ? at + 1 : end
      }
    }
    return end
  }

  /// The end with ` of The Marquee` taken in: at most six capitalised words that name nobody.
  private func complement(_ end: Int, _ sentence: Range<Int>) -> Int {
    let tokens = document.tokens
    guard end + 1 < sentence.upperBound, RolePhrase.complements.contains(tokens[end]) else { return end }
    var at = end + 1
    if RolePhrase.heads.contains(tokens[at]) { at += 1 }
    let first = at
    while at < sentence.upperBound, at < first + 6, tokens[at].kind == .word, tokens[at].isCapitalized,
      cast.mentions(in: at..<at + 1).isEmpty
    {
      at += 1
    }
    let isWhole = at >= sentence.upperBound || tokens[at].kind == .punctuation || tokens[at].kind == .word
    return at > first && isWhole && !(at < sentence.upperBound && !cast.mentions(in: at..<at + 1).isEmpty)
      ? at : end
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && RoleNouns.words.contains(token) && !RolePhrase.plurals.contains(token)
      && cast.mentions(in: index..<index + 1).isEmpty
  }

  /// Where the phrase of a noun begins, without its article.
  private func opening(of noun: Int, _ sentence: Range<Int>) -> Int {
    let tokens = document.tokens
    let isTitle = isTitleCase(noun)
    var start = noun
    while start > sentence.lowerBound, noun - start < 6 {
      let before = start - 1
      let token = tokens[before]
      if !cast.mentions(in: before..<before + 1).isEmpty || inMention(before) { break }
      if token.kind == .doubleQuote || token.kind == .singleQuote {
        guard let open = opens(before, sentence) else { break }
        start = open
        continue
      }
      if token.kind == .possessive {
        // `Grey's Anatomy actress`, but not `Ana's actress`
        guard before - 1 >= sentence.lowerBound, tokens[before - 1].isCapitalized,
          tokens[start].isCapitalized,
          !inMention(before - 1)
        else { break }
        start = before - 1
        continue
      }
      guard token.kind == .word, tokens[start].shape.contains(.spaceBefore) || start != noun else { break }
      if RoleNouns.modifiers.contains(token) || RolePhrase.kept.contains(token) || isCompound(token)
        || RoleNouns.words.contains(token) && !token.isCapitalized
      {
        start = before
        continue
      }
      let isName = token.isCapitalized || token.shape.contains(.innerCapital)
      guard isName, !isTitle, !RolePhrase.calendar.contains(token) else {
        // `Law of the Land star`
        let link = AgeWords.determiners.contains(token) ? before - 1 : before
        if link > sentence.lowerBound, RolePhrase.links.contains(tokens[link]),
          tokens[link - 1].isCapitalized,
          tokens[start].isCapitalized, !inMention(link - 1)
        {
          start = link - 1
          continue
        }
        break
      }
      if before == sentence.lowerBound || token.shape.contains(.sentenceStart) {
        guard RolePhrase.isWord(token), start < noun, tokens[start].isCapitalized else { break }
      }
      if AgeWords.links.contains(token) || AgeWords.possessives.contains(token) { break }
      start = before
    }
    return start
  }

  private static func isWord(_ token: Token) -> Bool {
    !AgeWords.determiners.contains(token) && !AgeWords.links.contains(token)
  }

  private func inMention(_ index: Int) -> Bool {
    cast.mentions(in: max(0, index - 6)..<index + 1).last?.tokens.contains(index) ?? false
  }

  /// The mark that opens a title which ends at a mark, at most six words long.
  private func opens(_ close: Int, _ sentence: Range<Int>) -> Int? {
    let tokens = document.tokens
    guard close - 1 > sentence.lowerBound, tokens[close - 1].kind == .word else { return nil }
    for at in stride(from: close - 2, through: max(sentence.lowerBound, close - 8), by: -1) {
      if tokens[at].kind == tokens[close].kind { return tokens[at + 1].isCapitalized ? at : nil }
      guard tokens[at].kind == .word || tokens[at].kind == .possessive || tokens[at].kind == .number else {
        return nil
      }
    }
    return nil
  }

  private func isCompound(_ token: Token) -> Bool {
    guard token.shape.contains(.hasHyphen) else { return false }
    let bytes = document.bytes[token.range]
    return RolePhrase.endings.contains { ending in
      bytes.count > ending.count && bytes.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Whether a phrase says something: a trade, or a bare word such as `star` with its work or field.
  private func isEnough(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard let noun = range.last else { return false }
    let token = document.tokens[noun]
    if range.count == 1 { return !RolePhrase.weak.contains(token) }
    if range.count == 2, RolePhrase.weak.contains(token) {
      return !RolePhrase.empty.contains(document.tokens[range.lowerBound])
    }
    return true
  }

  private static let empty = WordSet("former veteran retired ex young new male female")

  /// Whether most longer words around a token are capitalised, as in headlines.
  private func isTitleCase(_ index: Int) -> Bool {
    let field = document.paragraphFields[document.paragraph(of: index)]
    if field == .headline { return true }
    let sentence = document.sentences[document.sentence(of: index)]
    var words = 0
    var capitals = 0
    for token in document.tokens[sentence.prefix(40)] where token.kind == .word && token.end - token.start > 3
    {
      words += 1
      if token.isCapitalized { capitals += 1 }
    }
    return words > 4 && capitals * 10 > words * 8
  }
}
