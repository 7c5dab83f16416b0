/// What one sentence tells of posting, its quotes aside.
struct PostScene {
  let context: SpeechContext
  var sentence: Int
  var tokens: Range<Int>
  var paragraph: Int
  private(set) var places: [PostPlace] = []
  /// Whether a word of it may name a network, though it may tell no place.
  private var mayNameNetwork = false
  /// Whether one of the verbs may tell a post without a place.
  private var hasPlainVerb = false
  /// Tokens of the verbs that may tell a post, in reading order.
  var verbs: [Int] = []
  var hasPostNoun = false
  var hasOtherMedium = false

  /// More verbs in one sentence are not looked at.
  private static let most = 12
  private static let wareReach = 10

  init(_ sentence: Int, _ paragraph: Int, in context: SpeechContext) {
    self.context = context
    self.sentence = sentence
    self.paragraph = paragraph
    tokens = context.document.sentences[sentence]
    var networks: [Int] = []
    for index in tokens {
      let token = context.token(index)
      let role = PostRole.roles.roles(of: token)
      if role.isEmpty || context.isQuoted(index) { continue }
      if role.contains(.place), token.isWord || token.kind == .url { networks.append(index) }
      guard token.isWord else { continue }
      if role.contains(.noun), !isPublication(index) { hasPostNoun = true }
      if role.contains(.otherMedium) { hasOtherMedium = true }
      if role.contains(.verb), verbs.count < PostScene.most, !isNoun(index), !isNegated(index) {
        verbs.append(index)
        if role.contains(.plainVerb) { hasPlainVerb = true }
      }
    }
    if networks.isEmpty { return }
    mayNameNetwork = true
    places = PostPlaceFinder(context: context).places(at: networks, in: tokens)
  }

  /// Whether it may tell of posts without their words.
  var mayTellPosts: Bool { mayNameNetwork || hasPlainVerb }
  var hasSetting: Bool { places.contains(where: \.isSetting) }
  /// `live-tweeted the show`
  var tellsTweet: Bool {
    verbs.contains {
      PostLexicon.tweetVerbs.contains(context.token($0)) && !PostLexicon.retweets.contains(context.token($0))
    }
  }

  /// `the account posted`: that of the network named before.
  var namesAccount: Bool {
    tokens.dropFirst().contains {
      PostLexicon.accounts.contains(context.token($0)) && context.token($0 - 1).key == PostScene.the
        && !context.isQuoted($0)
    }
  }
  private static var the: UInt64 { WordKey.literal("the") }

  /// The place nearest to a token, those where something was posted first.
  func place(near index: Int) -> PostPlace? {
    let nearest = { (places: [PostPlace]) in
      places.min { abs($0.index - index) < abs($1.index - index) }
    }
    return nearest(places.filter(\.isSetting)) ?? nearest(places.filter(\.isPost)) ?? nearest(places)
  }

  /// The place that goes with a verb, in the same clause: `shared a photo on Instagram`, `On Twitter, she wrote`.
  func setting(of verb: Int, reach: Int = 16) -> PostPlace? {
    let settings = places.filter { $0.isSetting || $0.isPost && isObject($0, of: verb) }
    if let behind = settings.first(where: {
      $0.index > verb && $0.index - verb <= reach && !parted(verb, $0.index)
    }) {
      return behind
    }
    return settings.last { $0.index < verb && verb - $0.index <= reach }
  }

  /// `posted a TikTok video`
  private func isObject(_ place: PostPlace, of verb: Int) -> Bool {
    place.index > verb && place.index - verb <= 4
      && !(verb + 1..<place.index).contains { CueLexicon.prepositions.contains(context.token($0)) }
  }

  /// Whether a quote stands between two tokens.
  private func parted(_ one: Int, _ other: Int) -> Bool {
    (min(one, other)..<max(one, other)).contains { context.isQuoted($0) }
  }

  /// What was posted, behind a verb: `shared a sweet photo`.
  func ware(after verb: Int) -> Int? { ware(after: verb, among: PostLexicon.wares) }

  /// The same of certain words.
  func ware(after verb: Int, among wares: borrowing WordSet) -> Int? {
    for index in (verb + 1..<verb + PostScene.wareReach).clamped(to: tokens) {
      guard !context.isQuoted(index), !context.isStop(index) else { return nil }
      let token = context.token(index)
      if wares.contains(token) { return index }
      // `shared an Instagram of`
      if Platforms.at(index, of: context) != nil, PostScene.articles.contains(context.token(index - 1)) {
        return index
      }
    }
    return nil
  }
  private static let articles = WordSet("a an another one")

  /// What was posted, before a verb of a relative clause: `the photo that her father posted`, `the selfie she shared`.
  func ware(before verb: Int) -> Int? {
    for index in (verb - 2 * PostScene.wareReach..<verb).clamped(to: tokens).reversed() {
      guard !context.isQuoted(index) else { return nil }
      guard PostLexicon.wares.contains(context.token(index)), index + 1 < verb else { continue }
      let next = context.token(index + 1)
      let opens =
        PostScene.relatives.contains(next) || context.mention(at: index + 1) != nil
        || SubjectFinder.female.contains(next) || SubjectFinder.male.contains(next)
      return opens ? index : nil
    }
    return nil
  }
  private static let relatives = WordSet("that which")

  /// Whether a post other than the one before is told: `also`, `another`, `a second tweet`.
  func tellsAnother(near index: Int) -> Bool {
    (index - 8..<index + 5).clamped(to: tokens).contains {
      !context.isQuoted($0) && PostLexicon.another.contains(context.token($0))
    }
  }

  /// `The New York Post`
  private func isPublication(_ index: Int) -> Bool {
    index > tokens.lowerBound && context.token(index).isCapitalized && context.token(index - 1).isCapitalized
  }

  private func isNoun(_ index: Int) -> Bool {
    guard index > tokens.lowerBound else { return false }
    let before = context.token(index - 1)
    // `a record share of attention`, `the latest posts`
    if PostLexicon.nounsToo.contains(context.token(index)), !leadsVerb(index - 1) { return true }
    return CueLexicon.determiners.contains(before) || before.kind == .possessive
      || Platforms.at(index - 1, of: context) != nil && PostLexicon.nouns.contains(context.token(index))
      || CueLexicon.prepositions.contains(before) && !PostScene.beforeVerbs.contains(before)
  }
  /// Whether a token may stand right before a verb in the present: a name, a pronoun, an auxiliary, an adverb, a role.
  private func leadsVerb(_ index: Int) -> Bool {
    let token = context.token(index)
    return context.mention(at: index) != nil || CueLexicon.auxiliaries.contains(token)
      || SubjectFinder.isAdverb(token) || SubjectFinder.female.contains(token)
      || SubjectFinder.male.contains(token) || SubjectFinder.others.contains(token)
      || CueLexicon.roles[token.key] != nil || PostLexicon.leading.contains(token)
      || token.kind == .punctuation
  }
  private static let beforeVerbs = WordSet("to by after before since in")

  private func isNegated(_ index: Int) -> Bool {
    (index - 4..<index).clamped(to: tokens).contains { PostLexicon.negation.contains(context.token($0)) }
      || index + 1 < tokens.upperBound && PostScene.none.contains(context.token(index + 1))
  }
  /// `tweeted nothing about it`
  private static let none = WordSet("nothing neither")
}
