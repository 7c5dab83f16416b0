/// What people in entertainment news are called by their work.
enum RoleNouns {
  static let words = WordSet(
    """
    actor actress star superstar singer singer-songwriter songwriter rapper model supermodel comedian comedienne director
    producer filmmaker screenwriter writer author novelist poet playwright musician guitarist drummer bassist pianist violinist
    composer conductor dj frontman frontwoman vocalist crooner songstress host co-host presenter anchor broadcaster journalist
    reporter editor columnist critic photographer designer stylist chef baker restaurateur entrepreneur businessman
    businesswoman mogul influencer youtuber blogger vlogger podcaster streamer personality socialite heiress dancer
    choreographer ballerina athlete footballer quarterback player golfer boxer wrestler swimmer gymnast skater runner
    coach trainer publicist manager agent lawyer attorney judge politician activist philanthropist artist painter sculptor
    illustrator magician stuntman impressionist soprano tenor showrunner creator executive ceo founder
    co-star costar co-stars castmate bandmate alum icon legend starlet heartthrob funnyman hitmaker newcomer veteran winner nominee
    """)
  static let modifiers = WordSet(
    """
    pop rock country rap hip-hop r&b jazz soul folk opera reality tv television film movie screen stage broadway hollywood soap
    cookbook fashion makeup music celebrity award-winning oscar-winning grammy-winning emmy-winning tony-winning oscar-nominated
    best-selling bestselling veteran british american canadian australian irish scottish french spanish mexican nigerian
    korean indian swedish italian german retired professional pro nba nfl mlb tennis soccer football basketball baseball
    late-night talk-show radio news executive creative child lead voice street
    """)

  private static let agentEndings = ["er", "or", "ist", "man", "woman", "ian", "ess", "maker", "writer"].map {
    Array($0.utf8)
  }

  /// Whether a word names someone by what they do: a known role, or a small word with an ending such as `-er` or `-ist`.
  static func isAgent(_ index: Int, in document: Document) -> Bool {
    let token = document.tokens[index]
    if words.contains(token) { return true }
    guard token.kind == .word, !token.isCapitalized, token.end - token.start >= 6 else { return false }
    let bytes = document.bytes[token.range]
    return agentEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }
}
