/// Tells whether two sentences speak of the same event: they share words that carry meaning.
struct EventTie {
  let document: Document

  /// Tokens looked at on each side, so that a text without sentence ends stays linear.
  private static let reach = 40
  /// Words must agree in so many letters: `announced`, `announcing`.
  private static let stem = 5
  /// One word can be shared by chance.
  private static let enough = 2

  private static let empty = WordSet(
    """
    about after again also another back been before being both came could does done during each ever even every first from gave
    have having here into just last later like made make many more most much only other over said same says several shared
    should since some still such than that their them then there these they this those through time told took under until very
    went were what when where which while will with would wrote year years month months week weeks days
    """)

  /// Events whose words do not begin alike.
  private static let events = WordMap<UInt64> {
    [
      "lose": lost, "lost": lost, "losing": lost, "loss": lost, "loses": lost, "die": died, "died": died,
      "dead": died,
      "death": died, "dying": died, "shot": shot, "shoot": shot, "shooting": shot, "born": born,
      "birth": born,
      "weds": wed, "wedding": wed, "marry": wed, "married": wed, "marriage": wed,
    ]
  }
  private static var lost: UInt64 { WordKey.literal("lose") }
  private static var died: UInt64 { WordKey.literal("die") }
  private static var shot: UInt64 { WordKey.literal("shoot") }
  private static var born: UInt64 { WordKey.literal("birth") }
  private static var wed: UInt64 { WordKey.literal("wed") }

  /// Whether the sentences around two tokens share enough words; a sentence ties nothing to itself.
  func ties(_ token: Int, to other: Int) -> Bool {
    guard document.sentence(of: token) != document.sentence(of: other) else { return false }
    let told = stems(around: other)
    return !told.isEmpty && stems(around: token).intersection(told).count >= EventTie.enough
  }

  /// Names are left out: the same people do many things.
  private func stems(around token: Int) -> Set<UInt64> {
    let sentence = document.sentences[document.sentence(of: token)]
    let window = (token - EventTie.reach..<token + EventTie.reach).clamped(to: sentence)
    var stems: Set<UInt64> = []
    for word in document.tokens[window]
    where word.isWord && !word.isCapitalized && word.end - word.start >= 4
      && !EventTie.empty.contains(word) && DateLexicon.words[word] == nil
    {
      if let event = EventTie.events[word] {
        stems.insert(event)
        continue
      }
      var key = WordKey.seed
      for byte in document.bytes[word.range].prefix(EventTie.stem) {
        key = WordKey.step(key, CharacterClass.lower(byte))
      }
      stems.insert(key)
    }
    return stems
  }
}
