internal import Records

/// Ties told by verbs and nouns of love and parting between two names: `Ana married Jon`, `Ana and Jon are engaged`,
/// `Ana's divorce from Jon`, `exes Ana and Jon`.
struct CouplePhrases {
  private let document: Document
  private let cast: Cast
  private var ties: [Tie] = []

  /// Words between two names, or after a pair of them, and the tie they tell.
  private static let cues = WordMap<Relation.Kind>([
    "married": .spouse, "marries": .spouse, "wed": .spouse, "weds": .spouse, "marriage": .spouse,
    "newlyweds": .spouse,
    "divorced": .exSpouse, "divorce": .exSpouse, "divorcing": .exSpouse, "divorces": .exSpouse,
    "engaged": .fiance, "engagement": .fiance, "proposed": .fiance, "fiancés": .fiance,
    "dating": .partner, "dates": .partner, "romance": .partner, "girlfriend": .partner,
    "dated": .exPartner, "exes": .exPartner, "broke": .exPartner, "split": .exPartner, "breakup": .exPartner,
    "break-up": .exPartner,
  ])
  private static let knot = WordKey.of("knot")
  /// A sentence with one of these states nothing of love: it doubts, denies or looks ahead.
  private static let doubts = WordSet(
    """
    rumor rumors rumored rumour rumours rumoured alleged allegedly reportedly deny denied denies denying false fake untrue not never
    n't isn't aren't wasn't weren't won't didn't doesn't don't if whether may might could would should claims claim claimed speculation
    supposedly apparently almost nearly ? hoax gossip linked link
    """)
  private static let reporting = WordSet("headed considering wants wanted planning plans secretly")

  static func find(in document: Document, cast: Cast) -> [Tie] {
    guard cast.members.count > 1 else { return [] }
    var finder = CouplePhrases(document: document, cast: cast)
    for sentence in document.sentences { finder.look(sentence) }
    return finder.ties
  }

  private init(document: Document, cast: Cast) {
    self.document = document
    self.cast = cast
  }

  private mutating func look(_ sentence: Range<Int>) {
    let mentions = cast.mentions(in: sentence)
    guard mentions.count >= 2 else { return }
    let words = document.tokens[sentence]
    guard words.contains(where: { CouplePhrases.cues[$0] != nil || $0.key == CouplePhrases.knot }) else {
      return
    }
    guard
      !words.contains(where: { CouplePhrases.doubts.contains($0) || CouplePhrases.reporting.contains($0) })
    else { return }
    for (first, second) in zip(mentions, mentions.dropFirst()) where first.member != second.member {
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard between.count <= 9 else { continue }
      if let kind = kind(in: between) {
        add(kind, first, second)
      } else if isPair(between), let kind = kindAround(first, second, sentence) {
        add(kind, first, second)
      }
    }
  }

  private mutating func add(_ kind: Relation.Kind, _ first: Cast.NamedMention, _ second: Cast.NamedMention) {
    ties.append(
      Tie(
        person: first.member, kind: kind, other: second.member,
        tokens: first.tokens.lowerBound..<second.tokens.upperBound))
  }

  private func isPair(_ between: Range<Int>) -> Bool {
    guard between.count == 1 else { return false }
    let key = document.tokens[between.lowerBound].key
    return key == SpelledNumbers.and || CouplePhrases.pairing.contains(key)
  }

  private static let pairing = WordSet("and & + from")

  /// The tie that the words between two names tell: `married`, `filed for divorce from`, `is engaged to`.
  private func kind(in range: Range<Int>) -> Relation.Kind? {
    let tokens = document.tokens
    guard let last = range.last else { return nil }
    var found: Relation.Kind?
    var at = -1
    for index in range {
      if tokens[index].key == SpelledNumbers.and
        || tokens[index].kind == .punctuation && tokens[index].key != SpelledNumbers.comma
      {
        return nil
      }
      if let kind = CouplePhrases.cues[tokens[index]] {
        if tokens[index].key == CouplePhrases.broke,
          index + 1 >= range.upperBound || tokens[index + 1].key != CouplePhrases.upKey
        {
          continue
        }
        found = kind
        at = index
      } else if tokens[index].key == CouplePhrases.knot {
        found = .spouse
        at = index
      }
    }
    guard let found else { return nil }
    // The cue governs the second name: directly, or through a preposition.
    let governs = at == last || (last - at <= 2 && CouplePhrases.prepositions.contains(tokens[last]))
    return governs ? found : nil
  }

  private static let broke = WordKey.of("broke")
  private static let upKey = WordKey.of("up")
  private static let prepositions = WordSet(
    "to with from his her husband wife ex-husband ex-wife actor actress singer")

  /// The tie told before or after `Ana and Jon`: `couple`, `are dating`, `'s divorce`, `tied the knot`.
  private func kindAround(_ first: Cast.NamedMention, _ second: Cast.NamedMention, _ sentence: Range<Int>)
    -> Relation.Kind?
  {
    let tokens = document.tokens
    for index in max(sentence.lowerBound, first.tokens.lowerBound - 2)..<first.tokens.lowerBound {
      if CouplePhrases.before.contains(tokens[index]) { return CouplePhrases.cues[tokens[index]] }
    }
    let end = min(sentence.upperBound, second.tokens.upperBound + 7)
    for index in second.tokens.upperBound..<max(end, second.tokens.upperBound) {
      if !cast.mentions(in: index..<index + 1).isEmpty { return nil }
      if tokens[index].kind == .punctuation, tokens[index].key != SpelledNumbers.comma { return nil }
      if tokens[index].key == CouplePhrases.knot { return .spouse }
      if let kind = CouplePhrases.cues[tokens[index]] {
        if tokens[index].key == CouplePhrases.broke,
          index + 1 >= end || tokens[index + 1].key != CouplePhrases.upKey
        {
          continue
        }
        return kind
      }
    }
    return nil
  }

  private static let before = WordSet("exes newlyweds divorcing engaged married divorced")
}
