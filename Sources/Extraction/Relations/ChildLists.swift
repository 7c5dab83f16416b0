internal import Records

/// Lists of children or of brothers and sisters: `two kids, Ana, 5, and Max, 3`, whose names are never a couple.
enum ChildLists {
  /// How many tokens before a name its noun stands at most.
  private static let reach = 24
  private static let between = WordSet(", and & : ; ( ) – — -")

  /// Whether a name stands in a list that a plural noun for children opens.
  static func hold(_ mention: Cast.NamedMention, in document: Document, cast: Cast) -> Bool {
    let sentence = document.sentences[document.sentence(of: mention.tokens.lowerBound)]
    var at = mention.tokens.lowerBound
    while at > sentence.lowerBound, mention.tokens.lowerBound - at < reach {
      let token = document.tokens[at - 1]
      if let noun = KinNouns.nouns[token], noun.isPlural {
        return noun.kind == .child || noun.kind == .sibling
      }
      if let other = cast.mentions(in: at - 1..<at).first {
        at = other.tokens.lowerBound
      } else if between.contains(token) || token.kind == .number {
        at -= 1
      } else {
        return false
      }
    }
    return false
  }
}
