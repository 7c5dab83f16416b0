internal import Records

/// Where a sentence names a social network: `on her Instagram`, `in a since-deleted tweet`, `Lund's Twitter post`.
struct PostPlace {
  /// The token that names it.
  var index: Int
  /// Nil for `social media`.
  var name: String?
  /// Whether it tells where something was posted: `on Instagram`, `in a tweet`, `took to Twitter`.
  var isSetting: Bool
  /// Whether a single post is named: `an Instagram post`, `a tweet`.
  var isPost: Bool
  /// Whose it is: `Lund's Instagram`, `her Twitter`.
  var owner: SourceMention?
}

/// Finds the places of one sentence.
struct PostPlaceFinder {
  let context: SpeechContext

  private static let reach = 6
  /// More places in one sentence are not looked at.
  private static let most = 12
  static var social: UInt64 { WordKey.literal("social") }
  private static let media = WordSet("media networks network networking")
  private static let prepositions = WordSet("on via to onto through over into across using used uses")
  private static let inside = WordSet("in with by to via through following from during")
  /// Before the preposition: somebody's standing on a network, no post.
  private static let standing = WordSet(
    """
    followers fans following users popular famous viral trending accounts subscribers friends star sensation presence active
    official spotted messaged met follow follows followed unfollowed feud hiatus break followings huge
    """)
  /// Behind the name: people and things of the network itself.
  private static let trade = WordSet(
    """
    users user star stars model models influencer influencers official famous sensation sensations founder founders executive
    celebrity ceo headquarters trolls erupted exploded reacted live's bio handle spokesperson employees followers fans presence
    """)

  /// - Parameter words: the words outside quotation marks that may name a place.
  func places(at words: [Int], in tokens: Range<Int>) -> [PostPlace] {
    var found: [PostPlace] = []
    for index in words {
      let name = Platforms.at(index, of: context)
      let isStory = isStory(index, in: tokens)
      guard name != nil || isStory || isUnnamed(index, in: tokens),
        found.last.map({ $0.index + 1 < index || $0.name != name }) ?? true,
        let place = place(at: index, name: name, in: tokens)
      else { continue }
      if isStory, name == nil, place.owner == nil { continue }
      found.append(place)
      if found.count == PostPlaceFinder.most { break }
    }
    return found
  }

  /// `social media`
  private func isUnnamed(_ index: Int, in tokens: Range<Int>) -> Bool {
    index + 1 < tokens.upperBound && context.token(index).key == PostPlaceFinder.social
      && PostPlaceFinder.media.contains(context.token(index + 1))
  }

  /// `in her Story`: with its capital the network's own word.
  private func isStory(_ index: Int, in tokens: Range<Int>) -> Bool {
    let token = context.token(index)
    guard token.isCapitalized, PostPlaceFinder.story.contains(token), index - 1 > tokens.lowerBound else {
      return false
    }
    return Possessives.owners[context.token(index - 1)] != nil || context.token(index - 1).kind == .possessive
  }
  static let story = WordSet("story stories")

  private func place(at index: Int, name: String?, in tokens: Range<Int>) -> PostPlace? {
    let isTweet = PostLexicon.tweetNouns.contains(context.token(index))
    let isStory = name == nil && PostPlaceFinder.story.contains(context.token(index))
    if PostLexicon.retweets.contains(context.token(index)) { return nil }
    if PostLexicon.tweetVerbs.contains(context.token(index)) {
      return PostPlace(index: index, name: name, isSetting: false, isPost: false)
    }
    var next = index + 1
    while next < tokens.upperBound, next - index <= 3, PostLexicon.rooms.contains(context.token(next)) {
      next += 1
    }
    let follower = next < tokens.upperBound ? context.token(next) : nil
    if let follower {
      if PostPlaceFinder.trade.contains(follower), !isTold(index, in: tokens) {
        return PostPlace(index: index, name: name, isSetting: false, isPost: false)
      }
      if follower.kind == .possessive, !isTweet { return nil }
      if isTweet, PostLexicon.others.contains(follower) { return nil }
    }
    let isPost =
      isTweet || isStory
      || (index + 1..<next + 1).clamped(to: tokens).contains {
        PostLexicon.nouns.contains(context.token($0))
      }
    var place = PostPlace(index: index, name: name, isSetting: false, isPost: isPost)
    if let follower, PostLexicon.followers.contains(follower), isTold(index, in: tokens) {
      place.isSetting = true
    }
    var before = index - 1
    while before >= tokens.lowerBound, index - before <= PostPlaceFinder.reach, !context.isQuoted(before) {
      let token = context.token(before)
      if token.kind == .possessive, place.owner == nil, let number = context.mention(at: before - 1) {
        let mention = context.cast.mentions[number]
        place.owner = SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
        before = mention.tokens.lowerBound - 1
        continue
      }
      if let gender = Possessives.owners[token], place.owner == nil {
        place.owner = SourceMention(tokens: before..<before + 1, source: .pronoun(gender))
      }
      if PostPlaceFinder.prepositions.contains(token)
        || isPost && (PostPlaceFinder.inside.contains(token) || isPart(before, in: tokens))
      {
        place.isSetting = !isStanding(before, in: tokens)
        break
      }
      if isTweet && PostLexicon.tweeting.contains(token) || isPost && PostLexicon.showing.contains(token) {
        place.isSetting = true
        break
      }
      guard token.isWord || token.kind == .number || token.kind == .possessive,
        CueLexicon.verb(token) == nil, !CueLexicon.conjunctions.contains(token),
        !CueLexicon.prepositions.contains(token)
      else { break }
      before -= 1
    }
    return place
  }

  /// `nine million followers on`, `the most popular star on`
  private func isStanding(_ preposition: Int, in tokens: Range<Int>) -> Bool {
    guard preposition > tokens.lowerBound, PostPlaceFinder.standing.contains(context.token(preposition - 1))
    else { return false }
    // `with her followers on Twitter`, `told fans on Facebook`
    return !(preposition - 5..<preposition - 1).clamped(to: tokens).contains {
      PostPlaceFinder.addressing.contains(context.token($0))
    }
  }
  private static let addressing = WordSet(
    "with to told tells telling thanked thanking asked assured informed")

  /// `in the caption of an Instagram photo`
  private func isPart(_ index: Int, in tokens: Range<Int>) -> Bool {
    context.token(index).key == PostPlaceFinder.of && index > tokens.lowerBound
      && PostPlaceFinder.parts.contains(context.token(index - 1))
  }
  private static var of: UInt64 { WordKey.literal("of") }
  private static let parts = WordSet("caption captions comments section series part")

  /// `told her Instagram followers`
  private func isTold(_ index: Int, in tokens: Range<Int>) -> Bool {
    (index - 4..<index).clamped(to: tokens).contains { PostLexicon.telling.contains(context.token($0)) }
  }
}
