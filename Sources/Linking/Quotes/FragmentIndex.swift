/// In which longer wordings the words of a fragment stand, by article, story and day: a headline's 'heartbroken'.
struct FragmentIndex {
  /// The words of all fragments, hashed, by how many they are.
  private var wanted: [Set<UInt64>] = Array(repeating: [], count: QuoteForm.longestFragment + 1)
  /// The longest occasion that has the words there.
  private var occasions: [UInt64: Int] = [:]

  /// Says that these words will be looked for; said of all fragments before the first occasion is added.
  mutating func want(_ words: ArraySlice<QuoteWord>) { wanted[words.count].insert(WordHash.of(words)) }

  /// Adds an occasion; of two with the same words in the same place the first one counts.
  mutating func add(
    _ number: Int, _ occasion: QuoteOccasion, speaker: Int64?, _ words: ArraySlice<QuoteWord>
  ) {
    for length in 1..<wanted.count where !wanted[length].isEmpty && words.count >= length {
      for start in words.startIndex...(words.endIndex - length) {
        let hash = WordHash.of(words[start..<start + length])
        guard wanted[length].contains(hash) else { continue }
        for context in occasion.contexts {
          enter(number, hash, speaker, UInt64(bitPattern: context))
          if context & 1 == 0 { enter(number, hash, nil, UInt64(bitPattern: context)) }
        }
        for day in occasion.days { enter(number, hash, speaker, Self.place(ofDay: day)) }
      }
    }
  }

  /// The occasion that a fragment most likely is a part of: in its article, in its story, or on the days around.
  func occasion(
    of fragment: QuoteOccasion, speaker: Int64?, _ words: ArraySlice<QuoteWord>, isTelling: Bool,
    within reach: QuoteReach
  ) -> Int? {
    let hash = WordHash.of(words)
    for context in fragment.contexts where context & 1 == 0 {
      if let found = occasions[Self.key(hash, speaker, UInt64(bitPattern: context))] { return found }
    }
    guard isTelling, let speaker else { return nil }
    for context in fragment.contexts where context & 1 == 1 {
      if let found = occasions[Self.key(hash, speaker, UInt64(bitPattern: context))] { return found }
    }
    for distance in 0...min(reach.days, QuoteReach.week.days) {
      for day in fragment.days {
        for place in Set([day - distance, day + distance]).sorted() {
          if let found = occasions[Self.key(hash, speaker, Self.place(ofDay: place))] { return found }
        }
      }
    }
    return nil
  }

  private mutating func enter(_ number: Int, _ hash: UInt64, _ speaker: Int64?, _ place: UInt64) {
    let key = Self.key(hash, speaker, place)
    if occasions[key] == nil { occasions[key] = number }
  }

  private static func key(_ hash: UInt64, _ speaker: Int64?, _ place: UInt64) -> UInt64 {
    WordHash.mixed(WordHash.mixed(hash, speaker.map { UInt64(bitPattern: $0) } ?? .max), place)
  }

  /// Days as numbers that no article or story has.
  private static func place(ofDay day: Int) -> UInt64 {
    UInt64(bitPattern: Int64(day)) ^ 0x5555_0000_0000_0000
  }
}
