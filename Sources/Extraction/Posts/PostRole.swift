/// What a word may be where posts are told of.
struct PostRole: OptionSet, Sendable {
  let rawValue: UInt8

  /// A verb that may tell that something was posted.
  static let verb = PostRole(rawValue: 1)
  /// A verb that may tell it without a place beside it.
  static let plainVerb = PostRole(rawValue: 16)
  /// A noun that means a post.
  static let noun = PostRole(rawValue: 2)
  /// Another medium than a network: `book`, `magazine`.
  static let otherMedium = PostRole(rawValue: 4)
  /// A network's name, or the first word of one; `social`, `Story`.
  static let place = PostRole(rawValue: 8)

  static let roles = KeyMap<PostRole> {
    .init(roles: [
      (
        [.verb, .plainVerb], PostLexicon.showing.keys + PostLexicon.sending.keys + PostLexicon.tweetVerbs.keys
      ),
      (.verb, PostLexicon.sharing.keys + PostLexicon.vague.keys + PostLexicon.going.keys),
      (.noun, PostLexicon.posts.keys), (.otherMedium, PostLexicon.otherMedia.keys),
      (.place, Platforms.keys), (.place, PostPlaceFinder.story.keys), (.place, [PostPlaceFinder.social]),
    ])
  }
}
