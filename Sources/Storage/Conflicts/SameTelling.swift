internal import Linking
internal import Records

/// Finds sentences of different articles that tell the same thing in nearly the same words with dates that exclude each other.
///
/// Two concerts are told alike, too, so sentences count as the same only when at least three quarters of their content words are
/// shared, and the rest holds no name and no number; what is done over and over (`performed`, `posted`) is left out.
struct SameTelling {
  fileprivate struct Telling {
    let told: DatedSentence
    let signature: WordSignature
    let words: Set<UInt64>
    /// Of names and numbers.
    let marked: Set<UInt64>
  }

  /// Sharing less, sentences tell of different things; asking for more misses rewritten copies.
  fileprivate static let leastShared = 0.75
  /// Words that must be shared besides the person's name.
  fileprivate static let leastWords = 5

  /// Groups of sentences that tell of one event and not all agree; each sentence is in one group at most.
  ///
  /// - Parameter name: the person's names, which all of the sentences may share.
  static func groups(_ sentences: [DatedSentence], name: String) -> [[DatedSentence]] {
    var names: Set<UInt64> = []
    ContentWords.each(in: name) { names.insert($0) }
    let tellings = sentences.filter(\.date.isOfCalendar).compactMap { Telling($0, without: names) }
    var groupOf: [Int: Int] = [:]
    var groups: [[DatedSentence]] = []
    for first in tellings.indices {
      for second in tellings.index(after: first)..<tellings.endIndex
      where tellings[first].isSame(as: tellings[second]) {
        let group = groupOf[first] ?? groups.count
        if group == groups.count { groups.append([tellings[first].told]) }
        groupOf[first] = group
        if groupOf[second] == nil {
          groupOf[second] = group
          groups[group].append(tellings[second].told)
        }
      }
    }
    return groups.filter { group in
      group.contains { one in group.contains { one.date.excludes($0.date) && one.article != $0.article } }
    }
  }
}

extension SameTelling.Telling {
  fileprivate init?(_ told: DatedSentence, without names: Set<UInt64>) {
    let text = SentenceWords(told.sentence, from: told.start)
    let date = text.range(from: told.span.start, to: told.span.end)
    var words: Set<UInt64> = []
    var marked: Set<UInt64> = []
    var bits: UInt64 = 0
    for (index, word) in text.words.enumerated() where !word.isMark && !date.contains(index) {
      if SameTelling.repeated.contains(word.text) { return nil }
      let isMarked = (word.isCapital && index > 0) || word.text.utf8.contains { (0x30...0x39).contains($0) }
      ContentWords.each(in: word.text) { hash in
        if names.contains(hash) { return }
        words.insert(hash)
        if isMarked { marked.insert(hash) }
        bits |= WordSignature.bit(of: hash)
      }
    }
    guard words.count >= SameTelling.leastWords else { return nil }
    self.told = told
    self.words = words
    self.marked = marked
    signature = WordSignature(bits: bits)
  }

  /// Whether both tell the same, dates aside.
  fileprivate func isSame(as other: SameTelling.Telling) -> Bool {
    guard told.article != other.told.article, signature.likeness(to: other.signature) >= 0.6 else {
      return false
    }
    let shared = words.intersection(other.words)
    guard shared.count >= SameTelling.leastWords,
      Double(shared.count) >= SameTelling.leastShared * Double(words.union(other.words).count)
    else { return false }
    return marked.isSubset(of: other.words) && other.marked.isSubset(of: words)
  }
}

extension SameTelling {
  /// What people do again and again, so that another date is another time.
  fileprivate static let repeated: Set = [
    "performed", "performs", "perform", "performance", "sang", "sings", "concert", "concerts", "show",
    "shows", "tour",
    "played", "plays", "game", "match", "episode", "aired", "airs", "posted", "shared", "tweeted", "wrote",
    "captioned",
    "spotted", "seen", "photographed", "stepped", "attended", "attends", "wore", "visited", "celebrated",
    "appeared",
    "photo", "photos", "birthday", "issue", "told",
  ]
}
